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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.forme.people.PaperSections;
import org.forme.people.Person;
import org.forme.people.Realm;
import org.forme.people.RealmPeople;
import org.forme.people.RealmRights;
import org.forme.people.Rights;
import org.forme.people.RoleHeld;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * 人员 where people sign in at a realm: who has an account there, what it may do here, new accounts, and passwords for
 * one sign-in. The rest is done on the realm's own screens, which the page leads to.
 */
@Path(RealmPeopleResource.HOME)
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
public class RealmPeopleResource {
    static final String HOME = "/desk/administration/realm";

    /** Carries a password to the page that shows it once, because a good post is answered by a redirect. */
    private static final String ONCE_COOKIE = "forme_password_once";

    private static final int A_PAGE = 30;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(
                List<Line> lines, String words, String before, String after, List<Person> others, String console);

        static native TemplateInstance engage(AccountForm form, List<PersonForm.RoleLine> lines, Refusal refusal);

        static native TemplateInstance account(
                RealmPeople.Account account,
                List<PersonForm.RoleLine> lines,
                Refusal refusal,
                String password,
                boolean oneself,
                String console);

        static native TemplateInstance half(
                String id,
                String username,
                String name,
                String password,
                List<PersonForm.RoleLine> lines,
                Refusal refusal);

        static native TemplateInstance gone(List<RealmPeople.Gone> all);

        static native TemplateInstance parting(RealmPeople.Gone gone, Refusal refusal);

