package org.forme.people.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.forme.people.Doorkeeper;
import org.forme.people.Realm;
import org.forme.people.RealmDoor;
import org.forme.people.Secret;

/**
 * Knows somebody again by the cookie. The cookie carries only the secret of the sign-in; whether that still stands, who
 * it is and what they may do is read anew at every request.
 */
@ApplicationScoped
class CookieCheck implements IdentityProvider<TrustedAuthenticationRequest> {
    @Inject
    Doorkeeper doorkeeper;

    @Inject
    Realm realm;

    @Inject
    RealmDoor realmDoor;

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        Secret secret = new Secret(request.getPrincipal());
        return context.runBlocking(() -> (realm.isOn() ? realmDoor.recognise(secret) : doorkeeper.recognise(secret))
                .map(person -> Identity.of(person, secret))
                .orElseThrow(AuthenticationFailedException::new));
    }
}
