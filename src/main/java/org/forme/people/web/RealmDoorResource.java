package org.forme.people.web;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.people.Realm;
import org.forme.people.RealmDoor;
import org.forme.people.SignIn;
import org.forme.shell.Refusal;
import org.jboss.logging.Logger;

/** Where the realm sends people who have signed in there: begins their sign-in here, or says why there is none. */
@Path(ByTheRealm.DOOR)
@Authenticated
public class RealmDoorResource {
    private static final Logger LOG = Logger.getLogger(RealmDoorResource.class);

    @Inject
    Realm realm;

    @Inject
    RealmDoor door;

    @Inject
    SecurityIdentity identity;

    @Inject
    AskedFor askedFor;

    @Inject
    RoutingContext context;

    @ConfigProperty(name = "quarkus.http.auth.form.cookie-name")
    String cookieName;

    @ConfigProperty(name = "quarkus.http.auth.session.encryption-key")
    String key;

    @ConfigProperty(name = "quarkus.http.auth.form.timeout")
    Duration timeout;

    @ConfigProperty(name = "quarkus.http.auth.form.new-cookie-interval")
    Duration newCookieInterval;

    @GET
    public Response comeIn() {
        if (!realm.isOn()) return Response.seeOther(URI.create("/desk")).build();
        ByTheRealm.forgetTheWay(context);
        var access = identity.getCredential(AccessTokenCredential.class);
        RefreshToken refresh = access == null ? null : access.getRefreshToken();
        if (refresh == null || refresh.getToken() == null) return to("failed");
        try {
            var admission = door.letIn(access.getToken(), refresh.getToken(), from());
            cookies()
                    .save(
                            admission.secret().text(),
                            context,
                            cookieName,
                            null,
                            context.request().isSSL());
            return Response.seeOther(URI.create(askedFor.take(context))).build();
        } catch (Realm.Away nobody) {
            return to("away");
        } catch (Realm.Refused no) {
            LOG.infof("A sign-in by the realm failed: %s", no.getMessage());
            return to("failed");
        } catch (Refusal refusal) {
            return Response.seeOther(URI.create("/sign-in?realm=refused"))
                    .cookie(new RefusedByRoles(refusal).cookie())
                    .build();
        }
    }

    private SignIn.From from() {
        var request = context.request();
        return new SignIn.From(request.remoteAddress().hostAddress(), request.getHeader("User-Agent"));
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create("/sign-in?realm=" + page)).build();
    }

    /** Writes the cookie that the form's sign-in writes. */
    private PersistentLoginManager cookies() {
        return new PersistentLoginManager(
                key, cookieName, timeout.toMillis(), newCookieInterval.toMillis(), true, "LAX", "/", -1, null);
    }
}
