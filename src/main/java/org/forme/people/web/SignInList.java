package org.forme.people.web;

import java.time.Clock;
import java.util.List;
import org.forme.people.Person;
import org.forme.people.Secret;
import org.forme.people.SignIns;
import org.forme.shell.Desk;
import org.forme.shell.Times;

/**
 * Where a person is signed in.
 *
 * @param lines the last used first
 * @param base address that ending them is posted below
 * @param mine whether it is one's own
 */
public record SignInList(List<SignInLine> lines, String base, boolean mine) {

    /** One's own. @param here the secret of the sign-in at work */
    static SignInList own(SignIns signIns, Person person, Secret here, Desk desk, Clock wall) {
        return new SignInList(lines(signIns, person, here, desk, wall), "/desk/me/sign-ins", true);
    }

    /** Somebody else's, for an administrator. */
    static SignInList of(SignIns signIns, Person person, Desk desk, Clock wall) {
        String base = "/desk/administration/people/" + person.id() + "/sign-ins";
        return new SignInList(lines(signIns, person, null, desk, wall), base, false);
    }

    private static List<SignInLine> lines(SignIns signIns, Person person, Secret here, Desk desk, Clock wall) {
        Times times = Times.at(wall.instant(), desk.times().zone());
        return signIns.standingOf(person, wall.instant()).stream()
                .map(signIn -> SignInLine.of(signIn, here, times))
                .toList();
    }
}
