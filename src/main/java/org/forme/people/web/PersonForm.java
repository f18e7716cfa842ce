package org.forme.people.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forme.people.PaperSections;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.shell.MailAddress;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Account, name and address as typed, roles and sections as ticked. A role is held for the whole paper where its sections
 * are left unticked; whoever ticks a section alone means the role for it.
 *
 * @param stood words of the roles that the form began from
 */
public record PersonForm(
        @RestForm String username,
        @RestForm String name,
        @RestForm String email,
        @RestForm List<String> stood,
        @RestForm List<String> roles,
        @RestForm("sections_reporter") List<String> sectionsReporter,
        @RestForm("sections_correspondent") List<String> sectionsCorrespondent,
        @RestForm("sections_editor") List<String> sectionsEditor,
        @RestForm("sections_head") List<String> sectionsHead) {

    static final PersonForm EMPTY =
            new PersonForm("", "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** A box of a section. Without a name where the paper has no such section. */
    public record Box(String key, String name, boolean chosen) {}

    /**
     * One line of the form.
     *
     * @param stood words of what was held of the role where the form began
     */
    public record RoleLine(Role role, boolean chosen, List<Box> boxes, List<String> stood) {

        /** Name of the field that its sections are chosen in. */
        public String sectionsField() {
            return "sections_" + role.key();
        }
    }

    static PersonForm of(Person person, String paper) {
        return of(person.username(), person.name(), person.roles(), paper);
    }

    static PersonForm of(String username, String name, Set<RoleHeld> roles, String paper) {
        Map<Role, List<String>> held = new EnumMap<>(Role.class);
        for (RoleHeld one : roles)
            if (one.paper().equals(paper))
                held.computeIfAbsent(one.role(), none -> new ArrayList<>()).add(one.section());
        return new PersonForm(
                username,
                name,
                "",
                words(roles, paper),
                held.keySet().stream().map(Role::key).toList(),
                sections(held, Role.REPORTER),
                sections(held, Role.CORRESPONDENT),
                sections(held, Role.EDITOR),
                sections(held, Role.HEAD));
    }

    /** The form as ticked, to be saved on top of what is held now. */
    PersonForm on(Set<RoleHeld> now, String paper) {
        return new PersonForm(
                username,
                name,
                email,
                words(now, paper),
                roles,
                sectionsReporter,
                sectionsCorrespondent,
                sectionsEditor,
                sectionsHead);
    }

    /** The roles, each with a box for every section of the paper where it may be held for one. */
    List<RoleLine> lines(List<PaperSections.Titled> sections) {
        List<RoleLine> lines = new ArrayList<>();
        for (Role role : Role.values()) {
            List<String> chosen = chosen(role);
            List<Box> boxes = new ArrayList<>();
            for (var section : sections)
                boxes.add(new Box(section.key(), section.name(), chosen.contains(section.key())));
            for (String key : chosen)
                if (sections.stream().noneMatch(section -> section.key().equals(key)))
                    boxes.add(new Box(key, "", true));
            lines.add(new RoleLine(
                    role,
                    some(roles).contains(role.key()),
                    role.isOfSections() ? boxes : List.of(),
                    some(stood).stream().filter(word -> isOf(role, word)).toList()));
        }
        return lines;
    }

    /** Where nobody ticks a box, an empty one comes all the same: a post without any has lost them on its way. */
    void checkWhole(String... mayLack) {
        Posted.whole(this, Stream.concat(Stream.of(mayLack), Stream.of("email")).toArray(String[]::new));
        for (List<String> boxes : List.of(
                some(stood),
                some(roles),
                some(sectionsReporter),
                some(sectionsCorrespondent),
                some(sectionsEditor),
                some(sectionsHead))) if (boxes.isEmpty()) throw Refusal.brokenForm();
    }

    /**
     * The roles meant.
     *
     * @throws Refusal of input for a role or a section that is none
     */
    Set<RoleHeld> held(String paper, PaperSections sections) {
        Set<RoleHeld> held = new HashSet<>();
        var reasons = new Refusal.Reasons();
        for (String key : some(roles)) {
            if (key.isEmpty()) continue;
            Role role = role(key);
            if (role == null) {
                reasons.add("roles", "people.role_unknown");
                continue;
            }
            List<String> chosen = chosen(role);
            if (chosen.isEmpty()) held.add(new RoleHeld(role, paper, ""));
            for (String section : chosen) held.add(new RoleHeld(role, paper, section));
        }
        for (Role role : Role.values())
            if (isMeantBySections(role))
                for (String section : chosen(role)) held.add(new RoleHeld(role, paper, section));
        sections.check(reasons, held);
        reasons.refuseInput();
        return held;
    }

    /**
     * The address meant; null for none.
     *
     * @throws Refusal of input for a text that is none
     */
    MailAddress address() {
        return email == null || email.isBlank() ? null : new MailAddress(email);
    }

    /**
     * The roles meant for somebody new.
     *
     * @throws Refusal of input with all that is wrong, account, name and address included
     */
    Set<RoleHeld> heldBySomebodyNew(String paper, PaperSections sections) {
        var reasons = new Refusal.Reasons();
        Set<RoleHeld> held = Set.of();
        try {
            new Person(username, name);
        } catch (Refusal refusal) {
            reasons.addAll(refusal);
        }
        try {
            address();
        } catch (Refusal refusal) {
            reasons.addAll(refusal);
        }
        try {
            held = held(paper, sections);
        } catch (Refusal refusal) {
            reasons.addAll(refusal);
        }
        reasons.refuseInput();
        return held;
    }

    /** Words of the roles that the form began from. */
    Set<String> began() {
        return some(stood).stream().filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    /** Somebody who held the role and has it unticked gives it up, whatever sections are left ticked behind it. */
    private boolean isMeantBySections(Role role) {
        return !some(roles).contains(role.key()) && some(stood).stream().noneMatch(word -> isOf(role, word));
    }

    private static boolean isOf(Role role, String word) {
        return word.equals(role.key()) || word.startsWith(role.key() + ":");
    }

    private static List<String> words(Set<RoleHeld> roles, String paper) {
        return roles.stream()
                .filter(held -> held.paper().equals(paper))
                .map(RoleHeld::word)
                .sorted()
                .toList();
    }

    /** Keys of the sections chosen for a role; none means the whole paper. */
    private List<String> chosen(Role role) {
        List<String> posted =
                switch (role) {
                    case REPORTER -> sectionsReporter;
                    case CORRESPONDENT -> sectionsCorrespondent;
                    case EDITOR -> sectionsEditor;
                    case HEAD -> sectionsHead;
                    default -> List.of();
                };
        return some(posted).stream().filter(key -> !key.isEmpty()).distinct().toList();
    }

    private static List<String> some(List<String> posted) {
        return posted == null ? List.of() : posted;
    }

    private static List<String> sections(Map<Role, List<String>> held, Role role) {
        return held.getOrDefault(role, List.of()).stream().sorted().toList();
    }

    private static Role role(String key) {
        for (Role role : Role.values()) if (role.key().equals(key)) return role;
        return null;
    }
}
