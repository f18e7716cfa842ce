package org.forme.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that may not be done, with every reason at once. Thrown by the verbs of entities and values; a screen shows
 * it at the fields and in a summary, in the person's language.
 */
public final class Refusal extends RuntimeException {

    /** Why it is refused, and so how HTTP says it. */
    public enum Kind {
        /** The post lacks a part of its form, so nothing in it is believed: 400. */
        FORM(400),
        /** What was typed will not do: 422, with the form again. */
        INPUT(422),
        /** The thing is not in a state for this act: 409, with the thing's own page again. */
        STATE(409),
        /** This person may not do it: 403. */
        RIGHT(403),
        /** There is nothing here that this person may see: 404. */
        UNSEEN(404);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * One reason.
     *
     * @param key of the message, such as {@code articles.headline_missing}
     * @param args what stands in the message's places
     * @param field the name of the form field it belongs to, or null
     */
    public record Reason(String key, List<Object> args, String field) {
        public Reason {
            args = List.copyOf(args);
        }

        /** The arguments as the message takes them. */
        public Object[] arguments() {
            return args.toArray();
        }
    }

    private final Kind kind;
    private final List<Reason> reasons;

    private Refusal(Kind kind, List<Reason> reasons) {
        super(kind + " " + reasons, null, false, false);
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    /** What was typed in {@code field} will not do. */
    public static Refusal input(String field, String key, Object... args) {
        return new Refusal(Kind.INPUT, List.of(new Reason(key, List.of(args), field)));
    }

    /** The post lacks a part of its form, or that part is not what the page had put there. */
    public static Refusal brokenForm() {
        return new Refusal(Kind.FORM, List.of(new Reason("shell.broken_form", List.of(), null)));
    }

    /** This act is not possible now. */
    public static Refusal now(String key, Object... args) {
        return new Refusal(Kind.STATE, List.of(new Reason(key, List.of(args), null)));
    }

    /** This person may not do this. */
    public static Refusal forbidden(String key, Object... args) {
        return new Refusal(Kind.RIGHT, List.of(new Reason(key, List.of(args), null)));
    }

    /** Nothing here that this person may see. */
    public static Refusal unseen() {
        return new Refusal(Kind.UNSEEN, List.of(new Reason("shell.not_found", List.of(), null)));
    }

    public Kind kind() {
        return kind;
    }

    public int status() {
        return kind.status();
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** The reasons that belong to one field of a form. */
    public List<Reason> at(String field) {
        return reasons.stream().filter(reason -> field.equals(reason.field())).toList();
    }

    /** Collects reasons, so that all of them are shown together. */
    public static final class Reasons {
        private final List<Reason> reasons = new ArrayList<>();

        public Reasons add(String field, String key, Object... args) {
            reasons.add(new Reason(key, List.of(args), field));
            return this;
        }

        /** Adds the reason unless {@code holds}. */
        public Reasons require(boolean holds, String field, String key, Object... args) {
            return holds ? this : add(field, key, args);
        }

        /** Takes over what another check refused, so that nothing is reported twice or lost. */
        public Reasons addAll(Refusal refusal) {
            reasons.addAll(refusal.reasons());
            return this;
        }

        public boolean isEmpty() {
            return reasons.isEmpty();
        }

        public List<Reason> list() {
            return List.copyOf(reasons);
        }

        /** Throws all reasons as a refusal of input, if there are any. */
        public void refuseInput() {
            refuse(Kind.INPUT);
        }

        /** Throws all reasons as a refusal of the act, if there are any. */
        public void refuseNow() {
            refuse(Kind.STATE);
        }

        private void refuse(Kind kind) {
            if (!reasons.isEmpty()) throw new Refusal(kind, reasons);
        }
    }
}
