package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;

/**
 * 刊期: on which days a paper comes out.
 *
 * @param days of the week (1 Monday to 7 Sunday) or of the month (1 to 31), such as {@code 1,4}; empty for the day of the
 *     first issue, and where the rhythm asks for none
 */
@Embeddable
public record Frequency(
        @Enumerated(EnumType.STRING) Rhythm rhythm,
        @Column(name = "publishing_days") String days) implements Messages.InWords {

    /** Once a week, on the day of the first issue. */
    public static final Frequency WEEKLY = new Frequency(Rhythm.WEEKLY, "");

    public Frequency {
        if (rhythm == null) throw Refusal.input("rhythm", "imprint.rhythm_unknown");
        int most = rhythm == Rhythm.MONTHLY ? 31 : 7;
        boolean chosen = rhythm == Rhythm.WEEKLY || rhythm == Rhythm.FORTNIGHTLY || rhythm == Rhythm.MONTHLY;
        SortedSet<Integer> numbers = chosen ? numbers(days) : new TreeSet<>();
        if (!numbers.isEmpty() && (numbers.first() < 1 || numbers.last() > most))
            throw Refusal.input("days", "imprint.publishing_days", most);
        days = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static SortedSet<Integer> numbers(String days) {
        var numbers = new TreeSet<Integer>();
        for (String day : days == null ? new String[0] : days.split("[,，、\\s]+"))
            if (!day.isEmpty()) numbers.add(day.matches("[0-9]{1,2}") ? Integer.parseInt(day) : -1);
        return numbers;
    }

    /** The same with the days of the first issue where none are chosen. */
    Frequency from(LocalDate first) {
        if (!days.isEmpty()) return this;
        int day = rhythm == Rhythm.MONTHLY
                ? first.getDayOfMonth()
                : first.getDayOfWeek().getValue();
        return new Frequency(rhythm, String.valueOf(day));
    }

    /** Whether a paper of this rhythm, begun on {@code first}, comes out on a day as a rule. */
    boolean has(LocalDate day, LocalDate first) {
        SortedSet<Integer> numbers = from(first).chosen();
        return switch (rhythm) {
            case DAILY, IRREGULAR -> true;
            case WEEKLY -> numbers.contains(day.getDayOfWeek().getValue());
            case FORTNIGHTLY ->
                numbers.contains(day.getDayOfWeek().getValue()) && Math.floorMod(weeks(first, day), 2) == 0;
            case MONTHLY ->
                numbers.stream().anyMatch(number -> Math.min(number, day.lengthOfMonth()) == day.getDayOfMonth());
        };
    }

    private static long weeks(LocalDate first, LocalDate day) {
        var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
        return ChronoUnit.WEEKS.between(first.with(monday), day.with(monday));
    }

    private SortedSet<Integer> chosen() {
        return numbers(days);
    }

    /** On how many days of the week or month it comes out. */
    int times() {
        return chosen().size();
    }

    /** Whether this day of week or month is chosen. */
    public boolean isChosen(int day) {
        return chosen().contains(day);
    }

    /** 周报逢星期一出版. */
    @Override
    public String in(Locale locale) {
        String list = chosen().stream()
                .map(day -> word(day, locale))
                .collect(Collectors.joining(Messages.text(locale, "imprint.publishing_days_between")));
        boolean one = rhythm == Rhythm.WEEKLY && chosen().size() == 1;
        return Messages.text(locale, one ? "imprint.comes_out_weekly_once" : "imprint.comes_out_" + key(), list);
    }

    private String key() {
        return rhythm.name().toLowerCase(Locale.ROOT);
    }

    private String word(int day, Locale locale) {
        return rhythm == Rhythm.MONTHLY
                ? Messages.text(locale, "imprint.day_of_month", day)
                : weekday(DayOfWeek.of(day)).in(locale);
    }

    /** 星期一, Monday. */
    public static Messages.InWords weekday(DayOfWeek day) {
        return locale -> day.getDisplayName(TextStyle.FULL, locale);
    }

    /** The rhythm of this name, or null. */
    public static Rhythm rhythm(String name) {
        return Arrays.stream(Rhythm.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
