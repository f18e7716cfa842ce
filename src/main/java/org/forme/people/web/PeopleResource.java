package org.forme.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.forme.people.PaperSections;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Rights;
import org.forme.people.Secret;
import org.forme.people.SignIns;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;
import org.forme.shell.MailAddress;
import org.forme.shell.Posted;
import org.forme.shell.PublicAddress;
import org.forme.shell.RealTime;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The people of the paper, for administrators: who they are, what they may do, and their one-time links. */
@Path("/desk/administration/people")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
public class PeopleResource {
    /** Carries the secret of a link to the page that shows it once, because a good post is answered by a redirect. */
    private static final String LINK_COOKIE = "forme_link_once";

    private static final String HOME = "/desk/administration/people";

    /** What a good post says it did. */
    private static final Map<String, String> DONE = Map.of(
            "ended", "people.sign_in_ended",
            "activated", "people.activated_now",
            "deactivated", "people.deactivated_now");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Line> lines);

        static native TemplateInstance engage(PersonForm form, List<PersonForm.RoleLine> lines, Refusal refusal);

        static native TemplateInstance person(
                Person person,
                List<PersonForm.RoleLine> lines,
                Refusal refusal,
                String link,
                boolean oneself,
                SignInList signIns,
                String done,
                String name,
                String email,
                List<Person> namesakes);
    }

    /** A person with their roles in words. */
    public record Line(Person person, List<String> parts) {}

    @Inject
    People people;

    @Inject
    Rights rights;

    @Inject
    PaperSections sections;

    @Inject
    SignedIn signedIn;

    @Inject
    SignIns signIns;

    @Inject
    Desk desk;

    @Inject
    Clock clock;

    @Inject
    @RealTime
    Clock wall;

    @Inject
    PublicAddress address;

    @GET
    public TemplateInstance list() {
        var titled = sections.titled(Rights.paperOf(signedIn.person()));
        return Templates.list(people.byName().stream()
                .map(person -> new Line(person, RoleWords.of(person, titled)))
                .toList());
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        return engage(PersonForm.EMPTY, null);
    }

    @POST
    public Response engage(@BeanParam PersonForm form) {
        form.checkWhole();
        Person admin = signedIn.person();
        try {
            var held = form.heldBySomebodyNew(Rights.paperOf(admin), sections);
            var engagement = rights.engage(admin, form.username(), form.name(), form.address(), held, clock.instant());
            return toPersonWithLink(engagement.person().id(), engagement.secret());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT) throw refusal;
            return Response.status(refusal.status())
                    .entity(engage(form, refusal))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    public Response person(Long id, @CookieParam(LINK_COOKIE) String secret, @RestQuery String done) {
        boolean shown = secret != null && !secret.isEmpty();
        var response = Response.ok(
                page(id, null, null, null, null, shown ? link(secret) : null, done == null ? null : DONE.get(done)));
        if (shown) response.cookie(once(id, "", 0));
        return response.build();
    }

    @POST
    @Path("{id}/name")
    public Response rename(Long id, @RestForm String name) {
        Posted.there(name);
        try {
            rights.rename(signedIn.person(), id, name, clock.instant());
            return saved(id);
        } catch (Refusal refusal) {
            return again(id, null, name, null, refusal);
        }
    }

    @POST
    @Path("{id}/email")
    public Response write(Long id, @RestForm String email) {
        Posted.there(email);
        try {
            MailAddress to = email.isBlank() ? null : new MailAddress(email);
            rights.writeTo(signedIn.person(), id, to, clock.instant());
            return saved(id);
        } catch (Refusal refusal) {
            return again(id, null, null, email, refusal);
        }
    }

    @POST
    @Path("{id}/roles")
    public Response give(Long id, @BeanParam PersonForm form) {
        form.checkWhole("username", "name");
        Person admin = signedIn.person();
        String paper = Rights.paperOf(admin);
        try {
            rights.give(admin, id, form.began(), form.held(paper, sections), clock.instant());
            return saved(id);
        } catch (Refusal refusal) {
            if (!RoleWords.tellOfOthersChange(refusal)) return again(id, form, refusal);
            var now = people.findByIdOptional(id).orElseThrow(Refusal::unseen).roles();
            return again(id, form.on(now, paper), RoleWords.of(refusal, sections.titled(paper)));
        }
    }

    @POST
    @Path("{id}/activation")
    public Response activate(Long id) {
        try {
            rights.activate(signedIn.person(), id, clock.instant());
            return Response.seeOther(URI.create(HOME + "/" + id + "?done=activated"))
                    .build();
        } catch (Refusal refusal) {
            return again(id, null, refusal);
        }
    }

    @POST
    @Path("{id}/welcome")
    public Response invite(Long id) {
        try {
            return toPersonWithLink(id, rights.invite(signedIn.person(), id, clock.instant()));
        } catch (Refusal refusal) {
            return again(id, null, refusal);
        }
    }

    private static Response saved(Long id) {
        return Response.seeOther(URI.create(HOME + "/" + id + "?saved=1")).build();
    }

    private Response again(Long id, PersonForm form, Refusal refusal) {
        return again(id, form, null, null, refusal);
    }

    private Response again(Long id, PersonForm form, String name, String email, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.RIGHT || refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
        return Response.status(refusal.status())
                .entity(page(id, form, name, email, refusal, null, null))
                .build();
    }

    private TemplateInstance page(
            Long id, PersonForm typed, String name, String email, Refusal refusal, String link, String done) {
        Person admin = signedIn.person();
        Person person = people.findByIdOptional(id).orElseThrow(Refusal::unseen);
        String paper = Rights.paperOf(admin);
        var form = typed != null ? typed : PersonForm.of(person, paper);
        return Templates.person(
                person,
                form.lines(sections.titled(paper)),
                refusal,
                link,
                person.id().equals(admin.id()),
                SignInList.of(signIns, person, desk, wall),
                done,
                name == null ? person.name() : name,
                email == null ? person.email().map(MailAddress::text).orElse("") : email,
                people.namesakesOf(person));
    }

    private TemplateInstance engage(PersonForm form, Refusal refusal) {
        return Templates.engage(form, form.lines(sections.titled(Rights.paperOf(signedIn.person()))), refusal);
    }

    private Response toPersonWithLink(Long id, Secret secret) {
        return Response.seeOther(URI.create(HOME + "/" + id))
                .cookie(once(id, secret.text(), 60))
                .build();
    }

    private static NewCookie once(Long id, String secret, int seconds) {
        return new NewCookie.Builder(LINK_COOKIE)
                .value(secret)
                .path(HOME + "/" + id)
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private String link(String secret) {
        return address.of("/-/welcome/" + secret);
    }
}
