package org.forme.imprint;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rules that the checks before sealing look at and that a waiver can lift. Ids are those of the house's table of
 * rules; a waiver keeps the id.
 */
public enum WaivableRule {
    /** The yearly exchange of permits: issues go to press before the new permit is in hand. */
    GRACE("K01.grace"),
    /** An internal publication is not called ××报, ××刊, ××杂志. */
    TITLE("K07.title"),
    /** An internal publication has no 记者. */
    REPORTER("K07.reporter"),
    /** An internal publication does not say 本报, 本刊. */
    THIS_PAPER("K07.this-paper"),
    /** An internal publication is not put before the public on the internet. */
    PUBLIC_EDITION("digitalEdition.public");

    private final String id;

    WaivableRule(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Message key of what the rule asks. */
    public String text() {
        return "imprint.rule_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The rule with this id. */
    public static Optional<WaivableRule> withId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
