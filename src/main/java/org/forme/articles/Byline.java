package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.text.Normalizer;
import java.util.Objects;
import org.forme.people.Person;

/**
 * 署名: a name over an article and what its bearer did.
 *
 * @param part what they did
 * @param name as it is printed, up to {@value #LONGEST} characters
 * @param personId the person here who bears it, or null; an equal name counts as that person all the same
 */
@Embeddable
public record Byline(
        @Enumerated(EnumType.STRING) @Column(name = "part") BylinePart part,
        @Column(name = "name") String name,
        @Column(name = "person_id") Long personId) {
    /** The longest name, in characters; offices sign too. */
    public static final int LONGEST = 40;

    public Byline {
        Objects.requireNonNull(part, "part");
        name = name == null ? "" : name.strip();
    }

    /** Somebody of whom only the name is known. */
    public static Byline of(BylinePart part, String name) {
        return new Byline(part, name, null);
    }

    /** Whether this line names the person: by reference, or by an equal name however it is spaced. */
    public boolean names(Person person) {
        return (personId != null && personId.equals(person.id())) || plain(name).equals(plain(person.name()));
    }

    /** 李　伟 and 李伟 are one name. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
