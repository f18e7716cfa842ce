package org.forme.archive;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.shell.Sha256;
import org.hibernate.annotations.Immutable;

/**
 * 付印存档: an issue as it went to press. Born whole by {@link Sealer}, or by {@link Importing} where it was sealed elsewhere, in one transaction, after its
 * files are in the store; never changed and never deleted afterwards, by nobody. What happens to it later (release, withdrawal,
 * corrections) are rows of their own.
 *
 * <p>The files are the truth; this row and its pages, articles and parts are an index over them.
 */
@Entity
@Immutable
public class SealedIssue {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private long issueId;
    private long publicationId;
    private String paper;
    private String paperName;
    private String zoneId;
    private String label;
    private int edition;
    private int chainOrder;
    private Integer issueNumber;
    private Integer issueNumberTo;
    private Integer totalNumber;
    private Integer totalNumberTo;
    private String numbersPrinted;
    private LocalDate issueDate;
    private String dateLine;
    private String permitPrinted;
    private String imprint;
    private Instant sealedAt;
    private long sealedById;
    private String sealedByName;

    @Column(name = "open_sha")
    private String openSha;

    @Column(name = "office_sha")
    private String officeSha;

    @Column(name = "seal_sha")
    private String sealSha;

    private String root;
    private String predecessor;
    private String signingKey;
    private String signature;

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST)
    @OrderBy("ordinal")
    private List<SealedPage> pages = new ArrayList<>();

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<SealedArticle> articles = new ArrayList<>();

    @OneToMany(mappedBy = "issue", cascade = CascadeType.PERSIST)
    @OrderBy("path")
    private List<SealedPart> parts = new ArrayList<>();

    /** At once: Hibernate cannot fetch it later into a row that it may not write. */
    @OneToOne(mappedBy = "issue")
    private Release release;

    protected SealedIssue() {}

    /**
     * Indexes sealed files. Only {@link Sealer} and {@link Importing} make one that is kept; {@link Verifier} makes it again to compare.
     *
     * @throws IllegalArgumentException when the files do not say what an index needs
     */
    SealedIssue(SealedFiles files, int chainOrder) {
        JsonNode open = files.open();
        JsonNode office = files.office();
        this.issueId = SealedFiles.whole(office, "issue");
        this.publicationId = SealedFiles.whole(office, "publication");
        this.paper = SealedFiles.text(open.path("publication"), "key");
        this.paperName = SealedFiles.text(open.path("publication"), "name");
        this.zoneId = SealedFiles.text(open.path("publication"), "zone");
        this.label = SealedFiles.text(open, "label");
        this.edition = SealedFiles.number(open, "edition");
        this.chainOrder = chainOrder;
        this.issueNumber = end(open, "number", "from");
        this.issueNumberTo = end(open, "number", "to");
        this.totalNumber = end(open, "total", "from");
        this.totalNumberTo = end(open, "total", "to");
        this.numbersPrinted = SealedFiles.text(open.path("numbers"), "printed");
        this.issueDate = SealedFiles.parsed(open, "date", LocalDate::parse);
        this.dateLine = SealedFiles.text(open, "dateLine");
        this.permitPrinted = SealedFiles.text(open.path("permit"), "printed");
        this.imprint = String.join("\n", SealedFiles.texts(open, "imprint"));
        this.sealedAt = SealedFiles.parsed(open, "sealedAt", Instant::parse);
        this.sealedById = SealedFiles.whole(office.path("sealedBy"), "person");
        this.sealedByName = SealedFiles.text(office.path("sealedBy"), "name");
        seal(files.seal());
        this.sealSha = files.sealSha();
        fill(files);
    }

    /** One end of a range of numbers; null where the issue has none. */
    private static Integer end(JsonNode open, String range, String which) {
        JsonNode numbers = open.path("numbers").path(range);
        return numbers.isNull() ? null : (Integer) SealedFiles.number(numbers, which);
    }

    private void seal(Seal seal) {
        this.openSha = seal.open();
        this.officeSha = seal.office();
        this.root = seal.root();
        this.predecessor = seal.predecessor();
        this.signingKey = seal.key();
        this.signature = seal.signature();
    }

    private void fill(SealedFiles files) {
        for (JsonNode page : SealedFiles.list(files.open(), "pages", node -> node))
            pages.add(new SealedPage(this, pages.size() + 1, page, files.signatures(SealedFiles.text(page, "label"))));
        for (JsonNode article : SealedFiles.list(files.open(), "articles", node -> node))
            articles.add(new SealedArticle(this, article));
        files.parts().forEach(part -> parts.add(new SealedPart(this, part)));
    }

    /**
     * The seal as the index has it.
     *
     * @throws IllegalArgumentException when the row was changed into none
     */
    public Seal seal() {
        return new Seal(openSha, officeSha, root, predecessor, signingKey, signature);
    }

    /** What of the address stands behind the paper: the date, and the label where there is one. */
    public String when() {
        return label.isEmpty() ? issueDate.toString() : issueDate + "-" + label;
    }

    /** Its public address, kept for ever. */
    public String address() {
        return "/" + paper + "/" + when();
    }

    public Optional<SealedPage> page(String pageLabel) {
        return pages.stream().filter(page -> page.label().equals(pageLabel)).findFirst();
    }

    public Optional<SealedArticle> article(int number) {
        return articles.stream().filter(article -> article.number() == number).findFirst();
    }

    public Optional<SealedPart> part(String path) {
        return parts.stream().filter(part -> part.path().equals(path)).findFirst();
    }

    /** Articles that stand on a page, wholly or with a leg, in order. */
    public List<SealedArticle> on(SealedPage page) {
        return articles.stream().filter(article -> article.standsOn(page)).toList();
    }

    /** Articles of later pages that the guide of the front page announces, in order. */
    public List<SealedArticle> announcedOn(SealedPage page) {
        return articles.stream().filter(article -> article.isAnnouncedOn(page)).toList();
    }

    public Optional<Release> release() {
        return Optional.ofNullable(release);
    }

    public boolean isReleased() {
        return release != null;
    }

    public Long id() {
        return id;
    }

    /** Id of the live issue, as a plain number; for one that was sealed elsewhere, the id that it had there. */
    public long issueId() {
        return issueId;
    }

    public String paper() {
        return paper;
    }

    public String paperName() {
        return paperName;
    }

    /** The paper's zone; UTC where the row was changed into none, so that its verification can still be shown. */
    public ZoneId zone() {
        try {
            return ZoneId.of(zoneId);
        } catch (DateTimeException damaged) {
            return ZoneOffset.UTC;
        }
    }

    /** A moment in the paper's zone to the minute, {@code 2022-01-17T06:00}: as forms and the trail have it. */
    public String local(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MINUTES), zone())
                .toString();
    }

    public String label() {
        return label;
    }

    /** Whether something of the printing may be of this moment: not before the day of the seal, where the paper is at home. */
    boolean isOfPress(Instant moment) {
        return isOfPress(LocalDate.ofInstant(moment, zone()));
    }

    /** The same of a day. */
    boolean isOfPress(LocalDate day) {
        return !day.isBefore(LocalDate.ofInstant(sealedAt, zone()));
    }

    public int edition() {
        return edition;
    }

    /** Place in the paper's chain of seals, from 1. */
    public int chainOrder() {
        return chainOrder;
    }

    /** 第3期(总第1657期). */
    public String numbers() {
        return numbersPrinted;
    }

    /**
     * Its numbers in the sequence; empty outside of it.
     *
     * @throws org.forme.shell.Refusal where it has some that no issue has
     */
    Optional<IssueNumber> inSequence() {
        if (issueNumber == null || totalNumber == null) return Optional.empty();
        int spans = totalNumberTo - totalNumber + 1;
        return Optional.of(new IssueNumber(
                spans > 1 ? IssueKind.COMBINED : IssueKind.REGULAR,
                issueNumber,
                totalNumber,
                spans,
                issueNumberTo < issueNumber ? issueNumberTo : 0,
                ""));
    }

    public LocalDate date() {
        return issueDate;
    }

    /** 2022年1月17日 星期一. */
    public String dateLine() {
        return dateLine;
    }

    public String permit() {
        return permitPrinted;
    }

    public List<String> imprint() {
        return imprint.lines().toList();
    }

    public Instant sealedAt() {
        return sealedAt;
    }

    public String sealedBy() {
        return sealedByName;
    }

    public List<SealedPage> pages() {
        return List.copyOf(pages);
    }

    public List<SealedArticle> articles() {
        return List.copyOf(articles);
    }

    public List<SealedPart> parts() {
        return List.copyOf(parts);
    }

    /** SHA-256 of the small file that is the seal. */
    String sealSha() {
        return sealSha;
    }

    /** SHA-256 of the public manifest, as the row has it. */
    String openSha() {
        return openSha;
    }

    /** SHA-256 of the office's manifest, as the row has it. */
    String officeSha() {
        return officeSha;
    }

    /** The root, as the row has it. */
    String root() {
        return root;
    }

    /** Whether the row still names something that can be a root. */
    boolean hasRoot() {
        return Sha256.isOne(root);
    }

    /** Root of the seal before, as the row has it, or null. */
    String predecessor() {
        return predecessor;
    }
}
