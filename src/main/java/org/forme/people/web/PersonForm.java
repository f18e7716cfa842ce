package org.forme.people.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/** Account, name and roles as typed. A role is held for the whole paper where its sections are left empty. */
public record PersonForm(
        @RestForm String username,
        @RestForm String name,
        @RestForm List<String> roles,
        @RestForm("sections_reporter") String sectionsReporter,
        @RestForm("sections_correspondent") String sectionsCorrespondent,
        @RestForm("sections_editor") String sectionsEditor,
        @RestForm("sections_head") String sectionsHead) {

    static final PersonForm EMPTY = new PersonForm("", "", List.of(), "", "", "", "");

    /** One line of the form. */
    public record RoleLine(Role role, boolean chosen, String sections) {

        /** Name of the field that its sections are typed in. */
        public String sectionsField() {
            return "sections_" + role.key();
        }
    }

    static PersonForm of(Person person, String paper) {
        Map<Role, List<String>> held = new EnumMap<>(Role.class);
        for (RoleHeld one : person.roles())
            if (one.paper().equals(paper))
                held.computeIfAbsent(one.role(), none -> new ArrayList<>()).add(one.section());
        return new PersonForm(
                person.username(),
                person.name(),
                held.keySet().stream().map(Role::key).toList(),
                sections(held, Role.REPORTER),
                sections(held, Role.CORRESPONDENT),
                sections(held, Role.EDITOR),
                sections(held, Role.HEAD));
    }

    public List<RoleLine> lines() {
        List<RoleLine> lines = new ArrayList<>();
        for (Role role : Role.values())
            lines.add(new RoleLine(role, roles != null && roles.contains(role.key()), typed(role)));
        return lines;
    }

    /** Where nobody ticks a box, an empty one comes all the same: a post without any has lost them on its way. */
    void checkWhole(String... mayLack) {
        Posted.whole(this, mayLack);
        if (roles == null || roles.isEmpty()) throw Refusal.brokenForm();
    }

    /**
     * The roles meant.
     *
     * @throws Refusal of input for a role or a section key that is none
     */
    Set<RoleHeld> held(String paper) {
        Set<RoleHeld> held = new HashSet<>();
        var reasons = new Refusal.Reasons();
        for (String key : roles == null ? List.<String>of() : roles) {
            if (key.isEmpty()) continue;
            Role role = role(key);
            if (role == null) {
                reasons.add("roles", "people.role_unknown");
                continue;
            }
            for (String section : split(typed(role))) {
                reasons.require(
                        section.matches("([a-z0-9][a-z0-9-]{0,39})?"),
                        "sections_" + role.key(),
                        "people.section_form",
                        section);
                held.add(new RoleHeld(role, paper, section));
            }
        }
        reasons.refuseInput();
        return held;
    }

    /**
     * The roles meant for somebody new.
     *
     * @throws Refusal of input with all that is wrong, account and name included
     */
    Set<RoleHeld> heldBySomebodyNew(String paper) {
        var reasons = new Refusal.Reasons();
        Set<RoleHeld> held = Set.of();
        try {
            new Person(username, name);
        } catch (Refusal refusal) {
            reasons.addAll(refusal);
        }
        try {
            held = held(paper);
        } catch (Refusal refusal) {
            reasons.addAll(refusal);
        }
        reasons.refuseInput();
        return held;
    }

    private String typed(Role role) {
        String typed =
                switch (role) {
                    case REPORTER -> sectionsReporter;
                    case CORRESPONDENT -> sectionsCorrespondent;
                    case EDITOR -> sectionsEditor;
                    case HEAD -> sectionsHead;
                    default -> "";
                };
        return typed == null ? "" : typed;
    }

    /** Section keys, or the one empty key that means all. */
    private static Set<String> split(String typed) {
        String tidy = typed.replaceAll("[\\s,，、]+", " ").strip();
        return tidy.isEmpty() ? Set.of("") : new HashSet<>(List.of(tidy.split(" ")));
    }

    private static String sections(Map<Role, List<String>> held, Role role) {
        return held.getOrDefault(role, List.of()).stream().sorted().collect(Collectors.joining(" "));
    }

    private static Role role(String key) {
        for (Role role : Role.values()) if (role.key().equals(key)) return role;
        return null;
    }
}
