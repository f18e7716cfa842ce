package org.forme.imprint.web;

import java.time.DateTimeException;
import java.time.LocalDate;

/** What was typed, as what it means. Nonsense becomes a value that the entity refuses at its field. */
final class Typed {
    private Typed() {}

    /** The number, or -1. */
    static int number(String text) {
        return text != null && text.strip().matches("[0-9]{1,9}") ? Integer.parseInt(text.strip()) : -1;
    }

    /** The date, or null. */
    static LocalDate date(String text) {
        try {
            LocalDate date = text == null ? null : LocalDate.parse(text.strip());
            return date == null || date.getYear() < 1800 || date.getYear() > 2999 ? null : date;
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
