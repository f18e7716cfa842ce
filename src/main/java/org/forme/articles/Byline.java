package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、，,;；/／|｜:：（）()\\[\\]【】\\r\\n]+");

    /** What stands between several names or between the characters of one. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    /** What papers set before a name, one or several of them: 本报特约记者. */
    private static final List<String> DECORATIONS = List.of(
            "本报", "本刊", "特约", "见习", "实习", "首席", "记者", "实习生", "通讯员", "责任编辑", "编辑", "摄影", "撰文", "供稿", "作者", "文", "图",
            "摄");

    public Byline {
        Objects.requireNonNull(part, "part");
        name = name == null ? "" : name.strip();
    }

    /** Somebody of whom only the name is known. */
    public static Byline of(BylinePart part, String name) {
        return new Byline(part, name, null);
    }

    /**
     * Whether this line names the person: by reference, or by an equal name anywhere in it, one that they had before
     * included, however it is spaced and whatever is set before it.
     */
    public boolean names(Person person) {
        if (personId != null && personId.equals(person.id())) return true;
        return person.names().stream().map(Byline::plain).anyMatch(theirs -> Arrays.stream(BETWEEN_NAMES.split(name))
                .anyMatch(part -> holds(part, theirs)));
    }

    /** Whether some words of the part that follow one another are the name. */
    private static boolean holds(String part, String theirs) {
        String[] words = BLANKS.split(part);
        for (int from = 0; from < words.length; from++) {
            String joined = "";
            for (int to = from; to < words.length; to++) {
                joined += plain(words[to]);
                if (isName(joined, theirs)) return true;
            }
        }
        return false;
    }

    private static boolean isName(String words, String theirs) {
        if (words.equals(theirs)) return true;
        return DECORATIONS.stream()
                .anyMatch(before -> words.startsWith(before) && isName(words.substring(before.length()), theirs));
    }

    /** 李　伟 and 李伟 are one name, and so they are with characters between that nobody sees. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
