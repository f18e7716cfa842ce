package org.forme.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.shell.RealTime;
import org.jboss.logging.Logger;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/**
 * The realm of a Keycloak that people sign in at, where the office has one: its tokens are renewed, read and given back
 * here. The way there and back through the browser is the platform's ({@code quarkus.oidc.*}), which is set once for both.
 *
 * <p>Nobody waits long for it: every question is answered within {@link #PATIENCE} or not at all, and for
 * {@link #AWAY_FOR} after one that was not answered no other is asked.
 */
@Named("realm")
@ApplicationScoped
public class Realm {
    private static final Logger LOG = Logger.getLogger(Realm.class);

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration AWAY_FOR = Duration.ofSeconds(3);

    /** Signatures by the realm's private keys only: neither none nor one made with a secret that others know. */
    private static final AlgorithmConstraints BY_PRIVATE_KEYS = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    /** Clocks of two computers differ a little. */
    private static final int CLOCKS_DIFFER_SECONDS = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false")
    boolean on;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    Optional<String> server;

    @ConfigProperty(name = "quarkus.oidc.client-id")
    Optional<String> client;

    @ConfigProperty(name = "quarkus.oidc.credentials.secret")
    Optional<String> secret;

    /** Whom we believe that it is the realm; the authorities that Java knows where none is set. */
    @ConfigProperty(name = "quarkus.oidc.tls.tls-configuration-name")
    Optional<String> trusted;

    @Inject
    TlsConfigurationRegistry certificates;

    @Inject
    @RealTime
    Clock clock;

    private volatile Instant awayUntil = Instant.EPOCH;
    private volatile Layout layout;
    private volatile JwtConsumer reader;
    private volatile HttpClient http;

    /** Nobody there, or nobody who can answer. What was asked may be asked again later. */
    public static final class Away extends RuntimeException {
        Away(String why) {
            super(why, null, false, false);
        }
    }

