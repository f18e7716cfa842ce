package org.forme.issues;

import java.util.List;
import java.util.Optional;
import org.forme.imprint.Rule;
import org.forme.imprint.RulesInForce;
import org.forme.imprint.Waiver;

/**
 * What a check found.
 *
 * @param level whether it stands against sealing
 * @param key of the message
 * @param args what stands in the message's places
 * @param href where it can be cured, or null
 * @param rule of the regime that it is about, or null
 */
public record Finding(Level level, String key, List<Object> args, String href, Rule rule) {
    private static final String WAIVERS = "/desk/administration/permits#waivers";

    /** How much a finding weighs. */
    public enum Level {
        /** Sealing is not possible with this. */
        BLOCK,
        /** Worth a look, no more. */
        WARN,
        /** Looked at and right. */
        OK
    }

    public Finding {
        args = List.copyOf(args);
    }

    public Finding(Level level, String key, List<Object> args, String href) {
        this(level, key, args, href, null);
    }

    public static Finding block(String href, String key, Object... args) {
        return new Finding(Level.BLOCK, key, List.of(args), href);
    }

    public static Finding warn(String href, String key, Object... args) {
        return new Finding(Level.WARN, key, List.of(args), href);
    }

    public static Finding ok(String key, Object... args) {
        return new Finding(Level.OK, key, List.of(args), null);
    }

    /**
     * A rule that is broken: it weighs what the rule does, unless a waiver on record answers for it.
     *
     * @param href where it can be cured; null leads to the waivers
     */
    public static Finding broken(RulesInForce rules, Rule rule, String href, String key, Object... args) {
        Optional<Waiver> waiver = rules.waiver(rule);
        if (waiver.isPresent())
            return ok(
                            "issues.rule_waived",
                            rule.asks(),
                            waiver.get().until(),
                            waiver.get().basis())
                    .by(rule);
        Level level = rule.severity() == Rule.Severity.BLOCK ? Level.BLOCK : Level.WARN;
        return new Finding(level, key, List.of(args), href == null ? WAIVERS : href, rule);
    }

    /** The same, told with the rule that it is about. */
    public Finding by(Rule about) {
        return new Finding(level, key, args, href, about);
    }
}
