package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.forme.imprint.WebAddress;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * 首发: where and when a story ran first, other than in this paper's print.
 *
 * @param place a channel of the paper's or any other name; empty where the story appears first in print
 * @param day when that was, or null
 * @param address where it can be read, or empty
 */
@Embeddable
public record FirstAppearance(
        @Column(name = "first_place") String place,
        @Column(name = "first_day") LocalDate day,
        @Column(name = "first_address") String address) {
    /** The longest name of a place, in characters. */
    public static final int PLACE_LONGEST = 60;

    /** Of a story that appears first in print. */
    public static final FirstAppearance NONE = new FirstAppearance("", null, "");

    public FirstAppearance {
        place = place == null ? "" : place.strip();
        address = address == null ? "" : address.strip();
    }

    public boolean isNone() {
        return equals(NONE);
    }

    void check(Refusal.Reasons reasons) {
        Line.check(reasons, "firstPlace", place, PLACE_LONGEST);
        reasons.require(
                !place.isEmpty() || day == null && address.isEmpty(), "firstPlace", "articles.first_place_missing");
        if (!address.isEmpty()) WebAddress.check(reasons, "firstAddress", address);
    }
}
