package org.forme.shell;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What an administrator asks of a running Forme. */
@QuarkusTest
class OperationTest {
    @Test
    void measuresAreForWhoeverBringsTheToken() {
        given().get("/q/metrics").then().statusCode(404);
        given().header("Authorization", "Bearer another")
                .get("/q/metrics")
                .then()
                .statusCode(404);
        given().header("X-Request-Id", "wrong.password")
                .formParam("j_username", "nobody-of-that-name")
                .formParam("j_password", "wrong-password")
                .redirects()
                .follow(false)
                .post("/j_security_check")
                .then()
                .statusCode(302);
        given().header("Authorization", "Bearer known-to-tests")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("forme_sign_in_total"), containsString("result=\"failure\""));
    }

    @Test
    void everyAnswerNamesItsRequest() {
        given().get("/sign-in").then().header("X-Request-Id", matchesPattern("[0-9a-f]{12}"));
        given().header("X-Request-Id", "of-the-proxy-17")
                .get("/sign-in")
                .then()
                .header("X-Request-Id", equalTo("of-the-proxy-17"));
        given().header("X-Request-Id", "a\tb<script>")
                .get("/sign-in")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{12}"));
    }
}
