package org.forme.issues;

import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;

/**
 * The word of two people that an issue gets another edition: one who asks for it, and one who answers for the paper.
 *
 * @param first asks: production, an editor on duty or the chief
 * @param second agrees: another person, who may be on duty, or the chief
 */
public record TwoWords(Person first, Person second) {
    /** Whether a person may ask for another edition. */
    public static boolean mayAsk(Person person, String paper) {
        return person.holds(Role.PRODUCTION, paper) || mayAgree(person, paper);
    }

    /** Whether a person's word counts as the second. */
    public static boolean mayAgree(Person person, String paper) {
        return person.holds(Role.DUTY, paper) || person.holds(Role.CHIEF, paper);
    }

    /** @throws Refusal when these are not two, or one of them has no say here */
    void check(Issue issue) {
        String paper = issue.publication().paper();
        if (first.id().equals(second.id())) throw Refusal.now("issues.again_two", first.name());
        if (!mayAsk(first, paper) || !mayAgree(second, paper)) throw Refusal.forbidden("shell.forbidden");
    }
}
