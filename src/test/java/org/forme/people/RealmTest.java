package org.forme.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whose tokens are believed, and what happens when nobody answers. */
class RealmTest {
    private static final String SECRET = Secret.random().text();

    private static HttpServer server;
    private static RsaJsonWebKey key;
    private static RsaJsonWebKey another;
    private static volatile String tokens = "{}";
    private static volatile int status = 200;

    @BeforeAll
    static void open() throws Exception {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("one");
        another = RsaJwkGenerator.generateJwk(2048);
        another.setKeyId("one");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/realms/paper/.well-known/openid-configuration",
                exchange -> say(exchange, 200, """
                    {"issuer":"%1$s","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                     "authorization_endpoint":"%1$s/auth","end_session_endpoint":"%1$s/end"}\
                    """.formatted(address())));
        server.createContext("/realms/paper/keys", exchange -> say(exchange, 200, new JsonWebKeySet(key).toJson()));
        server.createContext("/realms/paper/token", exchange -> say(exchange, status, tokens));
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
    }

    @Test
    void aTokenOfTheRealmTellsWhoItIs() {
        RealmAccount account = realm().read(signed(key, claims -> {}));
        assertEquals("王小明", account.name());
        assertEquals("wang.xiaoming", account.username());
        assertEquals(Set.of("editor", "editor:news"), account.roles());
    }

    @Test
    void wrongExpiredForeignAndUnsignedTokensAreRefused() {
        refused(signed(another, claims -> {}), "another key");
        refused(signed(key, claims -> claims.setExpirationTimeMinutesInTheFuture(-1)), "expired");
        refused(signed(key, claims -> claims.unsetClaim("exp")), "for ever");
        refused(signed(key, claims -> claims.setNotBeforeMinutesInThePast(-5)), "not yet");
        refused(signed(key, claims -> claims.setIssuer("https://elsewhere.example/realms/paper")), "another realm");
        refused(signed(key, claims -> claims.setStringClaim("azp", "another-client")), "another client");
        refused(signed(key, claims -> claims.setStringClaim("typ", "ID")), "no token for access");
        refused(signed(key, claims -> claims.unsetClaim("sub")), "nobody's");
        refused(unsigned(), "not signed");
        refused(signedWithTheSecret(), "signed with a secret");
        String good = signed(key, claims -> {});
        refused(good.substring(0, good.lastIndexOf('.') + 1), "its signature cut off");
        String[] parts = good.split("\\.");
        String other = signed(key, claims -> claims.setSubject("somebody-else"));
        refused(parts[0] + "." + other.split("\\.")[1] + "." + parts[2], "altered");
        refused("", "nothing");
        refused("AAAA", "no token");
    }

    @Test
    void aTokenWithoutRolesTellsOfNone() {
        assertEquals(
                Set.of(),
                realm().read(signed(key, claims -> claims.unsetClaim("resource_access")))
                        .roles());
        assertEquals(
                Set.of(),
                realm().read(signed(key, claims -> claims.setClaim("resource_access", "editor")))
                        .roles());
        assertEquals(
                Set.of(),
                realm().read(signed(key, claims -> {
                            claims.setClaim("realm_access", Map.of("roles", List.of("admin")));
                            claims.setClaim("resource_access", Map.of("other", Map.of("roles", List.of("admin"))));
                        }))
                        .roles(),
                "roles of the realm and of other clients are none of ours");
    }

    @Test
    void aRenewalThatIsRefusedIsARefusalAndAStrangeAnswerIsNone() {
        say(400, "{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}");
        assertThrows(Realm.Refused.class, () -> realm().renew("token"));
        say(401, "{\"error\":\"invalid_client\"}");
        assertThrows(Realm.Away.class, () -> realm().renew("token"), "whoever mistyped the secret signs nobody out");
        say(503, "down for repair");
        assertThrows(Realm.Away.class, () -> realm().renew("token"));
        say(200, "<html>a proxy's page</html>");
        assertThrows(Realm.Away.class, () -> realm().renew("token"));
        say(200, "{\"access_token\":\"" + unsigned() + "\",\"refresh_token\":\"next\"}");
        assertThrows(Realm.Refused.class, () -> realm().renew("token"));
        say(200, "{\"access_token\":\"" + signed(key, claims -> {}) + "\",\"refresh_token\":\"next\"}");
        assertEquals("next", realm().renew("token").token());
    }

    @Test
    void nobodyIsAskedTwiceWhoDoesNotAnswer() {
        Realm away = realm();
        away.server = Optional.of("http://127.0.0.1:1/realms/paper");
        assertFalse(away.isThere());
        assertThrows(Realm.Away.class, () -> away.renew("token"));
        assertTrue(realm().isThere());
    }

    private static void refused(String token, String why) {
        assertThrows(Realm.Refused.class, () -> realm().read(token), why);
    }

    static Realm realm() {
        Realm realm = new Realm();
        realm.on = true;
        realm.server = Optional.of(address());
        realm.client = Optional.of("forme");
        realm.secret = Optional.of(SECRET);
        realm.trusted = Optional.empty();
        realm.clock = Clock.systemUTC();
        return realm;
    }

    private static String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/paper";
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(address());
        claims.setSubject("6bc9b828-687e-4e82-bee2-952330b576c3");
        claims.setExpirationTimeMinutesInTheFuture(1);
        claims.setIssuedAtToNow();
        claims.setStringClaim("azp", "forme");
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("preferred_username", "Wang.Xiaoming");
        claims.setStringClaim("family_name", "王");
        claims.setStringClaim("given_name", "小明");
        claims.setClaim("resource_access", Map.of("forme", Map.of("roles", List.of("editor", "editor:news"))));
        return claims;
    }

    private static String signed(RsaJsonWebKey by, Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(by.getPrivateKey());
        token.setKeyIdHeaderValue(by.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return compact(token);
    }

    private static String unsigned() {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayload(claims().toJson());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return compact(token);
    }

    private static String signedWithTheSecret() {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims().toJson());
        token.setKeyIdHeaderValue("one");
        token.setKey(new HmacKey(SECRET.getBytes(StandardCharsets.UTF_8)));
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        return compact(token);
    }

    private static String compact(JsonWebSignature token) {
        try {
            return token.getCompactSerialization();
        } catch (org.jose4j.lang.JoseException e) {
            throw new AssertionError(e);
        }
    }

    private static void say(int code, String words) {
        status = code;
        tokens = words;
    }

    private static void say(HttpExchange exchange, int code, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
