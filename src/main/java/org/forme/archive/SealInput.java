package org.forme.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;

/**
 * An issue as it goes to press, everything by value. Two of these are equal when nothing that is sealed differs. Ids are
 * plain numbers for the office's records; nothing is looked up by them again.
 *
 * @param issue id of the live issue
 * @param paper the publication's address key, and its names
 * @param label of a 号外 or supplement of the same day; empty for the regular issue
 * @param edition 1 for the first seal of a number
 * @param dateLine date and weekday as printed
 * @param imprint lines as printed, in order
 * @param pages in order
 * @param articles in page order: the first is number 1 within the issue
 * @param findings what proofreading raised and who dismissed it
 * @param checks what the preflight said, one entry a line: passed rules and warnings
 * @param engine version of the engine that set the pages
 */
public record SealInput(
        long issue,
        Paper paper,
        Numbers numbers,
        String label,
        int edition,
        LocalDate date,
        String dateLine,
        PermitCopy permit,
        List<String> imprint,
        List<PageCopy> pages,
        List<ArticleCopy> articles,
        List<FindingCopy> findings,
        List<String> checks,
        String engine) {

    public SealInput {
        Objects.requireNonNull(paper);
        Objects.requireNonNull(numbers);
        Objects.requireNonNull(date);
        Objects.requireNonNull(permit);
        label = label == null ? "" : label;
        imprint = List.copyOf(imprint);
        pages = List.copyOf(pages);
        articles = List.copyOf(articles);
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
        if (pages.isEmpty()) throw new IllegalArgumentException("an issue without pages");
        if (edition < 1) throw new IllegalArgumentException("editions count from 1");
    }

    /** @param key address key, such as {@code xuhuibao} */
    public record Paper(long id, String key, String name, String registeredTitle, String zone) {}

    /**
     * The issue's numbers as ranges; null where it has none. Over New Year {@code numberTo} counts in the year after and
     * may be the smaller one.
     *
     * @param kind by its code, such as {@code COMBINED} or {@code EXTRA}; null for a regular issue
     * @param printed such as 第3期(总第1657期) or 号外
     */
    public record Numbers(
            String kind, Integer number, Integer numberTo, Integer total, Integer totalTo, String printed) {
        static Numbers of(IssueNumber issue) {
            return new Numbers(
                    issue.kind() == IssueKind.REGULAR ? null : issue.kind().name(),
                    issue.number(),
                    issue.numberTo(),
                    issue.total(),
                    issue.totalTo(),
                    issue.asPrinted());
        }
    }

    /**
     * The permit on the issue's date. Dates may be null where the permit has none.
     *
     * @param says what else it laid down on that day, by the matter's name in lower case, and as {@code rules} the state of
     *     the law that was looked at
     */
    public record PermitCopy(
            String regime,
            String printed,
            LocalDate from,
            LocalDate to,
            String holder,
            String printer,
            String run,
            List<String> waivers,
            SortedMap<String, String> says) {
        public PermitCopy {
            waivers = List.copyOf(waivers);
            says = Collections.unmodifiableSortedMap(new TreeMap<>(says));
        }
    }

    /**
     * A page with the proof that was signed.
     *
     * @param widthUm trimmed width in thousandths of a millimetre
     * @param pdf SHA-256 of the print file in the store
     * @param image SHA-256 of the page image in the store
     * @param frames SHA-256 of the composed page's text in the store
     * @param credits 责任编辑 and the like, as printed
     */
    public record PageCopy(
            String label,
            String section,
            int widthUm,
            int heightUm,
            String pdf,
            String image,
            String imageType,
            String frames,
            String credits,
            ProofCopy proof,
            List<SignatureCopy> signatures) {
        public PageCopy {
            signatures = List.copyOf(signatures);
        }
    }

    /** @param fingerprint of the newest seal when the proof was made, as printed; null before the first seal */
    public record ProofCopy(
            int number, String digest, String plan, String engine, String fingerprint, Instant madeAt, String madeBy) {}

    /** A name under a proof. @param inPlaceOf in whose place; empty where in their own */
    public record SignatureCopy(long person, String name, String role, int proof, Instant at, String inPlaceOf) {
        public SignatureCopy(long person, String name, String role, int proof, Instant at) {
            this(person, name, role, proof, at, "");
        }
    }

    /**
     * An article at the revision that was judged.
     *
     * @param headline one entry a line
     * @param origin 本报, 通稿, 来稿, 转载 by its code
     * @param source who had it first, for 通稿 and 转载; may be empty
     * @param received the text of a 通稿 as it came in, for the office; may be empty
     * @param body the manuscript's stored form
     * @param page label of the page where it starts
     */
    public record ArticleCopy(
            long id,
            int revision,
            String page,
            String rubric,
            String kicker,
            List<String> headline,
            String deck,
            String dateline,
            String origin,
            String source,
            String received,
            List<BylineCopy> bylines,
            String body,
            List<PictureCopy> pictures,
            List<Zone> zones,
            List<ReviewCopy> reviews) {
        public ArticleCopy {
            headline = List.copyOf(headline);
            bylines = List.copyOf(bylines);
            pictures = List.copyOf(pictures);
            zones = List.copyOf(zones);
            reviews = List.copyOf(reviews);
        }
    }

    /** @param part 记者, 通讯员, 摄影 … as printed */
    public record BylineCopy(String part, String name) {}

    /** @param sha256 of the derivative in the store that readers get */
    public record PictureCopy(
            String sha256, String mediaType, int width, int height, String caption, String credit, String alt) {}

    /**
     * A decision about exactly one revision; a pass that a later change voided says so.
     *
     * @param inPlaceOf in whose place it was made; empty where in the person's own
     */
    public record ReviewCopy(
            String stage,
            String decision,
            int revision,
            long person,
            String name,
            Instant at,
            String reason,
            boolean voided,
            String inPlaceOf) {
        public ReviewCopy(
                String stage,
                String decision,
                int revision,
                long person,
                String name,
                Instant at,
                String reason,
                boolean voided) {
            this(stage, decision, revision, person, name, at, reason, voided, "");
        }
    }

    /** A finding that somebody dismissed. */
    public record FindingCopy(
            String article, String rule, String passage, String dismissedBy, Instant at, String why) {}
}
