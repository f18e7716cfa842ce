package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the packaged application begins: empty, with the sample, and with the sample's mode off again. */
class StartIT {
    @TempDir
    Path folder;

    @Test
    void anEmptyHouseIsStartedOnceByTheLinkInItsLog() {
        try (Office office = new Office(folder.resolve("empty"), false)) {
            office.start();
            var stranger = office.visitor();
            String link = EmptyHouse.link(office);
            var guess = stranger.get("/-/first-run/somebody-elses-guess");
            assertEquals(409, guess.statusCode());
            for (String door : List.of("/", "/sign-in"))
                assertTrue(stranger.get(door).body().contains("一次性的开办链接"), door);
            assertEquals(200, stranger.get(link).statusCode());
            var wrong = stranger.post(link, EmptyHouse.form("paper", "desk", "permitNumber", ""));
            assertEquals(422, wrong.statusCode());
            assertTrue(
                    Jsoup.parse(wrong.body()).select("[name=paperName]").val().equals("河湾报"), "what was typed is kept");
            assertEquals(
                    422, stranger.post(link, EmptyHouse.form("pages", "65")).statusCode());
            assertEquals(
                    422,
                    stranger.post(link, EmptyHouse.form("reviewStages", "4")).statusCode());
            assertEquals(303, stranger.post(link, EmptyHouse.form()).statusCode());
            assertTrue(stranger.get("/sign-in?founded=1").body().contains("报纸办好了"));
            assertEquals(409, stranger.post(link, EmptyHouse.form()).statusCode(), "the link works once");
            assertEquals(
                    guess.body(),
                    stranger.get("/-/first-run/somebody-elses-guess").body(),
                    "strangers learn nothing");
            assertFalse(stranger.get("/sign-in").body().contains("一次性的开办链接"));
            var admin = office.visitor();
            admin.post("/j_security_check", "j_username", "admin", "j_password", "a-long-password");
            assertEquals(200, admin.get("/desk/administration/people").statusCode());
            var first = Jsoup.parse(admin.get("/desk/inbox").body()).select(".first-steps li");
            assertEquals(3, first.size(), "what to do first");
            assertEquals(List.of("责任编辑", "值班总编"), first.get(0).select(".tag").eachText());
            assertTrue(first.get(0).text().contains("至少 3 人"), first.text());
            var publication =
                    Jsoup.parse(admin.get("/desk/administration/publication").body());
            assertEquals("2", publication.select("#reviewStages [selected]").val());
            assertTrue(office.visitor().get("/sign-in").body().contains("河湾报"));
            assertFalse(office.visitor().get("/sign-in").body().contains("forme-sample"));
        }
    }

    @Test
    void theSamplesPeopleCannotSignInOnceSampleModeIsOff() {
        Path data = folder.resolve("sample");
        try (Office office = Office.ofTheSample(data)) {
            office.start();
            assertEquals(200, office.as("reporter").get("/desk/articles").statusCode());
            assertTrue(office.visitor().get("/sign-in").body().contains("forme-sample"));
            theSampleIsPutBackAsItWas(office);
        }
        try (Office office = new Office(data, false)) {
            office.start();
            var visitor = office.visitor();
            visitor.post("/j_security_check", "j_username", "chief", "j_password", "forme-sample");
            assertTrue(visitor.get("/desk/articles").statusCode() != 200);
            assertFalse(office.visitor().get("/sign-in").body().contains("forme-sample"));
            assertEquals(200, office.visitor().get("/xuhuibao/2022-01-17").statusCode(), "readers still read");
        }
    }

    private static void theSampleIsPutBackAsItWas(Office office) {
        var reporter = office.as("reporter");
        String before = titles(reporter);
        var page = Jsoup.parse(reporter.get("/desk/articles/new").body());
        var made = reporter.post("/desk/articles", LastSteps.form(page, "headline", "多出来的一篇", "body", "一行。"));
        assertEquals(303, made.statusCode(), made.body());
        assertTrue(titles(reporter).contains("多出来的一篇"));
        var editor = office.as("editor");
        var reset = CompletableFuture.supplyAsync(
                () -> editor.post("/desk/sample/reset").statusCode());
        var seen = new TreeSet<Integer>();
        while (!reset.isDone()) {
            seen.add(office.visitor().get("/sign-in").statusCode());
            Office.pause(50);
        }
        assertEquals(303, reset.join());
        assertTrue(seen.contains(503), "whoever knocks meanwhile is told to wait");
        seen.removeAll(List.of(200, 503));
        assertTrue(seen.isEmpty(), seen.toString());
        assertEquals(before, titles(office.as("reporter")));
        assertTrue(reporter.get("/desk/articles").statusCode() != 200, "everybody was signed out");
    }

    private static String titles(Office.Visitor visitor) {
        return String.join(
                "\n",
                Jsoup.parse(visitor.get("/desk/articles?show=all").body())
                        .select("table .headline")
                        .eachText());
    }
}
