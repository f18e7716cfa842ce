package org.forme.imprint;

/**
 * Days that are counted.
 *
 * @param remind days from which those concerned are reminded
 * @param due days from which it is an alarm
 */
public record Deadline(Rule rule, Kind kind, int remind, int due) {
    /** What is waited for. */
    public enum Kind {
        /** Sample copies for the authority, in days after printing. */
        SAMPLES,
        /** Renewal of the permit, in days before its last day. */
        RENEWAL
    }

    public Deadline {
        boolean fit = kind == Kind.SAMPLES ? remind <= due : due <= remind;
        if (remind < 0 || due < 0 || !fit) throw new IllegalArgumentException(rule.id() + " counts no days");
    }
}
