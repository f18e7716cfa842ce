package org.forme.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Rights;
import org.forme.people.SignedIn;
import org.forme.people.WorkInHand;
import org.forme.shell.Desk;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestPath;

/** 停用: what a person has in hand and will go back to the desk, and the act itself. */
@Path("/desk/administration/people/{id: [0-9]{1,18}}/deactivation")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
public class DeactivationResource {
    /** So many of one kind are named; whoever has more in hand is seldom asked about each. */
    private static final int NAMED = 40;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance deactivation(
                Person person, List<Going> inHand, boolean oneself, Refusal refusal);
    }

    /**
     * What goes back of one kind.
     *
     * @param more how many are not named
     */
    public record Going(String words, List<Thing> things, int more) {}

    /** One of them; the address is null where who administrates may not open it. */
    public record Thing(String words, String address) {}

    @Inject
    People people;

    @Inject
    Rights rights;

    @Inject
    SignedIn signedIn;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public String show(@RestPath long id) {
        return page(id, null);
    }

    @POST
    public Response deactivate(@RestPath long id) {
        try {
            rights.deactivate(signedIn.person(), id, clock.instant());
            return Response.seeOther(URI.create("/desk/administration/people/" + id + "?done=deactivated"))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.RIGHT || refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
            return Response.status(refusal.status()).entity(page(id, refusal)).build();
        }
    }

    private String page(long id, Refusal refusal) {
        Person person = people.findByIdOptional(id).orElseThrow(Refusal::unseen);
        List<Going> inHand =
                rights.inHand(id, clock.instant()).stream().map(this::going).toList();
        boolean oneself = person.id().equals(signedIn.person().id());
        return Templates.deactivation(person, inHand, oneself, refusal).render();
    }

    private Going going(WorkInHand.Piece piece) {
        int many = piece.addresses().size();
        return new Going(
                Messages.text(Language.current(), piece.key(), many),
                piece.addresses().stream().limit(NAMED).map(this::thing).toList(),
                Math.max(0, many - NAMED));
    }

    private Thing thing(String address) {
        Desk.Named named = desk.nameOf(address);
        return new Thing(named.words(), named.reachable() ? address : null);
    }
}
