package org.forme.upkeep;

import static org.forme.Newsroom.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.forme.Newsroom;
import org.forme.archive.FreezeQueue;
import org.forme.issues.Issues;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Loads the sample twice, which takes a minute: {@code StartIT} puts it back once in every build. */
@Tag("soak")
@QuarkusTest
@TestProfile(SampleResetTest.InSampleMode.class)
class SampleResetTest {

    /** The sample in a database and a folder of its own. */
    public static class InSampleMode implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "forme.sample",
                    "true",
                    "forme.data-dir",
                    "target/test-sample",
                    "quarkus.http.test-timeout",
                    "240s",
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:sample;DB_CLOSE_DELAY=-1");
        }
    }

    @Inject
    Issues issues;

    @Test
    void duringAResetEverybodyWaitsCalmlyAndTwoAtOnceDoOne() throws Exception {
        String editor = Newsroom.signIn("editor", SampleCast.PASSWORD);
        String chief = Newsroom.signIn("chief", SampleCast.PASSWORD);
        var seen = new ConcurrentSkipListSet<Integer>();
        var stop = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            for (String path : List.of("/sign-in", "/", "/xuhuibao/2022-01-17", "/q/health/ready"))
                pool.submit(() -> {
                    while (!stop.get()) {
                        seen.add(stranger().get(path).statusCode());
                        Thread.sleep(50);
                    }
                    return path;
                });
            Future<Integer> one = pool.submit(() -> reset(editor));
            Future<Integer> other = pool.submit(() -> reset(chief));
            for (int status : List.of(one.get(), other.get())) assertTrue(status == 303 || status == 503, "" + status);
            assertTrue(one.get() == 303 || other.get() == 303);
            // Whoever came second is back while the first is still at it.
            for (int i = 0; i < 2400 && stranger().get("/q/health/ready").statusCode() != 200; i++) Thread.sleep(100);
        } finally {
            stop.set(true);
            pool.shutdown();
            pool.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS);
        }
        assertTrue(seen.contains(503), "somebody knocked meanwhile");
        seen.removeAll(List.of(200, 302, 303, 503));
        assertEquals(List.of(), List.copyOf(seen));
        assertEquals(2, QuarkusTransaction.requiringNew().call(() -> issues.count()));
        stranger().get("/xuhuibao/2022-01-17").then().statusCode(200);
    }

    @Test
    void noResetWhileAnIssueIsBeingSealed() {
        String chief = Newsroom.signIn("chief", SampleCast.PASSWORD);
        QuarkusMock.installMockForType(
                new FreezeQueue() {
                    @Override
                    public boolean isBusy() {
                        return true;
                    }
                },
                FreezeQueue.class);
        Newsroom.withCookie(chief)
                .post("/desk/sample/reset")
                .then()
                .statusCode(409)
                .body(containsString("正在付印"));
        stranger().get("/xuhuibao/2022-01-17").then().statusCode(200);
    }

    private static int reset(String cookie) {
        return Newsroom.withCookie(cookie).post("/desk/sample/reset").statusCode();
    }
}
