package org.forme.press;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
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
import org.forme.layout.GeneratedTexts;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.pictures.Pictures;
import org.forme.text.Manuscript;

/**
 * Live issues for tests: a paper of its own each, two pages, every slot filled with approved copy. The chief of the paper
 * does everything but write.
 */
@ApplicationScoped
public class PressRoom {
    public static final Instant NOW = Instant.parse("2022-01-23T07:00:00Z");
    private static final AtomicInteger PAPERS = new AtomicInteger();
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int STREETS = 32;
    private static final Map<Integer, byte[]> DRAWN = new ConcurrentHashMap<>();

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

    @Inject
    Typesetting typesetting;

    @Inject
    Pictures pictures;

    /** An issue in the making, by its ids. */
    public record Job(long issue, String paper, long chief, long reporter, long duty) {}

    /** A new paper's first issue, filled, its pages not signed. */
    public Job filled() {
        return filled(Regime.CN_INTERNAL_CONTINUOUS);
    }

    /** The same under another regime. */
    public Job filled(Regime regime) {
        return filled(regime, 2);
    }

    /**
     * A new paper's first issue of so many pages, proved and signed: every slot nearly full, and on each page two pictures
     * of 2.6 megapixels, of which there are 32.
     */
    public Job large(int pages) {
        Job job = filled(Regime.CN_INTERNAL_CONTINUOUS, pages);
        for (int page = 0; page < pages; page++) {
            int at = page;
            in(job, (issue, chief) -> fill(issue.pages().get(at), chief));
            in(job, (issue, chief) -> pass(issue.pages().get(at), chief));
            in(job, (issue, chief) -> sign(issue.pages().get(at), chief));
        }
        return job;
    }

    private Job filled(Regime regime, int pages) {
        theHousePaperComesFirst();
        String paper = "press-test-" + PAPERS.incrementAndGet();
        return QuarkusTransaction.requiringNew().call(() -> {
            Publication publication = new Publication(
                    paper, "测试报", new IssueNumber(4, 1658), LocalDate.of(2022, 1, 24), ZoneId.of("Asia/Shanghai"));
            publications.persist(publication);
            sections.persist(new Section(publication, "yaowen", "要闻", 1));
            permits.persist(new Permit(
                    publication,
                    regime,
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
            Issue issue =
                    filled(publication, new IssueNumber(4, 1658), LocalDate.of(2022, 1, 24), pages, chief, reporter);
            issue.name(List.of(duty), chief, NOW);
            return new Job(issue.id(), paper, chief.id(), reporter.id(), duty.id());
        });
    }

    private Issue filled(
            Publication publication, IssueNumber number, LocalDate date, int pages, Person chief, Person reporter) {
        Issue issue = issues.make(
                new Issue(publication, number, date, NOW.plusSeconds(3600), plan(publication, pages), chief, NOW));
        for (Slot slot : issue.slots()) {
            ArticleText text = brief("稿件" + slot.key()).done();
            slot.page().place(slot, approved(publication.paper(), text, reporter, chief), chief, NOW);
        }
        return issue;
    }

    private static byte[] street(int number) {
        return DRAWN.computeIfAbsent(number, one -> GeneratedIssue.street(one, 2000, 1300));
    }

    private List<PlannedPage> plan(Publication publication, int pages) {
        List<PageStyle> all = styles.of(publication);
        PageStyle front = all.stream().filter(PageStyle::isFront).findFirst().orElseThrow();
        PageStyle inner =
                all.stream().filter(style -> !style.isFront()).findFirst().orElseThrow();
        return IntStream.range(0, pages)
                .mapToObj(page -> new PlannedPage("yaowen", "要闻", page == 0 ? front : inner))
                .toList();
    }

    private void fill(Page page, Person chief) {
        for (Slot slot : page.slots()) {
            Article article = slot.article();
            article.revise(chief, full(slot, chief), article.currentRevision(), NOW);
        }
    }

    private static void pass(Page page, Person chief) {
        for (Slot slot : page.slots())
            slot.article().pass(chief, true, slot.article().currentRevision(), "", NOW);
    }

    private ArticleText full(Slot slot, Person chief) {
        int number = NUMBERS.incrementAndGet();
        var text = brief(GeneratedTexts.article(number, 1).split("[，。；：！？]")[0]);
        if (slot.key().equals("picture") || slot.key().equals("second")) {
            var picture = pictures.take(street(number % STREETS), "图" + number + ".jpg", chief, NOW);
            text.picture(new ArticlePicture(picture, "示例图片的说明", "示例", ""));
        }
        String copy = GeneratedTexts.article(number, 40);
        int room = typesetting.fit(slot, text.body(copy).done()).fit().end() * 9 / 10;
        return text.body(copy.substring(0, copy.lastIndexOf('。', room) + 1)).done();
    }

    /** The same with both pages proved and signed. */
    public Job signed() {
        return signed(filled());
    }

    /** Another issue of a paper, its two pages filled, proved and signed. */
    public Job signed(Job earlier, IssueNumber number, LocalDate date) {
        return signed(QuarkusTransaction.requiringNew().call(() -> {
            Person chief = people.findById(earlier.chief());
            Publication publication = publications.withPaper(earlier.paper()).orElseThrow();
            Issue issue = filled(publication, number, date, 2, chief, people.findById(earlier.reporter()));
            issue.name(List.of(people.findById(earlier.duty())), chief, NOW);
            return new Job(issue.id(), earlier.paper(), earlier.chief(), earlier.reporter(), earlier.duty());
        }));
    }

    /** Proves and signs every page. */
    public Job signed(Job filled) {
        in(filled, (issue, chief) -> issue.pages().forEach(page -> sign(page, chief)));
        return filled;
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
                        job.paper(),
                        brief(headline).done(),
                        people.findById(job.reporter()),
                        people.findById(job.chief()))
                .id());
    }

    private static ArticleText.Writing brief(String headline) {
        return ArticleText.write()
                .section("yaowen")
                .headline(headline)
                .byline(BylinePart.REPORTER, "记者甲")
                .body(Manuscript.ofPlain("冬日的菜场里热气腾腾。\n摊主们卷起棉帘子，扫地，洗案板。"));
    }

    private Article approved(String paper, ArticleText text, Person reporter, Person chief) {
        Article article = new Article(reporter, paper, "yaowen", NOW);
        articles.persist(article);
        article.revise(reporter, text, 0, NOW);
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
