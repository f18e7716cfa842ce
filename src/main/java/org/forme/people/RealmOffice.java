package org.forme.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.forme.shell.Refusal;

/**
 * What Forme asks the administration of the realm, as the client's own account. A dozen questions in plain HTTP: the
 * client library for all of Keycloak's administration would bring a second HTTP client, a second JSON mapping and a
 * version that has to follow the server's.
 */
@ApplicationScoped
class RealmOffice {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALMS = "/realms/";

    @Inject
    Realm realm;

    private volatile String clientKey;

    /**
     * An account of the realm.
     *
     * @param effective names of the roles of Forme's client that it has, by whatever way
     * @param direct those among them that it was given itself, and not by a group or another role
     */
    record Account(
            String id,
            String username,
            String family,
            String given,
            boolean enabled,
            Set<String> effective,
            Set<String> direct) {

        String name() {
            return RealmAccount.of(id, username, family, given, Set.of()).name();
        }
    }

    /** Some accounts by user name, and whether there are more. */
    record Some(List<Account> accounts, boolean more) {}

    /** Address of the realm's own screens. */
    String console() {
        return server() + "/admin/" + name() + "/console/#/" + name() + "/users";
    }

    /** Address of the realm's own screen of an account. */
    String console(String id) {
        return console() + "/" + Realm.encoded(id) + "/settings";
    }

    Some search(String words, int from, int most) {
        String token = realm.ownToken();
        String search = words == null || words.isBlank() ? "" : "&search=" + Realm.encoded(words.strip());
        JsonNode found = get(token, "/users?briefRepresentation=true&first=" + from + "&max=" + (most + 1) + search);
        List<Account> accounts = new ArrayList<>();
        for (JsonNode one : found) if (accounts.size() < most) accounts.add(account(token, one));
        return new Some(accounts, found.size() > most);
    }

    /** Names of the roles that the account has now, by whatever way; none while it is disabled. */
    Set<String> rolesNow(String id) {
        String token = realm.ownToken();
        boolean enabled =
                get(token, "/users/" + Realm.encoded(id)).path("enabled").asBoolean();
        return enabled ? names(get(token, mappings(token, id) + "/composite")) : Set.of();
    }

    /** The account that signs in by this name. */
    Optional<Account> named(String username) {
        String token = realm.ownToken();
        JsonNode found = get(token, "/users?briefRepresentation=true&exact=true&username=" + Realm.encoded(username));
        for (JsonNode one : found)
            if (one.path("username").asText("").equalsIgnoreCase(username)) return Optional.of(account(token, one));
        return Optional.empty();
    }

    /** Those of these keys that no account of the realm has. */
    Set<String> strangers(Collection<String> ids) {
        String token = realm.ownToken();
        Set<String> strangers = new TreeSet<>();
        for (String id : ids) {
            var answer = send(token, "GET", "/users/" + Realm.encoded(id), null);
            if (answer.statusCode() == 404) strangers.add(id);
            else checked(answer);
        }
        // Whoever finds nobody may have found no realm: a proxy that hides its administration answers 404 to
        // everything.
        if (!strangers.isEmpty()) get(token, "/users?briefRepresentation=true&max=1");
        return strangers;
    }

    /** @throws Refusal as unseen where the realm has no such account */
    Account account(String id) {
        String token = realm.ownToken();
        return account(token, get(token, "/users/" + Realm.encoded(id)));
    }

