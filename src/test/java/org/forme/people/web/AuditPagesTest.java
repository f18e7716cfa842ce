package org.forme.people.web;

import static org.forme.Newsroom.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.forme.Newsroom;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class AuditPagesTest {
    @Inject
    AuditTrail trail;

    @Test
    void theTrailTellsSubjectsTimesAndDetailsInWords() {
        Newsroom.section("trail", "行踪");
        Person reporter = Newsroom.person("reporter");
        String address = "/desk/administration/people/" + reporter.id();
        QuarkusTransaction.requiringNew().run(() -> {
            Instant at = Instant.parse("2022-01-24T10:00:00Z");
            trail.note(at, reporter, "people.give", address, "reporter reporter → editor:trail");
            trail.note(at, reporter, "issues.proof", "/nowhere", "7");
            trail.note(at, reporter, "issues.deadline", "/nowhere", "2022-01-23T20:00");
        });
        Element given = row("zh", "→");
        assertEquals("记者甲", given.selectFirst("a[href=" + address + "]").text());
        assertEquals("reporter 记者 → 责任编辑（行踪）", given.select("td").get(4).text());
        assertNotNull(row("zh", "第 7 次大样"));
        assertNotNull(row("en", "proof 7"));
        assertNotNull(row("zh", "1月23日 周日 20:00"));
    }

    @Test
    void theTrailIsLookedThroughByPersonActAndDay() {
        Newsroom.section("trail", "行踪");
        Person one = Newsroom.person("trail.one", "同名人", Role.REPORTER);
        Person other = Newsroom.person("trail.other", "同名人", Role.REPORTER);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 51; i++)
                trail.note(Instant.parse("2021-03-01T16:00:00Z"), one, "people.rename", "/", "其一 " + i);
            trail.note(Instant.parse("2021-03-01T15:59:59Z"), one, "people.activate", "/", "其三");
            trail.note(Instant.parse("2021-03-02T15:59:59Z"), other, "people.rename", "/", "其二");
        });
        var found = found("who=" + one.id() + "&act=people.rename");
        assertEquals(50, found.select("tbody tr").size());
        assertEquals("同名人 trail.one", found.selectFirst("tbody tr td:eq(2)").text());
        String older = found.selectFirst("a[rel=next]").attr("href");
        var rest = found(older.substring(older.indexOf('?') + 1));
        assertEquals(1, rest.select("tbody tr").size());
        assertEquals("其一 0", rest.selectFirst("tbody tr td:eq(4)").text());
        var day = found("act=people.rename&from=2021-03-02&to=2021-03-02&who=" + other.id());
        assertEquals("其二", day.selectFirst("tbody tr td:eq(4)").text());
        assertEquals("2021-03-02", day.select("#from").val());
        assertEquals(
                0,
                found("who=" + other.id() + "&to=2021-03-01").select("tbody tr").size());
        assertEquals(
                1,
                found("who=" + one.id() + "&to=2021-03-01").select("tbody tr").size());
        assertEquals(
                50,
                found("who=x&act=&from=yesterday&to=" + "9".repeat(50))
                        .select("tbody tr")
                        .size());
    }

    private static Document found(String query) {
        return Jsoup.parse(
                as("admin").get("/desk/administration/audit?" + query).asString());
    }

    private static Element row(String language, String detail) {
        var page = Jsoup.parse(as("admin")
                .cookie("forme_language", language)
                .get("/desk/administration/audit")
                .asString());
        return page.select(".trail tbody tr").stream()
                .filter(row -> row.select("td").get(4).text().contains(detail))
                .findFirst()
                .orElse(null);
    }
}
