package org.forme.archive.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.archive.SealedIssues;
import org.forme.shell.Desk;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** Sealed issues go by their numbers. */
@ApplicationScoped
public class SealedNames implements Desk.NameSource {
    private static final Pattern ADDRESS = Pattern.compile("/desk/archive/([0-9]{1,18})");

    @Inject
    SealedIssues sealed;

    @Override
    public Optional<Desk.Named> nameOf(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) return Optional.empty();
        String record = Messages.text(Language.current(), "archive.sealed_record");
        return sealed.findByIdOptional(Long.valueOf(matcher.group(1)))
                .map(issue -> new Desk.Named(record + " " + issue.numbers(), true));
    }
}
