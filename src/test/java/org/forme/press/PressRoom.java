package org.forme.press;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Permit;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Regime;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.issues.PageStyle;
import org.forme.issues.PageStyles;
import org.forme.issues.PlannedPage;
import org.forme.issues.Slot;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.text.Manuscript;

/**
 * Live issues for tests: a paper of its own each, two pages, every slot filled with approved copy. The chief of the paper
 * does everything but write.
 */
@ApplicationScoped
public class PressRoom {
    public static final Instant NOW = Instant.parse("2022-01-23T07:00:00Z");
    private static final AtomicInteger PAPERS = new AtomicInteger();

    @Inject
    Publications publications;

    @Inject
    Sections sections;

    @Inject
    Permits permits;

    @Inject
    PageStyles styles;

    @Inject
    People people;

    @Inject
    Articles articles;

    @Inject
    Issues issues;

    @Inject
    Proofing proofing;

    /** An issue in the making, by its ids. */
    public record Job(long issue, String paper, long chief, long reporter, long duty) {}

    /** A new paper's first issue, filled, its pages not signed. */
    public Job filled() {
        theHousePaperComesFirst();
        String paper = "press-test-" + PAPERS.incrementAndGet();
        return QuarkusTransaction.requiringNew().call(() -> {
            Publication publication = new Publication(
                    paper, "测试报", new IssueNumber(4, 1658), LocalDate.of(2022, 1, 24), ZoneId.of("Asia/Shanghai"));
            publications.persist(publication);
            sections.persist(new Section(publication, "yaowen", "要闻", 1));
            permits.persist(new Permit(
                    publication,
                    Regime.CN_INTERNAL_CONTINUOUS,
                    "准印证号(B)0150",
                    LocalDate.of(2022, 1, 1),
                    LocalDate.of(2022, 12, 31),
                    "示例单位",
                    "示例印刷厂",
                    0));
            styles.stock(publication);
            Person chief = person(paper, "总编庚", Role.CHIEF);
            Person reporter = person(paper, "记者甲", Role.REPORTER);
            Person duty = person(paper, "值班戊", Role.DUTY);
            List<PageStyle> all = styles.of(publication);
            PageStyle front =
                    all.stream().filter(PageStyle::isFront).findFirst().orElseThrow();
            PageStyle inner =
                    all.stream().filter(style -> !style.isFront()).findFirst().orElseThrow();
            Issue issue = issues.make(new Issue(
                    publication,
                    new IssueNumber(4, 1658),
                    LocalDate.of(2022, 1, 24),
                    NOW.plusSeconds(3600),
                    List.of(new PlannedPage("yaowen", "要闻", front), new PlannedPage("yaowen", "要闻", inner)),
                    chief,
                    NOW));
            issue.name(List.of(duty), chief, NOW);
            for (Slot slot : issue.slots())
                slot.page().place(slot, approved(paper, "稿件" + slot.key(), reporter, chief), chief, NOW);
            return new Job(issue.id(), paper, chief.id(), reporter.id(), duty.id());
        });
    }

    /** The same with both pages proved and signed. */
    public Job signed() {
        Job job = filled();
        in(job, (issue, chief) -> issue.pages().forEach(page -> sign(page, chief)));
        return job;
    }

    public void sign(Page page, Person chief) {
        proofing.sign(proofing.make(page, chief, NOW), chief, NOW);
    }

    /** Something in a transaction of its own. */
    public void in(Job job, BiConsumer<Issue, Person> work) {
        QuarkusTransaction.requiringNew()
                .run(() -> work.accept(issues.need(job.issue()), people.findById(job.chief())));
    }

    /** Changes an approved article of the issue and has it approved again. */
    public void revise(Job job, long article, ArticleText text) {
        in(job, (issue, chief) -> {
            Article changed = articles.findById(article);
            changed.revise(chief, text, changed.currentRevision(), NOW);
        });
        in(job, (issue, chief) -> {
            Article changed = articles.findById(article);
            changed.pass(chief, true, changed.currentRevision(), "", NOW);
        });
    }

    /** Approved copy without a place. */
    public long spare(Job job, String headline) {
        return QuarkusTransaction.requiringNew().call(() -> approved(
                        job.paper(), headline, people.findById(job.reporter()), people.findById(job.chief()))
                .id());
    }

    private Article approved(String paper, String headline, Person reporter, Person chief) {
        Article article = new Article(reporter, paper, "yaowen", NOW);
        articles.persist(article);
        article.revise(
                reporter,
                ArticleText.write()
                        .section("yaowen")
                        .headline(headline)
                        .byline(BylinePart.REPORTER, reporter.name())
                        .body(Manuscript.ofPlain("冬日的菜场里热气腾腾。\n摊主们卷起棉帘子，扫地，洗案板。"))
                        .done(),
                0,
                NOW);
        article.submit(reporter, 1, NOW);
        article.pass(chief, true, article.currentRevision(), "", NOW);
        return article;
    }

    private Person person(String paper, String name, Role role) {
        Person person = new Person(paper + "-" + role.key(), name);
        person.take(new RoleHeld(role, paper, ""));
        people.persist(person);
        return person;
    }

    /** Other tests take the oldest paper for the house's own. */
    private void theHousePaperComesFirst() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (publications.only().isEmpty())
                publications.persist(new Publication(
                        Newsroom.PAPER,
                        "徐汇报",
                        new IssueNumber(3, 1657),
                        LocalDate.of(2022, 1, 17),
                        ZoneId.of("Asia/Shanghai")));
        });
    }
}
