package org.forme.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.forme.shell.Refusal;

/** Where the sections come from that a role may be held for. */
public interface PaperSections {

    /** A section by its key, which roles hold, and the name that people know. */
    record Titled(String key, String name) {}

    /** The keys of the papers made here, the first one first. */
    List<String> papers();

    /** The sections of a paper in their order. */
    List<Titled> titled(String paper);

    /** Adds a reason, at the field of its role, for every section that is none of its paper. */
    default void check(Refusal.Reasons reasons, Set<RoleHeld> roles) {
        for (String paper : roles.stream().map(RoleHeld::paper).collect(Collectors.toSet())) {
            Set<String> known = titled(paper).stream().map(Titled::key).collect(Collectors.toSet());
            roles.stream()
                    .filter(held ->
                            held.paper().equals(paper) && !held.section().isEmpty())
                    .filter(held -> !known.contains(held.section()))
                    .map(held -> "sections_" + held.role().key())
                    .distinct()
                    .forEach(field -> reasons.add(field, "people.section_unknown"));
        }
    }
}
