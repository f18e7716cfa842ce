package org.forme.people.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.people.Realm;

/**
 * Form sign-in, with two differences. A cookie whose sign-in has ended is taken away and its bearer is a stranger, who
 * still may see what everybody may (otherwise the sign-in page itself would send them to the sign-in page for ever).
 * And assets are served without looking anybody up.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SignInCookie implements HttpAuthenticationMechanism {
    private static final ChallengeData TO_THE_REALM = new ChallengeData(302, "location", ByTheRealm.DOOR);

    @Inject
    FormAuthenticationMechanism form;

    @Inject
    Realm realm;

    @Inject
    ByTheRealm byTheRealm;

    @ConfigProperty(name = "quarkus.http.auth.form.cookie-name")
    String cookieName;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        if (isForEverybody(context)) return Uni.createFrom().nullItem();
        if (isDoorOfTheRealm(context)) return byTheRealm.authenticate(context, manager);
        Uni<SecurityIdentity> identity = form.authenticate(context, manager);
        if (isPasswordCheck(context)) return identity;
        return identity.onFailure(AuthenticationFailedException.class).recoverWithUni(() -> {
            context.response().addCookie(gone());
            // The form's sign-in has put itself there, and would be asked where to send the stranger.
            context.put(HttpAuthenticationMechanism.class.getName(), this);
            return Uni.createFrom().nullItem();
        });
    }

    /** The cookie that makes the browser forget the sign-in. */
    Cookie gone() {
        return Cookie.cookie(cookieName, "").setPath("/").setMaxAge(0).setHttpOnly(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (isDoorOfTheRealm(context)) return byTheRealm.getChallenge(context);
        return challenge(context).map(sent -> realm.isOn() && sent.status == 302 ? TO_THE_REALM : sent);
    }

    private Uni<ChallengeData> challenge(RoutingContext context) {
        return isFitForACookie(context.request().uri())
                ? form.getChallenge(context)
                : Uni.createFrom().item(new ChallengeData(302, "location", "/sign-in"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return form.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return form.getCredentialTransport(context);
    }

    /** The way back is kept in a cookie, and not every address can stand in one; then the way back is forgotten. */
    private static boolean isFitForACookie(String address) {
        return address.chars().allMatch(c -> c > ' ' && c < 0x7F && ",;\"\\".indexOf(c) < 0);
    }

    private boolean isDoorOfTheRealm(RoutingContext context) {
        return realm.isOn() && context.normalizedPath().equals(ByTheRealm.DOOR);
    }

    private static boolean isForEverybody(RoutingContext context) {
        String path = context.normalizedPath();
        return context.request().method() == HttpMethod.GET && (path.startsWith("/-/") || path.startsWith("/q/"));
    }

    private static boolean isPasswordCheck(RoutingContext context) {
        return context.request().method() == HttpMethod.POST
                && context.normalizedPath().endsWith("/j_security_check");
    }
}
