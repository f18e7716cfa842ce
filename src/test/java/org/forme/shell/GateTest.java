package org.forme.shell;

import static org.forme.Newsroom.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GateTest {
    private static final String HALF_A_POST = "POST /j_security_check HTTP/1.1\r\nHost: a\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nj_username=chi";

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
    void whoBreaksOffIsNotWaitedFor() throws Exception {
        for (String begun : new String[] {"GET /sign-in HTTP/1.1\r\nHost: a\r\n\r\n", HALF_A_POST}) {
            try (var line = new Socket("127.0.0.1", RestAssured.port)) {
                line.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().flush();
                Thread.sleep(200);
                line.setSoLinger(true, 0);
            }
        }
        gate.close();
        assertTrue(gate.waitUntilOnly(0, Duration.ofSeconds(5)));
    }

    @Test
    void everybodyWhoWasInsideIsCountedOut() {
        for (int i = 0; i < 5; i++) stranger().get("/sign-in");
        gate.close();
        stranger().get("/sign-in");
        assertTrue(gate.waitUntilOnly(0, Duration.ofSeconds(5)));
    }
}
