package org.forme.people.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forme.people.PaperSections;
import org.forme.people.Role;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Times;

/**
 * The trail in the reader's language. What was noted is data: keys, numbers, names, times. An act {@code issues.seal}
 * has its word at {@code issues.act_seal}; where there is a text {@code issues.detail_seal}, it says the detail.
 */
final class AuditWords {
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

    /** Acts whose detail is the name that their subject goes by, or one that not every administrator may read. */
    private static final Set<String> TOLD_BY_THE_SUBJECT =
            Set.of("articles.begin", "archive.seal", "archive.release", "issues.make");

    private static final Set<String> OF_ROLES = Set.of("people.engage", "people.give", "people.give_unfinished");

    private AuditWords() {}

    static String act(String act) {
        return Messages.find(Language.current(), act.replaceFirst("\\.", ".act_"))
                .orElse(act);
    }

    static String detail(String act, String detail, Times times, List<PaperSections.Titled> sections) {
        if (TOLD_BY_THE_SUBJECT.contains(act)) return "";
        if (OF_ROLES.contains(act)) return roles(detail, sections);
        if (LOCAL_TIME.matcher(detail).matches()) return time(detail, times);
        return Messages.find(Language.current(), act.replaceFirst("\\.", ".detail_"), detail)
                .orElse(detail);
    }

    private static String time(String detail, Times times) {
        try {
            return times.whole(LocalDateTime.parse(detail).atZone(times.zone()).toInstant());
        } catch (DateTimeParseException odd) {
            return detail;
        }
    }

    /** Behind the person's username {@code editor:minsheng} becomes {@code 责任编辑（民生）}; what is no role stays. */
    private static String roles(String detail, List<PaperSections.Titled> sections) {
        String[] words = detail.split(" ", 2);
        if (words.length < 2) return detail;
        return words[0] + " " + roleWords(words[1], sections);
    }

    /** {@code editor:minsheng head} becomes {@code 责任编辑（民生） 部主任}. */
    static String roleWords(String keys, List<PaperSections.Titled> sections) {
        return Arrays.stream(keys.split(" ")).map(word -> role(word, sections)).collect(Collectors.joining(" "));
    }

    private static String role(String word, List<PaperSections.Titled> sections) {
        String[] parts = word.split(":", 2);
        boolean known = Arrays.stream(Role.values()).anyMatch(role -> role.key().equals(parts[0]));
        if (!known) return word;
        Role role = Role.of(parts[0]);
        return parts.length == 1 ? RoleWords.word(role) : RoleWords.in(role, List.of(parts[1]), sections);
    }
}
