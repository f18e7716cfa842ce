package org.forme.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forme.archive.Freezing;
import org.forme.archive.SealedIssues;
import org.forme.articles.Article;
import org.forme.imprint.Publications;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.shell.DeskClock;

/**
 * 《徐汇报》 in the third week of January 2022: 第3期 sealed and released, 第4期 two steps from 付印, a pool with work for
 * everybody. Loaded by turning the clock back and doing what people do, one morning after the other; the clock then runs
 * on from Sunday, 2022-01-23 15:00 Shanghai time.
 */
@ApplicationScoped
class SampleNewspaper {
    /** When the sample begins to live, in Shanghai. */
    static final LocalDateTime OPENS = LocalDateTime.of(2022, 1, 23, 15, 0);

    @Inject
    SamplePaper paper;

    @Inject
    SampleCast cast;

    @Inject
    SampleDesk desk;

    @Inject
    SampleIssues sampleIssues;

    @Inject
    Publications publications;

    @Inject
    Issues issues;

    @Inject
    Freezing freezing;

    @Inject
    SealedIssues archive;

    @Inject
    DeskClock clock;

    @Inject
    EntityManager data;

    /** Loads everything into an empty database. */
    void load() {
        cast.forget();
        at(LocalDateTime.of(2022, 1, 12, 9, 0));
        desk.drawAll();
        QuarkusTransaction.requiringNew().run(this::found);
        QuarkusTransaction.requiringNew().run(this::pastIssue);
        long past = QuarkusTransaction.requiringNew().call(() -> past().id());
        at(LocalDateTime.of(2022, 1, 16, 21, 40));
        long sealed = freezing.seal(past, personId("chief"), clock.instant());
        at(LocalDateTime.of(2022, 1, 17, 7, 0));
        QuarkusTransaction.requiringNew()
                .run(() -> archive.release(archive.findById(sealed), cast.the("production"), clock.instant()));
        QuarkusTransaction.requiringNew().run(this::issueInHand);
        at(OPENS);
        QuarkusTransaction.requiringNew().run(() -> data.persist(new SampleTime(clock.shift())));
        desk.tidyUp();
    }

    /** Whether the database holds the sample; false for an empty one and for a real paper's. */
    boolean isLoaded() {
        return QuarkusTransaction.requiringNew().call(() -> SampleTime.kept(data) != null);
    }

    /** Whether loading began and did not come to its end: the paper of the sample is there, its time is not. */
    boolean isUnfinished() {
        return QuarkusTransaction.requiringNew()
                .call(() -> SampleTime.kept(data) == null
                        && publications
                                .only()
                                .filter(found -> found.isOfTheSample())
                                .isPresent());
    }

    /** Lets the clock run on from where the loaded sample has come to. */
    void goOn() {
        Duration shift = QuarkusTransaction.requiringNew().call(() -> SampleTime.kept(data));
        clock.shiftBy(shift);
    }

    private void found() {
        paper.found(clock.instant());
        cast.arrive(SamplePaper.PAPER);
    }

    private long personId(String username) {
        return QuarkusTransaction.requiringNew().call(() -> cast.the(username).id());
    }

    private Issue past() {
        return issues.of(publications.only().orElseThrow()).stream()
                .min(Comparator.comparing(Issue::date))
                .orElseThrow();
    }

    private void pastIssue() {
        JsonNode plan = SampleCopy.read("issue-3.json");
        Issue issue = sampleIssues.make(publications.only().orElseThrow(), plan);
        at(LocalDateTime.of(2022, 1, 14, 16, 0));
        Map<SampleCopy.Item, Article> written = sampleIssues.write(plan);
        at(LocalDateTime.of(2022, 1, 15, 10, 0));
        written.values().forEach(desk::passFirst);
        sampleIssues.place(issue, plan, written);
        at(LocalDateTime.of(2022, 1, 15, 15, 0));
        written.values().forEach(desk::passSecond);
        at(LocalDateTime.of(2022, 1, 16, 19, 0));
        written.values().forEach(desk::approve);
        at(LocalDateTime.of(2022, 1, 16, 20, 30));
        issue.pages().forEach(sampleIssues::sign);
    }

    private void issueInHand() {
        at(LocalDateTime.of(2022, 1, 19, 9, 0));
        JsonNode plan = SampleCopy.read("issue-4.json");
        Issue issue = sampleIssues.make(publications.only().orElseThrow(), plan);
        at(LocalDateTime.of(2022, 1, 21, 16, 0));
        Map<SampleCopy.Item, Article> written = sampleIssues.write(plan);
        at(LocalDateTime.of(2022, 1, 22, 10, 0));
        written.values().forEach(desk::passFirst);
        sampleIssues.place(issue, plan, written);
        sampleIssues.announce(issue, plan, written);
        at(LocalDateTime.of(2022, 1, 22, 16, 0));
        written.values().forEach(desk::passSecond);
        pool();
        at(LocalDateTime.of(2022, 1, 23, 11, 0));
        written.values().forEach(desk::approve);
        at(LocalDateTime.of(2022, 1, 23, 14, 0));
        issue.pages().stream().filter(page -> page.isComplete()).forEach(sampleIssues::sign);
    }

    /** Each article of the pool goes its way up to the state that the file names. */
    private void pool() {
        Map<JsonNode, Article> handedIn = new LinkedHashMap<>();
        for (JsonNode copy : SampleCopy.list(SampleCopy.read("pool.json").path("articles"))) {
            at(java.time.OffsetDateTime.parse(copy.path("at").asText()).toLocalDateTime());
            Article article = desk.write(copy);
            if (copy.path("state").asText().equals("DRAFT")) continue;
            desk.handIn(article);
            handedIn.put(copy, article);
        }
        at(LocalDateTime.of(2022, 1, 22, 17, 0));
        handedIn.forEach((copy, article) -> {
            switch (copy.path("state").asText()) {
                case "REVIEW_1" -> {}
                case "RETURNED" -> {}
                case "DECLINED" -> desk.decline(article, copy.path("reason").asText());
                default -> desk.passFirst(article);
            }
        });
        at(LocalDateTime.of(2022, 1, 22, 18, 0));
        handedIn.forEach((copy, article) -> {
            if (List.of("REVIEW_3", "APPROVED").contains(copy.path("state").asText())) desk.passSecond(article);
        });
        at(LocalDateTime.of(2022, 1, 23, 10, 30));
        handedIn.forEach((copy, article) -> {
            if (copy.path("state").asText().equals("APPROVED")) desk.approve(article);
        });
        at(LocalDateTime.of(2022, 1, 23, 14, 10));
        handedIn.forEach((copy, article) -> {
            String reason = copy.path("reason").asText();
            if (copy.path("state").asText().equals("RETURNED")) desk.sendBack(article, reason);
            if (copy.path("state").asText().equals("HELD")) desk.keepBack(article, reason);
        });
    }

    private void at(LocalDateTime moment) {
        clock.runFrom(moment.atZone(SamplePaper.SHANGHAI).toInstant());
    }
}