        static native TemplateInstance away(String sentence);
    }

    /** An account with its roles in words. */
    public record Line(RealmPeople.Account account, List<String> parts) {}

    @Inject
    Realm realm;

    @Inject
    RealmPeople people;

    @Inject
    RealmRights rights;

    @Inject
    PaperSections sections;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @GET
    public Response list(@RestQuery String q, @RestQuery Integer from) {
        int first = from == null ? 0 : Math.max(0, Math.min(from, 1_000_000));
        String words = q == null ? "" : q.length() > 100 ? q.substring(0, 100) : q;
        return asked(() -> {
            var titled = sections.titled(paper());
            var found = people.search(words, first, A_PAGE);
            var lines = found.accounts().stream()
                    .map(account -> new Line(account, RoleWords.of(account.held(), titled)))
                    .toList();
            return Response.ok(Templates.list(
                            lines,
                            words,
                            first == 0 ? null : page(words, Math.max(0, first - A_PAGE)),
                            found.more() ? page(words, first + A_PAGE) : null,
                            words.isEmpty() && first == 0 ? people.withoutAccount() : List.of(),
                            people.console()))
                    .build();
        });
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        mustBeOn();
        return engage(AccountForm.EMPTY, PersonForm.EMPTY, null);
    }

    @POST
    public Response engage(@BeanParam AccountForm form, @BeanParam PersonForm roles) {
        mustBeOn();
        Posted.whole(form);
        roles.checkWhole("name");
        return done(() -> {
            try {
                var reasons = new Refusal.Reasons();
                Set<RoleHeld> held = Set.of();
                try {
                    RealmPeople.check(form.username(), form.family(), form.given());
                } catch (Refusal refusal) {
                    reasons.addAll(refusal);
                }
                try {
                    held = roles.held(paper(), sections);
                } catch (Refusal refusal) {
                    reasons.addAll(refusal);
                }
                reasons.refuseInput();
                var made = rights.engage(
                        signedIn.person(), form.username(), form.family(), form.given(), held, clock.instant());
                return made.withoutRoles() == null ? toAccount(made.id(), made.password()) : half(made, form, roles);
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.INPUT) throw refusal;
                return Response.status(refusal.status())
                        .entity(engage(form, roles, refusal))
                        .build();
            }
        });
    }

    /** The account stands and its password is nowhere else: shown at once, without asking the realm again. */
    private Response half(RealmRights.Engagement made, AccountForm form, PersonForm roles) {
        String name = form.family().strip() + " " + form.given().strip();
        var lines = roles.lines(sections.titled(paper()));
        return Response.status(409)
                .entity(Templates.half(made.id(), form.username(), name, made.password(), lines, made.withoutRoles()))
                .build();
    }

    @GET
    @Path("gone")
    public Response gone() {
        return asked(() -> Response.ok(Templates.gone(people.gone())).build());
    }

    @GET
    @Path("{id}")
    public Response account(String id, @CookieParam(ONCE_COOKIE) String password) {
        boolean shown = password != null && !password.isEmpty();
        return asked(() -> {
            var response = Response.ok(pageOfAny(id, shown ? password : null));
            if (shown) response.cookie(once(id, "", 0));
            return response.build();
        });
    }

    private TemplateInstance pageOfAny(String id, String password) {
        try {
            return page(id, null, null, password);
        } catch (Refusal unseen) {
            if (unseen.kind() != Refusal.Kind.UNSEEN) throw unseen;
            return Templates.parting(people.gone(id).orElseThrow(() -> unseen), null);
        }
    }

    @POST
    @Path("{id}/unlinking")
    public Response unlink(String id, @RestForm Long successor) {
        return done(() -> {
            try {
                Person person = rights.unlink(signedIn.person(), id, successor, clock.instant());
                return Response.seeOther(URI.create("/desk/administration/people/" + person.id()))
                        .build();
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.STATE) throw refusal;
                var page = people.gone(id)
                        .map(gone -> Templates.parting(gone, refusal))
                        .orElseGet(() -> page(id, null, refusal, null));
                return Response.status(refusal.status()).entity(page).build();
            }
        });
    }

    @POST
    @Path("{id}/roles")
    public Response give(String id, @BeanParam PersonForm form) {
        mustBeOn();
        form.checkWhole("username", "name");
        return done(() -> {
            try {
                rights.give(signedIn.person(), id, form.began(), form.held(paper(), sections), clock.instant());
                return Response.seeOther(URI.create(address(id) + "?saved=1")).build();
            } catch (Refusal refusal) {
                if (!RoleWords.tellOfOthersChange(refusal)) return again(id, form, refusal);
                var now = form.on(people.find(id).held(), paper());
                return again(id, now, RoleWords.of(refusal, sections.titled(paper())));
            }
        });
    }

    @POST
    @Path("{id}/deactivation")
    public Response deactivate(String id) {
        return act(id, () -> rights.deactivate(signedIn.person(), id, clock.instant()));
    }

    @POST
    @Path("{id}/activation")
    public Response activate(String id) {
        return act(id, () -> rights.activate(signedIn.person(), id, clock.instant()));
    }

    @POST
    @Path("{id}/password")
    public Response oncePassword(String id) {
        return done(() -> {
            try {
                return toAccount(id, rights.oncePassword(signedIn.person(), id, clock.instant()));
            } catch (Refusal refusal) {
                return again(id, null, refusal);
            }
        });
    }

    private static String page(String words, int from) {
        return HOME + "?from=" + from + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private Response act(String id, Runnable change) {
        return done(() -> {
            try {
                change.run();
                return Response.seeOther(URI.create(address(id))).build();
            } catch (Refusal refusal) {
                return again(id, null, refusal);
            }
        });
    }

    private Response again(String id, PersonForm form, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.RIGHT || refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
        return Response.status(refusal.status())
                .entity(page(id, form, refusal, null))
                .build();
    }

    /** Where people sign in here there is nothing of the realm to look after. */
    private void mustBeOn() {
        if (!realm.isOn()) throw Refusal.unseen();
    }

    private Response asked(Supplier<Response> question) {
        return answered(question, "people.realm_people_away");
    }

    /** Whoever is silent in the middle of an act may have heard it. */
    private Response done(Supplier<Response> act) {
        return answered(act, "people.realm_silent_in_act");
    }

    /** The realm may be away, or not let Forme look after people; the page says so, and what can be done. */
    private Response answered(Supplier<Response> question, String away) {
        mustBeOn();
        try {
            return question.get();
        } catch (Realm.Away nobody) {
            return Response.status(503)
                    .header("Retry-After", 10)
                    .entity(Templates.away(away))
                    .build();
        } catch (Realm.Refused no) {
            return Response.status(503)
                    .entity(Templates.away("people.realm_no_rights"))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.reasons().get(0).key().equals("people.realm_no_rights"))
                return Response.status(503)
                        .entity(Templates.away("people.realm_no_rights"))
                        .build();
            throw refusal;
        }
    }

    private TemplateInstance page(String id, PersonForm typed, Refusal refusal, String password) {
        var account = people.find(id);
        var form = typed != null ? typed : PersonForm.of("", "", account.held(), paper());
        boolean oneself = account.person() != null
                && account.person().id().equals(signedIn.person().id());
        return Templates.account(
                account, form.lines(sections.titled(paper())), refusal, password, oneself, people.console(id));
    }

    private TemplateInstance engage(AccountForm form, PersonForm roles, Refusal refusal) {
        return Templates.engage(form, roles.lines(sections.titled(paper())), refusal);
    }

    private String paper() {
        return Rights.paperOf(signedIn.person());
    }

    private static Response toAccount(String id, String password) {
        return Response.seeOther(URI.create(address(id)))
                .cookie(once(id, password, 60))
                .build();
    }

    private static String address(String id) {
        return HOME + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static NewCookie once(String id, String password, int seconds) {
        return new NewCookie.Builder(ONCE_COOKIE)
                .value(password)
                .path(address(id))
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
