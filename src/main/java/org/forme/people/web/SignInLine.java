package org.forme.people.web;

import java.time.Instant;
import org.forme.people.Secret;
import org.forme.people.SignIn;
import org.forme.shell.Times;

/**
 * A sign-in in words. Its times are real ones, whatever day the newsroom has.
 *
 * @param browser such as {@code Chrome · Windows}
 * @param address of the network; empty where none is known
 * @param here whether it is the one that the page was asked for with
 */
public record SignInLine(
        Long id,
        String browser,
        String address,
        String began,
        Instant beganAt,
        String seen,
        Instant seenAt,
        boolean here) {

    /** @param here the secret of the sign-in at work, or null */
    static SignInLine of(SignIn signIn, Secret here, Times times) {
        return new SignInLine(
                signIn.id(),
                BrowserWords.of(signIn.browser()),
                signIn.address(),
                times.whole(signIn.beganAt()),
                signIn.beganAt(),
                times.whole(signIn.seenAt()),
                signIn.seenAt(),
                here != null && signIn.isOf(here));
    }
}