    /** The realm says no, or what it gave cannot be trusted. */
    public static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why, null, false, false);
        }
    }

    /** What a renewal gives: who it is now, and the token for the next time. */
    record Renewed(RealmAccount account, String token) {}

    /** Where the realm listens, by its own word. */
    private record Layout(String issuer, String tokens, String keys, String authorization, String endOfSession) {}

    /** Whether people sign in at a realm. Then no local password opens anything. */
    public boolean isOn() {
        return on;
    }

    void checkSettings(@Observes StartupEvent start) {
        if (!on) return;
        if (server.isEmpty() || client.isEmpty() || secret.isEmpty())
            throw new IllegalStateException("Signing in by Keycloak is on (QUARKUS_OIDC_TENANT_ENABLED), so Forme needs"
                    + " QUARKUS_OIDC_AUTH_SERVER_URL, QUARKUS_OIDC_CLIENT_ID and QUARKUS_OIDC_CREDENTIALS_SECRET");
        LOG.infof("People sign in at %s", server.get());
    }

    /** Address of the realm, such as {@code https://sso.example/realms/forme}. */
    String address() {
        return server.orElseThrow().replaceFirst("/+$", "");
    }

    /** Address of the realm's page where people look after their own account. */
    public String ownAccount() {
        return address() + "/account/";
    }

    String clientId() {
        return client.orElseThrow();
    }

    /** Where browsers are sent to sign in; everything there begins so. */
    public String authorization() {
        return layout().authorization;
    }

    /** Whether the realm answers now. */
    public boolean isThere() {
        try {
            layout = readLayout();
            return true;
        } catch (Away | Refused nobody) {
            return false;
        }
    }

    /**
     * Asks for an account anew.
     *
     * @throws Away when nobody answers
     * @throws Refused when the session there has ended, the account is gone or disabled, or the answer cannot be trusted
     */
    Renewed renew(String token) {
        JsonNode answer = tokens(Map.of("grant_type", "refresh_token", "refresh_token", token));
        String next = answer.path("refresh_token").asText("");
        return new Renewed(read(answer.path("access_token").asText("")), next.isEmpty() ? token : next);
    }

    /** A token with which Forme itself may ask, in place of a person. */
    String ownToken() {
        return tokens(Map.of("grant_type", "client_credentials"))
                .path("access_token")
                .asText("");
    }

    /** Ends the session there, with all its sign-ins elsewhere. Whether the realm heard it. */
    boolean end(String token) {
        try {
            var answer = send(form(layout().endOfSession, Map.of("refresh_token", token)));
            return answer.statusCode() < 300 || answer.statusCode() == 400;
        } catch (Away | Refused unheard) {
            return false;
        }
    }

    /**
     * What an access token says, once its signature, issuer, addressee and time are found right.
     *
     * @throws Refused when it is wrong, expired, of another realm or client, or not signed
     * @throws Away when the realm's keys cannot be had
     */
    RealmAccount read(String accessToken) {
        try {
            var claims = reader().processToClaims(accessToken).getClaimsMap();
            return RealmAccount.of(claims, clientId());
        } catch (InvalidJwtException bad) {
            for (Throwable cause = bad; cause != null; cause = cause.getCause())
                if (cause instanceof IOException && !(cause instanceof JsonProcessingException))
                    throw new Away("the keys cannot be had");
            throw new Refused("token: " + bad.getErrorDetails());
        }
    }

    private JsonNode tokens(Map<String, String> question) {
        var answer = send(form(layout().tokens, question));
        JsonNode said = json(answer.body());
        if (answer.statusCode() == 200) return said;
        String error = said.path("error").asText("");
        if (answer.statusCode() == 401 || error.equals("invalid_client") || error.equals("unauthorized_client")) {
            LOG.errorf("The realm does not take Forme for its client %s: %s. Check id and secret.", clientId(), error);
            throw new Away("not known there: " + error);
        }
        throw new Refused(error + " " + said.path("error_description").asText(""));
    }

    private HttpRequest.Builder form(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&client_id=" + encoded(clientId()) + "&client_secret="
                        + encoded(secret.orElseThrow())));
    }

    /** Asks and waits, but not for long. */
    HttpResponse<String> send(HttpRequest.Builder question) {
        if (clock.instant().isBefore(awayUntil)) throw new Away("did not answer just now");
        var answering = http().sendAsync(question.build(), HttpResponse.BodyHandlers.ofString());
        try {
            var answer = answering.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() >= 500) throw away("answers " + answer.statusCode());
            return answer;
        } catch (ExecutionException broken) {
            throw away(String.valueOf(broken.getCause()));
        } catch (TimeoutException silent) {
            answering.cancel(true);
            throw away("is silent");
        } catch (InterruptedException stopped) {
            answering.cancel(true);
            Thread.currentThread().interrupt();
            throw new Away("interrupted");
        }
    }

    private Away away(String why) {
        awayUntil = clock.instant().plus(AWAY_FOR);
        LOG.warnf("The realm at %s %s", address(), why);
        return new Away(why);
    }

    private Layout layout() {
        Layout known = layout;
        if (known == null) layout = known = readLayout();
        return known;
    }

    private Layout readLayout() {
        var answer = send(HttpRequest.newBuilder(URI.create(address() + "/.well-known/openid-configuration"))
                .GET());
        JsonNode said = json(answer.body());
        if (answer.statusCode() != 200) throw away("answers " + answer.statusCode());
        var read = new Layout(
                said.path("issuer").asText(),
                said.path("token_endpoint").asText(),
                said.path("jwks_uri").asText(),
                said.path("authorization_endpoint").asText(),
                said.path("end_session_endpoint").asText());
        if (List.of(read.issuer, read.tokens, read.keys, read.authorization, read.endOfSession)
                .contains("")) throw away("is no realm");
        if (!read.equals(layout)) reader = null;
        return read;
    }

    private JwtConsumer reader() {
        JwtConsumer known = reader;
        if (known != null) return known;
        Layout there = layout();
        HttpsJwks keys = new HttpsJwks(there.keys);
        keys.setSimpleHttpGet(this::get);
        return reader = new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCKS_DIFFER_SECONDS)
                .setRequireSubject()
                .setExpectedIssuer(there.issuer)
                .setSkipDefaultAudienceValidation()
                .setJwsAlgorithmConstraints(BY_PRIVATE_KEYS)
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .build();
    }

    private SimpleResponse get(String address) throws IOException {
        try {
            var answer = send(HttpRequest.newBuilder(URI.create(address)).GET());
            return new Keys(answer.statusCode(), answer.body());
        } catch (Away nobody) {
            throw new IOException(nobody.getMessage());
        }
    }

    private record Keys(int status, String text) implements SimpleResponse {
        @Override
        public int getStatusCode() {
            return status;
        }

        @Override
        public String getStatusMessage() {
            return "";
        }

        @Override
        public java.util.Collection<String> getHeaderNames() {
            return List.of();
        }

        @Override
        public List<String> getHeaderValues(String name) {
            return List.of();
        }

        @Override
        public String getBody() {
            return text;
        }
    }

    private HttpClient http() {
        HttpClient made = http;
        if (made == null) {
            var builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
            trusted.flatMap(name -> certificates.get(name)).ifPresent(them -> builder.sslContext(context(them)));
            http = made = builder.build();
        }
        return made;
    }

    private static SSLContext context(TlsConfiguration trusted) {
        try {
            return trusted.createSSLContext();
        } catch (Exception unusable) {
            throw new IllegalStateException("The certificates by which the realm is known cannot be used", unusable);
        }
    }

    private JsonNode json(String body) {
        try {
            return JSON.readTree(body == null || body.isBlank() ? "{}" : body);
        } catch (JsonProcessingException no) {
            throw away("answers something else");
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
