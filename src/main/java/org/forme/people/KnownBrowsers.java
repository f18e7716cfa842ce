package org.forme.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * At which browsers an account has signed in before, by marks that this house alone can make and the browser keeps. Who
 * comes from such a browser is counted apart from everybody who guesses at the account elsewhere, and is not shut out by
 * them. A mark lets nobody in.
 */
@ApplicationScoped
class KnownBrowsers {
    /** Colleagues who share a computer; whoever signed in there longest ago goes first. */
    static final int MOST = 8;

    private static final int NUMBER = 16;
    private static final int LENGTH = NUMBER + 43;
    private static final String BETWEEN = ".";

    @Inject
    BrowserKey key;

    /** What tells the browser from others where the account is known at it. @param marks as it sent them */
    Optional<String> numberOf(String account, String marks) {
        return of(marks).stream()
                .filter(mark -> isOf(account, mark))
                .map(KnownBrowsers::number)
                .findFirst();
    }

    /** The marks that the browser keeps from now on. */
    String with(String account, String marks) {
        var all = new ArrayList<String>();
        for (String mark : of(marks)) if (!isOf(account, mark)) all.add(mark);
        all.add(mark(account, numberOf(account, marks).orElseGet(KnownBrowsers::newNumber)));
        return String.join(BETWEEN, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    private boolean isOf(String account, String mark) {
        return MessageDigest.isEqual(mark(account, number(mark)).getBytes(UTF_8), mark.getBytes(UTF_8));
    }

    private static String number(String mark) {
        return mark.substring(0, NUMBER);
    }

    private static List<String> of(String marks) {
        if (marks == null || marks.length() > MOST * (LENGTH + 1)) return List.of();
        return Stream.of(marks.split("\\."))
                .filter(mark -> mark.length() == LENGTH)
                .toList();
    }

    private String mark(String account, String number) {
        byte[] sealed = key.seal("browser " + number + " of " + account);
        return number + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static String newNumber() {
        return Secret.random().text().substring(0, NUMBER);
    }
}
