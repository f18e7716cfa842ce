package org.forme.shell;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.forme.Newsroom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErrorsTest {

    /** Fails in the ways that a resource can. */
    @Path("/errors-in-tests")
    @PermitAll
    public static class Failing {
        @GET
        @Path("broken")
        public String broken() {
            throw new IllegalStateException("the secret inside");
        }

        @GET
        @Path("input")
        public String input() {
            var reasons = new Refusal.Reasons();
            reasons.add("name", "shell.too_large").add("other", "shell.bad_request");
            reasons.refuseInput();
            return "";
        }

        @GET
        @Path("now")
        public String now() {
            throw Refusal.now("shell.changed_meanwhile");
        }
    }

    @Test
    void anUnknownAddressGetsAPage() {
        Newsroom.stranger()
                .get("/nothing/here")
                .then()
                .statusCode(404)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("这里没有您要找的内容"));
        Newsroom.as("reporter").get("/desk/nothing").then().statusCode(404).body(containsString("href=\"/desk\""));
        Newsroom.as("reporter")
                .get("/desk/nothing?x=1")
                .then()
                .body(containsString("name=\"back\" value=\"/desk/nothing?x=1\""), not(containsString("btn-primary")));
    }

    @Test
    void theWrongMethodGetsAPage() {
        Newsroom.stranger().post("/sign-in").then().statusCode(405).body(containsString("不能这样用"));
    }

    @Test
    void whoMayNotIsToldSoAndWhoIsAStrangerIsAskedIn() {
        Newsroom.as("reporter")
                .get("/desk/administration/people")
                .then()
                .statusCode(403)
                .body(containsString("没有做这件事的权限"));
        Newsroom.stranger()
                .get("/desk/administration/people")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in"));
    }

    @Test
    void whatAStrangerPostsIsNotSentAway() {
        Newsroom.stranger()
                .formParam("old", "x")
                .post("/desk/me/password")
                .then()
                .statusCode(401)
                .header("Location", nullValue())
                .body(containsString("登录已经结束"));
    }

    @Test
    void aFailureGivesANumberAndNoTrace() {
        given().get("/errors-in-tests/broken")
                .then()
                .statusCode(500)
                .body(
                        matchesPattern("(?s).*错误号 [0-9a-f]{12}.*"),
                        not(containsString("secret")),
                        not(containsString("Exception")),
                        not(containsString("org.forme")));
    }

    @Test
    void aRefusalThatNoScreenTookShowsItsSentences() {
        given().get("/errors-in-tests/input")
                .then()
                .statusCode(422)
                .body(containsString("内容太大"), containsString("读不懂"));
        given().cookie("forme_language", "en")
                .get("/errors-in-tests/now")
                .then()
                .statusCode(409)
                .body(containsString("lang=\"en\""), containsString("Somebody else changed this"));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", io.restassured.RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999999\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.contains("内容太大"), answer);
        }
    }

    @Test
    void everyAnswerKeepsForeignCodeAndFramesOut() {
        for (String address : new String[] {"/sign-in", "/desk/nothing", "/-/forme.css", "/desk", "/q/health/ready"})
            Newsroom.stranger()
                    .get(address)
                    .then()
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin")
                    .header("Cross-Origin-Opener-Policy", "same-origin")
                    .header("Cross-Origin-Resource-Policy", "same-origin")
                    .header("Permissions-Policy", containsString("camera=()"))
                    .header("Strict-Transport-Security", nullValue());
        Newsroom.as("reporter").get("/desk/me").then().header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void whatWasSentAfterTheSignInEndedWaitsOnThePageThatSaysSo() {
        Newsroom.person("admin");
        String cookie = Newsroom.signIn("admin", Newsroom.PASSWORD);
        Newsroom.withCookie(cookie).post("/sign-out").then().statusCode(303);
        Newsroom.withCookie(cookie)
                .formParam("username", "new.person")
                .formParam("name", "新来的<人>")
                .post("/desk/administration/people")
                .then()
                .statusCode(401)
                .body(
                        containsString("action=\"/desk/administration/people\""),
                        containsString("name=\"name\" value=\"新来的&lt;人&gt;\""),
                        containsString("重新提交"),
                        containsString("href=\"/sign-in\" target=\"_blank\""));
        Newsroom.withCookie(cookie)
                .formParam("old", Newsroom.PASSWORD)
                .formParam("password", "seven quiet herons")
                .post("/desk/me/password")
                .then()
                .statusCode(401)
                .body(not(containsString("herons")), not(containsString(Newsroom.PASSWORD)));
    }

    @Test
    void noHeaderIsMadeOfWhatSomebodySends() {
        for (String back : List.of(
                "/x\r\nSet-Cookie: made=up", "/x%0d%0aSet-Cookie:%20made=up", "//evil.example/", "/\\evil.example")) {
            var answer = Newsroom.stranger()
                    .formParam("to", "en")
                    .formParam("back", back)
                    .post("/-/language");
            assertEquals(303, answer.statusCode(), back);
            assertNull(answer.cookie("made"), back);
            assertFalse(answer.header("Location").contains("//evil"), back);
        }
    }

    @Test
    void theLogHoldsNoLinkThatOpensAnything() {
        assertEquals("/-/welcome/…", ErrorPage.withoutSecret("/-/welcome/sv0HO7K-secret"));
        assertEquals("/-/first-run/…", ErrorPage.withoutSecret("/-/first-run/sv0HO7K/more"));
        assertEquals("/desk/articles/7", ErrorPage.withoutSecret("/desk/articles/7"));
    }
}
