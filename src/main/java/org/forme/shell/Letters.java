package org.forme.shell;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Letters by mail, in plain text, where the office named its mail server and where people find the house: what a letter
 * leads to is never an address that a request brought along.
 */
@ApplicationScoped
public class Letters {
    private static final Logger LOG = Logger.getLogger(Letters.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A server's answer begins so; what follows may name whom it was for. */
    private static final Pattern ANSWER = Pattern.compile("\\b[45][0-9][0-9]\\b");

    @ConfigProperty(name = "forme.mail.host")
    Optional<String> host;

    @ConfigProperty(name = "forme.mail.from")
    Optional<String> from;

    @Inject
    PublicAddress house;

    @Inject
    Instance<ReactiveMailer> mailer;

    /** @throws IllegalStateException for settings that will not do, before anything else begins */
    void check(@Observes StartupEvent start) {
        if (host.isEmpty()) return;
        try {
            new MailAddress(from.orElse(""));
        } catch (Refusal none) {
            throw new IllegalStateException("With forme.mail.host set forme.mail.from must be an address such as"
                    + " forme@paper.example, not \"" + from.orElse("") + "\"");
        }
        if (!house.isSet())
            LOG.warn("No letters are sent: forme.public-url is not set, so a letter could not lead here");
    }

    /** Whether letters can be sent here. */
    public boolean areSent() {
        return host.isPresent() && house.isSet();
    }

    /**
     * Sends one and waits until the server has taken it. That it has not stands in the log, without address and text.
     * Never called within a transaction, or while somebody waits for a page.
     */
    public void send(MailAddress to, String subject, String text) {
        try {
            mailer.get()
                    .send(Mail.withText(to.text(), subject, text).setFrom(from.orElseThrow()))
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException failure) {
            LOG.warnf("A letter was not taken by the mail server %s: %s", host.orElseThrow(), reason(failure));
        }
    }

    static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        String said = deepest.getMessage() == null ? "" : deepest.getMessage();
        Matcher answer = ANSWER.matcher(said);
        String kind = deepest.getClass().getSimpleName();
        if (answer.find()) return kind + " " + answer.group();
        return said.contains("@") ? kind : (kind + " " + said.replaceAll("\\p{C}", "?")).strip();
    }
}
