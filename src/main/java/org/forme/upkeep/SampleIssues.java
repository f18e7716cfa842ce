package org.forme.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forme.articles.Article;
import org.forme.imprint.Publication;
import org.forme.imprint.Sections;
import org.forme.issues.GuideLine;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.issues.PageStyles;
import org.forme.issues.PlannedPage;
import org.forme.issues.Proof;
import org.forme.issues.Proposal;
import org.forme.issues.Roster;
import org.forme.issues.Slot;
import org.forme.people.Person;
import org.forme.pictures.Artwork;
import org.forme.pictures.ArtworkShape;
import org.forme.pictures.Artworks;
import org.forme.press.Proofing;

/** Makes and fills the sample's issues by the verbs that people use, at the time the clock shows. */
@ApplicationScoped
class SampleIssues {
    @Inject
    SampleCast cast;

    @Inject
    SampleDesk desk;

    @Inject
    Issues issues;

    @Inject
    Sections sections;

    @Inject
    PageStyles styles;

    @Inject
    Artworks artworks;

    @Inject
    Roster roster;

    @Inject
    Proofing proofing;

    @Inject
    Clock clock;

    /** The next issue as Forme itself proposes it, with the pages that the sample's file names. */
    Issue make(Publication paper, JsonNode plan) {
        Person production = cast.the("production");
        Proposal proposal = issues.propose(paper);
        List<PlannedPage> pages = new ArrayList<>();
        for (JsonNode page : plan.path("pages")) pages.add(planned(paper, page));
        Issue issue = issues.make(new Issue(
                paper, proposal.number(), proposal.date(), proposal.copyDeadline(), pages, production, now()));
        issue.name(List.of(cast.the("duty")), production, now());
        String[] turns = {"duty2", "duty"};
        List<LocalDate> days = roster.daysAhead(paper);
        for (int i = 0; i < 4; i++)
            roster.plan(paper, days.get(i), List.of(cast.the(turns[i % turns.length])), production, now());
        for (Page page : issue.pages()) page.credit("责编甲", "美编甲", "校对甲", cast.the("editor"), now());
        return issue;
    }

    private PlannedPage planned(Publication paper, JsonNode page) {
        var section = sections.of(paper).stream()
                .filter(any -> any.key().equals(page.path("section").asText()))
                .findFirst()
                .orElseThrow();
        return new PlannedPage(
                section.key(),
                section.name(),
                styles.named(paper, page.path("style").asText()).orElseThrow());
    }

    /** Writes and hands in what the file has for an issue; the articles by page and slot. */
    Map<SampleCopy.Item, Article> write(JsonNode plan) {
        Map<SampleCopy.Item, Article> written = new LinkedHashMap<>();
        for (SampleCopy.Item item : SampleCopy.items(plan)) {
            if (!item.article().isObject()) continue;
            Article article = desk.write(item.article());
            desk.handIn(article);
            written.put(item, article);
        }
        return written;
    }

    /** Puts the articles and the artwork on the issue's pages, then pairs the jumps. */
    void place(Issue issue, JsonNode plan, Map<SampleCopy.Item, Article> articles) {
        Person editor = cast.the("editor");
        articles.forEach((item, article) -> {
            Page page = issue.page(item.page());
            page.place(page.slot(item.slot()), article, editor, now());
        });
        for (SampleCopy.Item item : SampleCopy.items(plan)) {
            Page page = issue.page(item.page());
            Slot slot = page.slot(item.slot());
            Person layout = cast.the("layout");
            if (item.artwork().isObject())
                page.hang(slot, artwork(item.artwork(), page.mayHang(slot, layout), layout), layout, now());
            JsonNode jump = item.article().path("jump");
            if (jump.isObject())
                page.jump(
                        slot,
                        issue.page(jump.path("page").asText())
                                .slot(jump.path("slot").asText()),
                        editor,
                        now());
        }
    }

    /** 导读: what the file's front page announces. */
    void announce(Issue issue, JsonNode plan, Map<SampleCopy.Item, Article> articles) {
        List<GuideLine> lines = new ArrayList<>();
        for (JsonNode line : plan.path("guide"))
            articles.forEach((item, article) -> {
                if (item.article().path("key").equals(line.path("article")))
                    lines.add(new GuideLine(article, line.path("wording").asText()));
            });
        issue.announce(lines, cast.the("production"), now());
    }

    private Artwork artwork(JsonNode piece, ArtworkShape wanted, Person layout) {
        String name = piece.path("picture").asText();
        return artworks.take(
                desk.drawing(name),
                name + ".jpg",
                Artwork.Kind.valueOf(piece.path("kind").asText()),
                piece.path("title").asText(),
                wanted,
                layout,
                now());
    }

    /** 出大样 and 签版 of one page. */
    void sign(Page page) {
        Proof proof = proofing.make(page, cast.the("layout"), now());
        proofing.sign(proof, cast.the("duty"), now());
    }

    private Instant now() {
        return clock.instant();
    }
}
