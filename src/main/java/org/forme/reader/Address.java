package org.forme.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The part of a public address that names an issue: {@code 2022-01-17}, or {@code 2022-01-17-hao} for a 号外 of the day.
 *
 * @param label empty for the regular issue
 */
record Address(LocalDate date, String label) {
    private static final int DATE = "2022-01-17".length();

    /** Empty where it names no issue: no date, or one that no calendar has. */
    static Optional<Address> parse(String when) {
        if (!when.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(-[A-Za-z0-9]{1,20})?")) return Optional.empty();
        try {
            String label = when.length() == DATE ? "" : when.substring(DATE + 1);
            return Optional.of(new Address(LocalDate.parse(when.substring(0, DATE)), label));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
