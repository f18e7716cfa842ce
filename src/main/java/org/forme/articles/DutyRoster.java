package org.forme.articles;

import org.forme.people.Person;

/**
 * Who is editor on duty for an article. Answered by whoever knows the issues: for placed copy the issue that it stands
 * in names them, for copy without a place the issue in hand does.
 */
public interface DutyRoster {
    boolean onDuty(Person person, Article article);

    /** 代班: in whose place they are, by the name; empty where in their own, or not at all. */
    String inPlaceOf(Person person, Article article);
}
