package org.forme.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.people.Doorkeeper;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Realm;
import org.forme.people.RealmDoor;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestQuery;

/** The door: the page to come in by, and the way out. The password itself is posted to {@code /j_security_check}. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance signIn(
                String username, Refusal refusal, boolean chosen, boolean founded, List<Person> samples);

        static native TemplateInstance realm(String title, String sentence, boolean alert);

        static native TemplateInstance refused(Refusal refusal);
    }

    @Inject
    SecurityIdentity identity;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    Realm realm;

    @Inject
    RealmDoor realmDoor;

    @Inject
    People people;

    @ConfigProperty(name = "quarkus.http.auth.form.cookie-name")
    String cookieName;

    @GET
    @Path("sign-in")
    @PermitAll
    public Response page(
            @CookieParam(SecondTry.COOKIE) String again,
            @CookieParam(RefusedByRoles.COOKIE) String refused,
            @RestQuery String chosen,
            @RestQuery String founded,
            @RestQuery String realm) {
        if (!identity.isAnonymous())
            return Response.seeOther(URI.create("/desk")).build();
        if (this.realm.isOn()) return "refused".equals(realm) ? refusedPage(refused) : realmPage(realm, founded);
        boolean begun = chosen != null || founded != null;
        SecondTry second = begun || again == null || again.isEmpty() ? null : SecondTry.read(again);
        var samples = doorkeeper.isSampleMode() ? people.ofTheSample() : List.<Person>of();
        var page = Templates.signIn(
                second == null ? "" : second.username(),
                second == null ? null : second.refusal(),
                chosen != null,
                founded != null,
                samples);
        // It stays for its minute, so that whoever chooses another language finds the page as it was.
        return Response.ok(page).build();
    }

    /** Ends the sign-in itself: its cookie, wherever it has got to, opens nothing any more. */
    @POST
    @Path("sign-out")
    @PermitAll
    public Response signOut() {
        return Response.seeOther(URI.create(seenOut()))
                .cookie(gone(cookieName, "/"), gone(SecondTry.COOKIE, "/sign-in"))
                .build();
    }

    private String seenOut() {
        if (!realm.isOn()) {
            if (!identity.isAnonymous()) doorkeeper.seeOut(Identity.secretOf(identity));
            return "/sign-in";
        }
        if (identity.isAnonymous()) return "/sign-in?realm=out";
        return realmDoor.seeOut(Identity.secretOf(identity)) ? "/sign-in?realm=out" : "/sign-in?realm=half-out";
    }

    private static Response refusedPage(String cookie) {
        Refusal refusal = cookie == null ? null : RefusedByRoles.read(cookie);
        if (refusal == null) return realmPage("failed", null);
        return Response.status(403).entity(Templates.refused(refusal)).build();
    }

    /** One button, and what there is to know: that somebody is out, that the realm is away, that it did not work. */
    private static Response realmPage(String what, String founded) {
        return switch (what == null ? "" : what) {
            case "out" ->
                Response.ok(Templates.realm("people.sign_in", "people.realm_out", false))
                        .build();
            case "half-out" ->
                Response.ok(Templates.realm("people.sign_in", "people.realm_half_out", true))
                        .build();
            case "away" ->
                Response.status(503)
                        .header("Retry-After", 10)
                        .entity(Templates.realm("people.realm_away_title", "people.realm_away", true))
                        .build();
            case "failed" ->
                Response.status(401)
                        .entity(Templates.realm("people.realm_failed_title", "people.realm_failed", true))
                        .build();
            default ->
                Response.ok(Templates.realm(
                                "people.sign_in", founded == null ? "people.realm_how" : "people.realm_founded", false))
                        .build();
        };
    }

    private static NewCookie gone(String name, String path) {
        return new NewCookie.Builder(name)
                .value("")
                .path(path)
                .maxAge(0)
                .httpOnly(true)
                .build();
    }
}
