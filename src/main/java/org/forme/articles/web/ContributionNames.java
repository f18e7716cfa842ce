package org.forme.articles.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.people.Role;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** Entries of the register go by their numbers: who sent something in is told only in the register itself. */
@ApplicationScoped
class ContributionNames implements Desk.NameSource {
    private static final Pattern ADDRESS = Pattern.compile("/desk/contributions/([0-9]{1,18})");

    @Inject
    SignedIn signedIn;

    @Override
    public Optional<Desk.Named> nameOf(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) return Optional.empty();
        boolean reachable = signedIn.person().parts().stream()
                .anyMatch(role -> role == Role.EDITOR || role == Role.HEAD || role == Role.DUTY || role == Role.CHIEF);
        String words = Messages.text(Language.current(), "articles.contribution_number", matcher.group(1));
        return Optional.of(new Desk.Named(words, reachable));
    }
}
