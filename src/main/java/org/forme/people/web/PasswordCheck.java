package org.forme.people.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.forme.people.Doorkeeper;
import org.forme.people.SignIn;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.jboss.logging.Logger;

/** Begins a sign-in with account and password, as posted to {@code /j_security_check}. */
@ApplicationScoped
class PasswordCheck implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private static final Logger LOG = Logger.getLogger(PasswordCheck.class);

    @Inject
    Doorkeeper doorkeeper;

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext http = HttpSecurityUtils.getRoutingContextAttribute(request);
        String username = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        String marks = BrowserMarks.of(http);
        var from = new SignIn.From(
                http.request().remoteAddress().hostAddress(), http.request().getHeader("User-Agent"));
        return context.runBlocking(() -> {
                    var admission = doorkeeper.letIn(username, password, from, marks);
                    http.response().addCookie(BrowserMarks.cookie(http, admission.marks()));
                    return Identity.of(admission.person(), admission.secret());
                })
                .onFailure(Refusal.class)
                .transform(refusal -> {
                    LOG.infof(
                            "Sign-in refused from %s: %s",
                            from.address(),
                            Messages.text(
                                    Locale.ENGLISH,
                                    ((Refusal) refusal).reasons().get(0)));
                    http.response()
                            .addCookie(SecondTry.of(username, (Refusal) refusal).cookie());
                    return new AuthenticationFailedException(refusal);
                });
    }
}
