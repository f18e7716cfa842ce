package org.forme.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A role that a person holds.
 *
 * @param role what they may do
 * @param paper key of the publication, never null
 * @param section key of the one section it is held for; empty for the whole paper
 */
@Embeddable
public record RoleHeld(
        @Enumerated(EnumType.STRING) @Column(name = "role_name")
        Role role,

        String paper,
        @Column(name = "section_key") String section) {
    public RoleHeld {
        section = section == null ? "" : section;
    }

    /** As {@code editor:news}, or {@code editor} for the whole paper: how forms and the trail spell it. */
    public String word() {
        return role.key() + (section.isEmpty() ? "" : ":" + section);
    }

    boolean covers(Role wanted, String wantedPaper, String wantedSection) {
        return role == wanted && paper.equals(wantedPaper) && (section.isEmpty() || section.equals(wantedSection));
    }
}
