package org.forme.people.web;

import static org.forme.Newsroom.signIn;
import static org.forme.Newsroom.stranger;
import static org.forme.Newsroom.withCookie;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.forme.Newsroom;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.people.SignIns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class SignInTest {
    @Inject
    People people;

    @Inject
    SignIns signIns;

    @Test
    void theRightPasswordOpensTheDesk() {
        Newsroom.person("reporter");
        var answer = stranger()
                .formParam("j_username", "reporter")
                .formParam("j_password", Newsroom.PASSWORD)
                .post("/j_security_check");
        answer.then().statusCode(302).header("Location", endsWith("/desk"));
        String cookie = answer.getHeaders().getValues("Set-Cookie").stream()
                .filter(line -> line.startsWith("forme_sign_in="))
                .findFirst()
                .orElseThrow();
        assertEquals(true, cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax"), cookie);
        Newsroom.as("reporter").get("/desk/me").then().statusCode(200).body(containsString("记者甲"));
    }

    @Test
    void thePageAskedForIsTheLanding() {
        Newsroom.person("reporter");
        var turnedAway = stranger().get("/desk/me");
        turnedAway.then().statusCode(302).header("Location", endsWith("/sign-in"));
        stranger()
                .cookie("forme_asked_for", turnedAway.cookie("forme_asked_for"))
                .formParam("j_username", "reporter")
                .formParam("j_password", Newsroom.PASSWORD)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/desk/me"));
    }

    @Test
    void aPlaceOutsideIsNeverTheLanding() {
        Newsroom.person("reporter");
        stranger()
                .cookie("forme_asked_for", "http://elsewhere.example/desk")
                .formParam("j_username", "reporter")
                .formParam("j_password", Newsroom.PASSWORD)
                .post("/j_security_check")
                .then()
                .header("Location", not(containsString("elsewhere")));
    }

    @Test
    void aWrongPasswordLeadsBackWithWhatWasTyped() {
        var answer = stranger()
                .formParam("j_username", "no\"body<b>")
                .formParam("j_password", "guess")
                .post("/j_security_check");
        answer.then().statusCode(302).header("Location", endsWith("/sign-in"));
        var page = stranger()
                .cookie("forme_second_try", answer.cookie("forme_second_try"))
                .get("/sign-in");
        page.then().statusCode(200).body(containsString("账号或密码不对"), containsString("value=\"no&quot;body&lt;b&gt;\""));
        assertNull(page.cookie("forme_second_try"), "another language finds it again");
        stranger().post("/sign-out").then().cookie("forme_second_try", "");
    }

    @Test
    void signingOutEndsTheSignInItself() {
        Newsroom.person("editor");
        String cookie = signIn("editor", Newsroom.PASSWORD);
        withCookie(cookie).get("/desk/me").then().statusCode(200);
        withCookie(cookie).post("/sign-out").then().statusCode(303).header("Location", endsWith("/sign-in"));
        withCookie(cookie).get("/desk/me").then().statusCode(302).header("Location", endsWith("/sign-in"));
        withCookie(cookie).get("/sign-in").then().statusCode(200).cookie("forme_sign_in", equalTo(""));
    }

    @Test
    void aDeactivatedPersonIsOutAtOnce() {
        Person leaver = Newsroom.person("leaver", "离职人", Role.REPORTER);
        String cookie = signIn("leaver", Newsroom.PASSWORD);
        withCookie(cookie).get("/desk/me").then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> people.findById(leaver.id()).deactivate());
        withCookie(cookie).get("/desk/me").then().statusCode(302);
        assertNull(signIn("leaver", Newsroom.PASSWORD));
        QuarkusTransaction.requiringNew().run(() -> people.findById(leaver.id()).activate());
    }

    @Test
    void rightsAreReadAnewAtEveryRequest() {
        Newsroom.person("admin");
        Person mover = Newsroom.person("mover", "调岗人", Role.ADMIN);
        String cookie = signIn("mover", Newsroom.PASSWORD);
        withCookie(cookie).get("/desk/administration/people").then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> people.findById(mover.id()).layDown(new RoleHeld(Role.ADMIN, Newsroom.PAPER, "")));
        withCookie(cookie).get("/desk/administration/people").then().statusCode(403);
    }

    @Test
    void peopleOfTheSampleStayOutWhenSampleModeIsOff() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (people.withUsername("sample.person").isPresent()) return;
            Person sample = new Person("sample.person", "示例人").ofTheSample();
            sample.takePasswordOfTheSample("forme-sample");
            people.persist(sample);
        });
        assertNull(signIn("sample.person", "forme-sample"));
        stranger().get("/sign-in").then().body(not(containsString("forme-sample")));
    }

    @Test
    void theDatabaseHoldsNoSecret() {
        Newsroom.person("chief");
        String cookie = signIn("chief", Newsroom.PASSWORD);
        QuarkusTransaction.requiringNew()
                .run(() -> assertFalse(signIns.count("secretHash", cookie) > 0, "the hash is not the cookie"));
    }

    @Test
    void aForgedCookieOpensNothing() {
        withCookie("AAAA").get("/desk/me").then().statusCode(302);
        withCookie("AAAA").get("/sign-in").then().statusCode(200);
    }

    @Test
    void tooManyTriesMustWait() {
        Newsroom.person("guessed", "被猜人", Role.REPORTER);
        for (int i = 0; i < 5; i++) assertNull(signIn("guessed", "guess " + i));
        assertTrue(IntStream.range(0, 8).anyMatch(i -> mustWait("guessed")), "told to wait sooner or later");
    }

    private static boolean mustWait(String account) {
        var answer = stranger()
                .formParam("j_username", account)
                .formParam("j_password", "guess")
                .post("/j_security_check");
        return stranger()
                .cookie("forme_second_try", answer.cookie("forme_second_try"))
                .get("/sign-in")
                .asString()
                .contains("试的次数太多了");
    }

    @Test
    void aPostWithoutPasswordIsNoSignIn() {
        assertNull(stranger()
                .formParam("j_username", "x")
                .post("/j_security_check")
                .cookie("forme_sign_in"));
    }
}
