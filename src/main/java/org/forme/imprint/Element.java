package org.forme.imprint;

/**
 * Something that an issue has to print about itself.
 *
 * @param part what it is
 * @param where it has to stand
 */
public record Element(Rule rule, ImprintPart part, Where where) {
    /** A place of an issue. */
    public enum Where {
        /** Page 1. */
        FRONT,
        /** Every page. */
        EVERY_PAGE,
        /** The same place in each issue: the head of page 1, or the imprint at its end. */
        FIXED_PLACE,
        /** Page 1, the last page or the imprint. */
        FRONT_OR_BACK_OR_IMPRINT
    }
}
