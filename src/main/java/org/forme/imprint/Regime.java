package org.forme.imprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.forme.shell.Messages.Both;

/**
 * The law that a permit stands in. It decides which rules are checked, not what is printed. All there are, with their
 * rules and the days from which these hold, are data: {@code regimes.json}, read and checked once.
 *
 * @param id kept with permits and seals, never changed
 * @param profiles its rules, the oldest first; none where we know of none
 */
public record Regime(String id, Both name, List<ImprintProfile> profiles) {
    private static final List<Regime> ALL = RegimeFile.read(Regime.class.getResourceAsStream("regimes.json"));

    /** 连续性内部资料: printed under a 准印证, not sold, valid for a year. */
    public static final Regime CN_INTERNAL_CONTINUOUS = known("CN_INTERNAL_CONTINUOUS");

    public Regime {
        profiles = List.copyOf(profiles);
        for (int i = 1; i < profiles.size(); i++) {
            LocalDate before = profiles.get(i - 1).to();
            if (before == null || !before.isBefore(profiles.get(i).from()))
                throw new IllegalArgumentException(id + " has two states of the law at once");
        }
    }

    /** Every regime, in the order in which they are offered. */
    public static List<Regime> all() {
        return ALL;
    }

    /** The regime with this id. */
    public static Optional<Regime> withId(String id) {
        return ALL.stream().filter(regime -> regime.id.equals(id)).findFirst();
    }

    /** The rules in force on a day; empty where we know of none. */
    public Optional<ImprintProfile> on(LocalDate date) {
        return profiles.stream().filter(profile -> profile.isInForceOn(date)).findFirst();
    }

    static Regime known(String id) {
        return withId(id).orElseThrow(() -> new IllegalArgumentException("no regime " + id));
    }
}
