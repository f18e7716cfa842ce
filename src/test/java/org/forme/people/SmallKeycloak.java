package org.forme.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A server that answers what Forme asks the administration of a realm, from memory and as Keycloak answers it, and breaks
 * off where a test wants it to.
 */
final class SmallKeycloak implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "/clients/key-of-forme/roles";

    /** An account, with the roles of the client that it was given. */
    static final class Account {
        final ObjectNode said;
        final Set<String> roles = new TreeSet<>();
        boolean signedIn = true;

        Account(ObjectNode said) {
            this.said = said;
        }

        boolean enabled() {
            return said.path("enabled").asBoolean();
        }
    }

    private record Break(String question, int status, boolean afterTheAct) {}

    final Map<String, Account> accounts = new ConcurrentHashMap<>();
    final Set<String> roles = ConcurrentHashMap.newKeySet();

    /** What was asked, as {@code PUT /users/7}. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** Run while a question waits for its answer. */
    volatile Runnable meanwhile = () -> {};

    private final HttpServer server;
    private volatile Break broken;
    private int made;

    SmallKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        for (Role role : Role.values()) roles.add(role.key());
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/paper";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Makes an account with these roles and gives its id. */
    String person(String username, String family, String given, String... held) {
        String id = "00000000-" + username + "-" + ++made;
        accounts.put(
                id,
                new Account(JSON.createObjectNode()
                        .put("id", id)
                        .put("username", username)
                        .put("lastName", family)
                        .put("firstName", given)
                        .put("enabled", true)));
        accounts.get(id).roles.addAll(Arrays.asList(held));
        return id;
    }

    /** Answers questions that begin so with this status, and does nothing. */
    void refuse(String question, int status) {
        broken = new Break(question, status, false);
    }

    /** Does what is asked so, and loses the answer. */
    void loseTheAnswerTo(String question) {
        broken = new Break(question, 504, true);
    }

    void mend() {
        broken = null;
    }

    private record Answer(int status, JsonNode body, String location) {
        static Answer of(JsonNode body) {
            return new Answer(200, body, null);
        }

        static final Answer DONE = new Answer(204, null, null);

        static Answer no(int status, String error) {
            return new Answer(status, JSON.createObjectNode().put("errorMessage", error), null);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        JsonNode body = JSON.missingNode();
        if (path.startsWith("/admin/")) body = JSON.readTree(exchange.getRequestBody());
        String question = exchange.getRequestMethod() + " " + path.replace("/admin/realms/paper", "");
        asked.add(question);
        Break now = broken;
        boolean breaks = now != null && question.startsWith(now.question);
        Answer answer;
        synchronized (this) {
            answer = breaks && !now.afterTheAct
                    ? Answer.no(now.status, "not today")
                    : answer(question, query == null ? "" : query, body);
        }
        meanwhile.run();
        if (breaks && now.afterTheAct) answer = Answer.no(now.status, "lost");
        if (answer.location != null) exchange.getResponseHeaders().add("Location", address() + answer.location);
        byte[] bytes =
                answer.body == null ? new byte[0] : answer.body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(String question, String query, JsonNode body) {
        if (question.endsWith("/.well-known/openid-configuration")) return layout();
        if (question.endsWith("/token"))
            return Answer.of(JSON.createObjectNode().put("access_token", "of the client"));
        if (question.equals("GET /clients"))
            return Answer.of(JSON.createArrayNode().add(JSON.createObjectNode().put("id", "key-of-forme")));
        String[] parts = question.split("[ /]+", 4);
        if (question.startsWith("GET " + CLIENT)) return role(question.substring(5 + CLIENT.length()));
        if (question.equals("POST " + CLIENT)) {
            roles.add(body.path("name").asText());
            return new Answer(201, null, CLIENT);
        }
        if (question.equals("GET /users")) return found(query);
        if (question.equals("POST /users")) return made(body);
        Account account = parts.length < 3 ? null : accounts.get(parts[2]);
        if (account == null) return Answer.no(404, "User not found");
        return of(account, parts[0], parts.length < 4 ? "" : parts[3], body);
    }

    private Answer layout() {
        ObjectNode said = JSON.createObjectNode().put("issuer", address());
        for (String way : List.of("token", "jwks", "authorization", "end_session"))
            said.put(way + (way.equals("jwks") ? "_uri" : "_endpoint"), address() + "/" + way);
        return Answer.of(said);
    }

    private Answer of(Account account, String method, String what, JsonNode body) {
        switch (method + " " + what) {
            case "GET " -> {
                return Answer.of(account.said.deepCopy());
            }
            case "PUT " -> account.said.setAll((ObjectNode) body);
            case "POST logout" -> account.signedIn = false;
            case "PUT reset-password" -> account.said.set("password", body.path("value"));
            case "GET role-mappings/clients/key-of-forme", "GET role-mappings/clients/key-of-forme/composite" -> {
                ArrayNode names = JSON.createArrayNode();
                account.roles.forEach(name -> names.addObject().put("name", name));
                return Answer.of(names);
            }
            case "POST role-mappings/clients/key-of-forme" ->
                body.forEach(role -> account.roles.add(role.path("name").asText()));
            case "DELETE role-mappings/clients/key-of-forme" ->
                body.forEach(role -> account.roles.remove(role.path("name").asText()));
            default -> throw new AssertionError(method + " " + what);
        }
        return Answer.DONE;
    }

    private Answer role(String name) {
        return roles.contains(name)
                ? Answer.of(JSON.createObjectNode().put("name", name))
                : Answer.no(404, "Could not find role");
    }

    private Answer found(String query) {
        ArrayNode all = JSON.createArrayNode();
        accounts.values().stream()
                .map(account -> account.said)
                .filter(said -> !query.contains("exact=true")
                        || query.contains("username=" + said.path("username").asText()))
                .forEach(all::add);
        return Answer.of(all);
    }

    private Answer made(JsonNode body) {
        String username = body.path("username").asText();
        boolean taken = accounts.values().stream()
                .anyMatch(account -> account.said.path("username").asText().equals(username));
        if (taken) return Answer.no(409, "User exists with same username");
        String id = person(
                username, body.path("lastName").asText(), body.path("firstName").asText());
        return new Answer(201, null, "/users/" + id);
    }
}
