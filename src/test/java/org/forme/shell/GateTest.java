package org.forme.shell;

import static org.forme.Newsroom.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GateTest {
    @Inject
    Gate gate;

    @AfterEach
    void openAgain() {
        gate.open();
    }

    @Test
    void whoKnocksAtTheClosedGateIsToldToComeBackAndHealthSaysSo() {
        stranger().get("/q/health/ready").then().statusCode(200);
        assertTrue(gate.close());
        stranger()
                .get("/sign-in")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body(containsString("请稍候"));
        stranger()
                .formParam("j_username", "chief")
                .formParam("j_password", "whatever")
                .post("/j_security_check")
                .then()
                .statusCode(503);
        stranger().get("/q/health/ready").then().statusCode(503);
        stranger().get("/q/health/live").then().statusCode(200);
        stranger().get("/-/forme.css").then().statusCode(200);
        gate.open();
        stranger().get("/q/health/ready").then().statusCode(200);
        stranger().get("/sign-in").then().statusCode(200);
    }

    @Test
    void onlyOneOfTwoClosesIt() {
        assertTrue(gate.close());
        assertFalse(gate.close());
    }

    @Test
    void everybodyWhoWasInsideIsCountedOut() {
        for (int i = 0; i < 5; i++) stranger().get("/sign-in");
        gate.close();
        stranger().get("/sign-in");
        assertTrue(gate.waitUntilOnly(0, Duration.ofSeconds(5)));
    }
}
