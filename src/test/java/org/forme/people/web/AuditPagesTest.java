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
import org.jsoup.Jsoup;
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
