package org.forme.issues.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Attempt;
import org.forme.shell.Refusal;

/** Does an act in a transaction of its own; where it is refused, draws the thing's own page in another one. */
@ApplicationScoped
class Acts {
    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What an act does, and the trail of it. */
    interface Act {
        /** @return what is noted in the trail */
        String by(Person person, Instant now);
    }

    /**
     * What was done.
     *
     * @param address where the good answer leads
     * @param detail for the trail
     */
    record Done(String address, String detail) {}

    /** An act that knows only when done where it leads. */
    interface Leading {
        Done by(Person person, Instant now);
    }

    /**
     * Does the act.
     *
     * @param name of the act in the trail
     * @param subject its address, where the good answer leads
     * @param redraw the page with the refusal
     */
    Response run(String name, String subject, Act act, Function<Refusal, String> redraw) {
        return runTo(name, (person, now) -> new Done(subject, act.by(person, now)), redraw);
    }

    /** Does an act that knows only when done where it leads. */
    Response runTo(String name, Leading act, Function<Refusal, String> redraw) {
        return make(
                () -> {
                    Person person = signedIn.person();
                    Instant now = clock.instant();
                    Done done = act.by(person, now);
                    trail.note(now, person, name, withoutQuery(done.address()), done.detail());
                    return done.address();
                },
                redraw);
    }

    /** Does an act that makes something and leads to it; {@code make} answers the new thing's address. */
    Response make(Supplier<String> make, Function<Refusal, String> redraw) {
        try {
            return Response.seeOther(URI.create(Attempt.at(make::get))).build();
        } catch (Refusal refusal) {
            return refused(refusal, redraw);
        }
    }

    private static Response refused(Refusal refusal, Function<Refusal, String> redraw) {
        if (refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
        String page = QuarkusTransaction.requiringNew().call(() -> redraw.apply(refusal));
        return html(refusal.status(), page);
    }

    static Response html(int status, String page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    private static String withoutQuery(String address) {
        return address.replaceAll("[?#].*", "");
    }
}
