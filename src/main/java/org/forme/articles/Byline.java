package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
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

    /** What stands between several names on one line. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s\\u3000、，,;；/|（）()]+");

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
        if (personId != null && personId.equals(person.id())) return true;
        String theirs = plain(person.name());
        return plain(name).equals(theirs)
                || Arrays.stream(BETWEEN_NAMES.split(name))
                        .anyMatch(one -> plain(one).equals(theirs));
    }

    /** 李　伟 and 李伟 are one name, and so they are with characters between that nobody sees. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
