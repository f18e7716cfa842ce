package org.forme.people.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.people.People;
import org.forme.people.Realm;
import org.forme.people.RealmLink;
import org.forme.people.RealmLinks;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Leads administrators from the local screens of people to those of the realm, where people sign in there. Whoever has no
 * account there, from before it, is still looked after on the local one; but it makes nobody new and gives no passwords.
 */
class RealmRoutes {
    private static final Pattern PEOPLE = Pattern.compile("/desk/administration/people(?:/([0-9]{1,18}|new))?(/.*)?");

    /** What only a local account needs. */
    private static final Set<String> OF_LOCAL_ACCOUNTS = Set.of("/welcome", "/email");

    @Inject
    Realm realm;

    @Inject
    SecurityIdentity identity;

    @Inject
    People people;

    @Inject
    RealmLinks links;

    @ServerRequestFilter
    Response lead(ContainerRequestContext request) {
        if (!realm.isOn()) return null;
        Matcher place = PEOPLE.matcher(request.getUriInfo().getRequestUri().getPath());
        if (!place.matches() || !identity.hasRole("admin")) return null;
        String id = place.group(1);
        boolean asked = request.getMethod().equals("GET");
        if (id == null || id.equals("new")) return asked ? to(id == null ? "" : "/new") : no();
        String subject = people.findByIdOptional(Long.valueOf(id))
                .flatMap(links::of)
                .map(RealmLink::subject)
                .orElse(null);
        if (subject != null) return asked ? to("/" + subject) : no();
        return OF_LOCAL_ACCOUNTS.contains(String.valueOf(place.group(2))) ? no() : null;
    }

    private static Response to(String place) {
        return Response.seeOther(URI.create(RealmPeopleResource.HOME + place)).build();
    }

    private static Response no() {
        throw Refusal.now("people.realm_has_people");
    }
}