    /**
     * Makes an account that is asked for a new password when it first signs in.
     *
     * @return its id
     * @throws Refusal of the field {@code username} where it is taken
     */
    String make(String username, String family, String given, String password) {
        String token = realm.ownToken();
        ObjectNode account = JSON.createObjectNode()
                .put("username", username)
                .put("lastName", family)
                .put("firstName", given)
                .put("enabled", true);
        account.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", true);
        var answer = send(token, "POST", "/users", account);
        if (answer.statusCode() == 409) throw Refusal.input("username", "people.realm_taken");
        if (answer.statusCode() == 400) throw Refusal.input("username", "people.realm_will_not", said(answer.body()));
        checked(answer);
        String location = answer.headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Gives and takes roles. What the realm lacks of them is made before anything changes. */
    void change(String id, Collection<String> more, Collection<String> less) {
        String token = realm.ownToken();
        JsonNode given = roles(token, more);
        JsonNode taken = roles(token, less);
        // In this order, so that nobody stands without any role between the two and is signed out.
        if (!given.isEmpty()) checked(send(token, "POST", mappings(token, id), given));
        if (!taken.isEmpty()) checked(send(token, "DELETE", mappings(token, id), taken));
    }

    /** Lets the account sign in. The sessions from before end first, lest one of them goes on. */
    void enable(String id) {
        endSessions(id);
        enable(id, true);
    }

    /** Lets the account sign in no more, and renews no session of it. False where it was so already. */
    boolean disable(String id) {
        return enable(id, false);
    }

    void endSessions(String id) {
        checked(send(realm.ownToken(), "POST", "/users/" + Realm.encoded(id) + "/logout", null));
    }

    private boolean enable(String id, boolean enabled) {
        String token = realm.ownToken();
        // Whole, as it was read: what is left out of it would be deleted.
        ObjectNode account = (ObjectNode) get(token, "/users/" + Realm.encoded(id));
        if (account.path("enabled").asBoolean() == enabled) return false;
        checked(send(token, "PUT", "/users/" + Realm.encoded(id), account.put("enabled", enabled)));
        return true;
    }

    /** Gives a password that has to be changed at the next sign-in. */
    void giveOncePassword(String id, String password) {
        String token = realm.ownToken();
        ObjectNode credential = JSON.createObjectNode()
                .put("type", "password")
                .put("value", password)
                .put("temporary", true);
        checked(send(token, "PUT", "/users/" + Realm.encoded(id) + "/reset-password", credential));
    }

    private JsonNode roles(String token, Collection<String> names) {
        var roles = JSON.createArrayNode();
        for (String name : names) roles.add(role(token, name));
        return roles;
    }

    /** The role, made where the realm has none of this name yet: the first time it is given for a section. */
    private JsonNode role(String token, String name) {
        String roles = "/clients/" + clientKey(token) + "/roles";
        String address = roles + "/" + Realm.encoded(name).replace("+", "%20");
        var answer = send(token, "GET", address, null);
        if (answer.statusCode() != 404) return json(checked(answer).body());
        var made = send(token, "POST", roles, JSON.createObjectNode().put("name", name));
        if (made.statusCode() == 403) throw Refusal.input("roles", "people.realm_role_missing", name, realm.clientId());
        if (made.statusCode() != 409) checked(made);
        return get(token, address);
    }

    private Account account(String token, JsonNode account) {
        String id = account.path("id").asText();
        return new Account(
                id,
                account.path("username").asText(""),
                account.path("lastName").asText(""),
                account.path("firstName").asText(""),
                account.path("enabled").asBoolean(),
                names(get(token, mappings(token, id) + "/composite")),
                names(get(token, mappings(token, id))));
    }

    private String mappings(String token, String id) {
        return "/users/" + Realm.encoded(id) + "/role-mappings/clients/" + clientKey(token);
    }

    private String clientKey(String token) {
        String known = clientKey;
        if (known != null) return known;
        JsonNode clients = get(token, "/clients?clientId=" + Realm.encoded(realm.clientId()));
        if (clients.isEmpty()) throw Refusal.now("people.realm_no_rights");
        return clientKey = clients.get(0).path("id").asText();
    }

    private JsonNode get(String token, String path) {
        return json(checked(send(token, "GET", path, null)).body());
    }

    private HttpResponse<String> send(String token, String method, String path, JsonNode body) {
        var question = HttpRequest.newBuilder(URI.create(server() + "/admin/realms/" + name() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        return realm.send(question);
    }

    private static HttpResponse<String> checked(HttpResponse<String> answer) {
        switch (answer.statusCode()) {
            case 200, 201, 204 -> {
                return answer;
            }
            case 401, 403 -> throw Refusal.now("people.realm_no_rights");
            case 404 -> throw Refusal.unseen();
            default -> throw Refusal.now("people.realm_will_not", said(answer.body()));
        }
    }

    /** What the realm says against it, in its own words. */
    private static String said(String body) {
        try {
            JsonNode said = JSON.readTree(body);
            String words = said.path("errorMessage").asText(said.path("error").asText(""));
            return words.length() > 200 ? words.substring(0, 200) : words;
        } catch (JsonProcessingException none) {
            return "";
        }
    }

    private static Set<String> names(JsonNode roles) {
        Set<String> names = new TreeSet<>();
        for (JsonNode role : roles) names.add(role.path("name").asText());
        return names;
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException no) {
            throw new Realm.Away("answers something else");
        }
    }

    private String server() {
        return realm.address().substring(0, realm.address().lastIndexOf(REALMS));
    }

    private String name() {
        return realm.address().substring(realm.address().lastIndexOf(REALMS) + REALMS.length());
    }
}
