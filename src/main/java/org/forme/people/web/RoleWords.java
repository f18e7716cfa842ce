package org.forme.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.forme.people.PaperSections;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;

/** What people may do, in the reader's language, with the names of sections: {@code 责任编辑（要闻、民生）}. */
final class RoleWords {
    private RoleWords() {}

    /** A person's roles, the sections of each in the order of the paper. */
    static List<String> of(Person person, List<PaperSections.Titled> sections) {
        return of(person.roles(), sections);
    }

    /** Roles held, the sections of each in the order of the paper. */
    static List<String> of(Set<RoleHeld> roles, List<PaperSections.Titled> sections) {
        List<String> words = new ArrayList<>();
        for (Role role : roles.stream().map(RoleHeld::role).distinct().sorted().toList()) {
            List<String> keys = roles.stream()
                    .filter(held -> held.role() == role)
                    .map(RoleHeld::section)
                    .toList();
            words.add(keys.contains("") ? word(role) : in(role, keys, sections));
        }
        return words;
    }

    /** Whether it says that somebody else changed the roles meanwhile. */
    static boolean tellOfOthersChange(Refusal refusal) {
        return refusal.reasons().get(0).key().equals("people.roles_changed");
    }

    /** The same, with what the roles were and are in words. */
    static Refusal of(Refusal othersChange, List<PaperSections.Titled> sections) {
        return Refusal.now(
                "people.roles_changed",
                othersChange.reasons().get(0).args().stream()
                        .map(words -> AuditWords.roleWords(words.toString(), sections))
                        .toArray());
    }

    static String word(Role role) {
        return Messages.text(Language.current(), role.text());
    }

    /** A role that is held for the sections with these keys. */
    static String in(Role role, List<String> keys, List<PaperSections.Titled> sections) {
        Locale locale = Language.current();
        List<String> names = sections.stream()
                .filter(section -> keys.contains(section.key()))
                .map(PaperSections.Titled::name)
                .collect(Collectors.toCollection(ArrayList::new));
        long unknown = keys.stream()
                .filter(key ->
                        sections.stream().noneMatch(section -> section.key().equals(key)))
                .count();
        if (unknown > 0) names.add(Messages.text(locale, "people.section_gone"));
        return Messages.text(
                locale,
                "people.role_in",
                word(role),
                String.join(Messages.text(locale, "people.sections_between"), names));
    }
}
