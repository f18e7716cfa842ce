package org.forme.people.web;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.forme.people.Realm;
import org.forme.shell.LocalRedirects;
import org.jboss.logging.Logger;

/**
 * The way to the realm and back, which is the platform's code flow, at one address only. What comes of it is a sign-in as
 * any other ({@link RealmDoorResource}); the platform's own cookies live for that way alone. Nobody is sent to a realm
 * that does not answer, and whatever goes wrong on the way ends at a page that says so.
 */
@ApplicationScoped
class ByTheRealm {
    static final String DOOR = "/sign-in/realm";

    private static final Logger LOG = Logger.getLogger(ByTheRealm.class);
    private static final String COOKIES_OF_THE_WAY = "q_";

    @Inject
    Realm realm;

    @Inject
    Instance<OidcAuthenticationMechanism> flow;

    Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        return isThere()
                .chain(there -> there
                        ? flow.get().authenticate(context, manager)
                        : Uni.createFrom().failure(to("away")))
                .onFailure(failure -> !(failure instanceof AuthenticationRedirectException))
                .transform(failure -> {
                    LOG.infof("A sign-in by the realm failed: %s", reason(failure));
                    forgetTheWay(context);
                    return to("failed");
                });
    }

    Uni<ChallengeData> getChallenge(RoutingContext context) {
        LocalRedirects.allow(context, realm.authorization());
        return flow.get()
                .getChallenge(context)
                .onFailure()
                .recoverWithItem(failure -> new ChallengeData(302, "location", "/sign-in?realm=failed"));
    }

    /** Takes away the cookies of the way. */
    static void forgetTheWay(RoutingContext context) {
        Set<String> names = context.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(COOKIES_OF_THE_WAY))
                .collect(Collectors.toSet());
        for (String name : names)
            context.response()
                    .addCookie(
                            Cookie.cookie(name, "").setPath(DOOR).setMaxAge(0).setHttpOnly(true));
    }

    private Uni<Boolean> isThere() {
        return Uni.createFrom().item(realm::isThere).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static AuthenticationRedirectException to(String page) {
        return new AuthenticationRedirectException(302, "/sign-in?realm=" + page);
    }

    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) deepest = deepest.getCause();
        return String.valueOf(deepest.getMessage()).replaceAll("\\p{C}", "?");
    }
}
