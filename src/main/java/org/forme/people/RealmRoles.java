package org.forme.people;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How roles are spelt in a realm: {@code editor} for the whole paper, {@code editor:news} for the section with the key
 * {@code news}, {@code xuhuibao/editor:news} where the paper has to be said.
 *
 * @param held what the names mean here
 * @param unknown the names that mean nothing here; they give no right
 */
record RealmRoles(Set<RoleHeld> held, Set<String> unknown) {

    /**
     * Reads names.
     *
     * @param papers keys of the papers made here; the first is meant where a name says none
     */
    static RealmRoles of(Set<String> names, PaperSections sections) {
        List<String> papers = sections.papers();
        Set<RoleHeld> held = new TreeSet<>(Comparator.comparing(RealmRoles::whole));
        Set<String> unknown = new TreeSet<>();
        for (String name : names) {
            RoleHeld one = read(name, papers, sections);
            if (one == null) unknown.add(name);
            else held.add(one);
        }
        return new RealmRoles(Set.copyOf(held), unknown);
    }

    /** How a role is spelt, for the first of these papers without its key. */
    static String name(RoleHeld held, List<String> papers) {
        String paper = !papers.isEmpty() && papers.get(0).equals(held.paper()) ? "" : held.paper() + "/";
        return paper + word(held);
    }

    /** As {@code editor:news head}, in order; a dash for none. */
    static String words(Set<RoleHeld> roles) {
        String words = roles.stream().map(RealmRoles::word).sorted().collect(Collectors.joining(" "));
        return words.isEmpty() ? "–" : words;
    }

    private static String word(RoleHeld held) {
        return held.role().key() + (held.section().isEmpty() ? "" : ":" + held.section());
    }

    private static String whole(RoleHeld held) {
        return held.paper() + "/" + word(held);
    }

    private static RoleHeld read(String name, List<String> papers, PaperSections sections) {
        int slash = name.indexOf('/');
        String paper = slash < 0 ? (papers.isEmpty() ? null : papers.get(0)) : name.substring(0, slash);
        if (paper == null || !papers.contains(paper)) return null;
        String[] parts = name.substring(slash + 1).split(":", -1);
        Role role = role(parts[0]);
        if (role == null || parts.length > 2) return null;
        if (parts.length == 1) return new RoleHeld(role, paper, "");
        boolean known = role.isOfSections()
                && sections.titled(paper).stream()
                        .anyMatch(section -> section.key().equals(parts[1]));
        return known ? new RoleHeld(role, paper, parts[1]) : null;
    }

    private static Role role(String key) {
        for (Role role : Role.values()) if (role.key().equals(key)) return role;
        return null;
    }
}
