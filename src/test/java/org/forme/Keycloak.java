package org.forme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.forme.people.Secret;

/** A real Keycloak with the realm that the house gives to offices: a process of its own, stopped and started at will. */
final class Keycloak implements AutoCloseable {
    static final String PASSWORD = "a-password-in-tests";

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOSS = Secret.random().text();

    private final Map<String, String> settings;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home = unpacked();
    private final int port = Office.freePort();
    private final String office;
    private String clientKey;
    private Process process;

    /** @param office address of the Forme that it lets people into */
    Keycloak(String office, String secret) {
        this(office, Map.of("FORME_REALM_SECRET", secret, "KC_DB", "dev-file"));
    }

    /** @param settings the secret of the client, the database and what else the environment tells it */
    Keycloak(String office, Map<String, String> settings) {
        this.office = office;
        this.settings = settings;
        Office.delete(home.resolve("data"));
        try {
            Path realms = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    Path.of("docker/realm/forme-realm.json"),
                    realms.resolve("forme-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As people and Forme know the realm: at the name that the environment gives Keycloak, else at its own door. */
    String address() {
        return settings.getOrDefault("KC_HOSTNAME", ownDoor()) + "/realms/forme";
    }

    int port() {
        return port;
    }

    private String ownDoor() {
        return "http://127.0.0.1:" + port;
    }

    /** Begins to start; {@link #await} waits until it is there. Its database outlives a stop. */
    Keycloak start() {
        var builder = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                settings.containsKey("KC_HOSTNAME") ? "start" : "start-dev",
                "--import-realm",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "FORME_ADDRESS",
                        office));
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "boss", "KC_BOOTSTRAP_ADMIN_PASSWORD", BOSS));
        try {
            process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("data/said.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    void await() {
        long begun = System.nanoTime();
        while (!isThere()) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos())
                throw new IllegalStateException("Keycloak does not start: " + said());
            Office.pause(100);
        }
    }

    void stop() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) stop();
    }

    /** Makes an account with these roles of Forme's client and gives its id. */
    String person(String username, String family, String given, String... roles) {
        String made = ask(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                username,
                                "lastName",
                                family,
                                "firstName",
                                given,
                                "enabled",
                                true,
                                "credentials",
                                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String id = made.substring(made.lastIndexOf('/') + 1);
        give(id, roles);
        return id;
    }

    void give(String id, String... roles) {
        change("POST", id, roles);
    }

    void take(String id, String... roles) {
        change("DELETE", id, roles);
    }

    void role(String name) {
        ask("POST", "/clients/" + client() + "/roles", Map.of("name", name));
    }

    void disable(String id) {
        JsonNode account = json(ask("GET", "/users/" + id, null));
        ask("PUT", "/users/" + id, ((com.fasterxml.jackson.databind.node.ObjectNode) account).put("enabled", false));
    }

    void delete(String id) {
        ask("DELETE", "/users/" + id, null);
    }

    /** Ends all sessions of an account, as an administrator does. */
    void signOut(String id) {
        ask("POST", "/users/" + id + "/logout", null);
    }

    int sessions(String id) {
        return json(ask("GET", "/users/" + id + "/sessions", null)).size();
    }

    private void change(String method, String id, String... names) {
        if (names.length == 0) return;
        List<JsonNode> roles = new ArrayList<>();
        for (String name : names) roles.add(json(ask("GET", "/clients/" + client() + "/roles/" + name, null)));
        ask(method, "/users/" + id + "/role-mappings/clients/" + client(), roles);
    }

    private String client() {
        if (clientKey == null)
            clientKey = json(ask("GET", "/clients?clientId=forme", null))
                    .get(0)
                    .path("id")
                    .asText();
        return clientKey;
    }

    private HttpResponse<String> ask(String method, String path, Object body) {
        try {
            var question = HttpRequest.newBuilder(URI.create(ownDoor() + "/admin/realms/forme" + path))
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            var answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300)
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token() throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(ownDoor() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=boss&password="
                                + URLEncoder.encode(BOSS, StandardCharsets.UTF_8)))
                .build();
        return json(http.send(question, HttpResponse.BodyHandlers.ofString()))
                .path("access_token")
                .asText();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isThere() {
        try {
            var knock = HttpRequest.newBuilder(URI.create(ownDoor() + "/realms/forme/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(knock, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(home.resolve("data/said.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** As the build unpacks it. */
    private static Path unpacked() {
        Path folder =
                Path.of(System.getProperty("forme.keycloak", "target/keycloak")).toAbsolutePath();
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak is not unpacked; mvn verify does it", e);
        }
    }
}
