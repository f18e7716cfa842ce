package org.forme.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.forme.shell.RealTime;

/** How people end sign-ins that they have elsewhere: one that was lost or is not theirs, or all others. */
@ApplicationScoped
public class SigningOut {
    @Inject
    SignIns signIns;

    @Inject
    AuditTrail trail;

    @Inject
    @RealTime
    Clock wall;

    /**
     * Ends a sign-in of one's own. Nothing where it is not, or has ended.
     *
     * @param now the newsroom's time, for the trail
     */
    @Transactional
    public void end(Person who, long signIn, Instant now) {
        if (signIns.endOf(who, signIn, wall.instant())) note(who, "people.end_sign_in", now);
    }

    /** Ends all sign-ins of one's own but this one. */
    @Transactional
    public void endOthers(Person who, Secret kept, Instant now) {
        signIns.endOthersOf(who, kept, wall.instant());
        note(who, "people.end_sign_ins", now);
    }

    private void note(Person who, String act, Instant now) {
        trail.note(now, who, act, "/desk/administration/people/" + who.id(), who.username());
    }
}
