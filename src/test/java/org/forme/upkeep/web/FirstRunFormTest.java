package org.forme.upkeep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FirstRunFormTest {

    /** A Monday's copy is due on Sunday evening. */
    @Test
    void theFirstDayProposedHasItsDeadlineAhead() {
        LocalDate monday = LocalDate.of(2026, 11, 30);
        assertEquals("2026-11-30", proposedOn(monday.minusDays(2)));
        assertEquals("2026-12-07", proposedOn(monday.minusDays(1)));
        assertEquals("2026-12-07", proposedOn(monday));
    }

    private static String proposedOn(LocalDate today) {
        return FirstRunForm.blank(today).firstDate();
    }
}
