package org.forme.pictures;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Locale;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * By what right a picture is used, and how long.
 *
 * @param terms what was agreed, in words; may be empty
 * @param until the last day it may be used on, or null where none was agreed
 */
@Embeddable
public record Rights(
        @Enumerated(EnumType.STRING) @Column(name = "rights_kind")
        Kind kind,

        @Column(name = "rights_terms") String terms,
        @Column(name = "rights_until") LocalDate until) {
    /** Longest terms, in characters. */
    public static final int TERMS_MAX = 200;

    /** Further away than any agreement. */
    private static final int LAST_YEAR = 2200;

    public static final Rights UNSTATED = new Rights(Kind.UNSTATED, "", null);

    /** Where the right comes from. */
    public enum Kind {
        UNSTATED,
        /** 本报记者作品: made by the staff as their job, so the paper's (著作权法 art. 18). */
        OWN,
        /** 通讯社供稿: under a subscription. */
        AGENCY,
        /** 作者授权: a contributor's, for this use. */
        AUTHOR,
        /** 购买许可 */
        LICENCE,
        /** 公有领域或允许转用 */
        FREE;

        /** Message key of its name. */
        public String text() {
            return "pictures.rights_" + name().toLowerCase(Locale.ROOT);
        }
    }

    public Rights {
        kind = kind == null ? Kind.UNSTATED : kind;
        terms = terms == null ? "" : terms.strip();
        var reasons = new Refusal.Reasons();
        Line.check(reasons, "terms", terms, TERMS_MAX);
        reasons.require(
                until == null || until.getYear() > 1900 && until.getYear() < LAST_YEAR,
                "until",
                "pictures.until_out_of_range");
        reasons.refuseInput();
    }

    public boolean isStated() {
        return kind != Kind.UNSTATED;
    }

    /** Whether they have run out by this day. */
    public boolean isOver(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
