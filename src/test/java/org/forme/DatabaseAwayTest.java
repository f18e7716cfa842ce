package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL stops while people work, and comes back. */
@QuarkusTest
@Tag("data")
class DatabaseAwayTest {
    private static final String TYPED = "停电前打好的字 <b>& 引号\"";

    @ConfigProperty(name = PostgresOutage.FOLDER)
    Optional<String> postgres;

    @Test
    void whatWasPostedMeanwhileIsSentAgainByTheButtonOfThePageThatSaysSo() throws Exception {
        assumeTrue(postgres.isPresent(), "H2 runs in the application and cannot be away");
        Newsroom.section("livelihood", "民生");
        Newsroom.person("reporter");
        String cookie = Newsroom.signIn("reporter", Newsroom.PASSWORD);
        Document form = Jsoup.parse(
                Newsroom.withCookie(cookie).get("/desk/articles/new").asString());
        PostgresOutage outage = new PostgresOutage(postgres.get());
        Document told;
        outage.begin();
        try {
            Response answer = posted(cookie, form).post("/desk/articles");
            told = Jsoup.parse(answer.asString());
            assertEquals(503, answer.statusCode(), answer.asString());
            assertEquals("5", answer.header("Retry-After"));
            assertEquals("no-store", answer.header("Cache-Control"));
            assertTrue(told.text().contains("数据库暂时联系不上"), told.text());
            assertEquals(TYPED, told.select("input[name=headline]").val());
            Response page =
                    Newsroom.withCookie(cookie).header("Accept-Language", "en").get("/desk/articles?show=mine");
            assertEquals(503, page.statusCode());
            assertTrue(page.asString().contains("/desk/articles?show=mine"), "leads to the same page");
            Response signingIn = Newsroom.stranger()
                    .formParam("j_username", "reporter")
                    .formParam("j_password", Newsroom.PASSWORD)
                    .post("/j_security_check");
            assertEquals(503, signingIn.statusCode());
            assertFalse(signingIn.asString().contains(Newsroom.PASSWORD), "no password stands in a page");
            assertEquals(503, Newsroom.stranger().get("/q/health/ready").statusCode());
            assertEquals(200, Newsroom.stranger().get("/q/health/live").statusCode());
        } finally {
            outage.end();
        }
        Element again = told.selectFirst("form[method=post]");
        assertEquals("/desk/articles", again.attr("action"));
        RequestSpecification once = Newsroom.withCookie(cookie);
        for (Element field : again.select("input[name]")) once.formParam(field.attr("name"), field.val());
        Response saved = once.post(again.attr("action"));
        assertEquals(303, saved.statusCode(), saved.asString());
        String kept = Newsroom.withCookie(cookie).get(saved.header("Location")).asString();
        assertTrue(Jsoup.parse(kept).text().contains("停电前打好的字"), "it is saved");
        assertEquals(200, Newsroom.stranger().get("/q/health/ready").statusCode());
    }

    private static RequestSpecification posted(String cookie, Document page) {
        RequestSpecification request = Newsroom.withCookie(cookie);
        String[] form = LastSteps.form(page, "headline", TYPED, "body", "一行。");
        for (int i = 0; i < form.length; i += 2) request.formParam(form[i], form[i + 1]);
        return request;
    }
}
