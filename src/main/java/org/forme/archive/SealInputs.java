package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.forme.archive.SealInput.ArticleCopy;
import org.forme.archive.SealInput.PageCopy;
import org.forme.archive.SealInput.PermitCopy;
import org.forme.archive.SealInput.ProofCopy;
import org.forme.archive.SealInput.SignatureCopy;
import org.forme.imprint.DateLine;
import org.forme.imprint.ImprintLines;
import org.forme.imprint.Permit;
import org.forme.imprint.PermitMatter;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.imprint.Waivers;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.issues.Proof;
import org.forme.issues.Slot;
import org.forme.press.Engine;
import org.forme.press.HotZone;
import org.forme.press.Preflight;
import org.forme.press.Proofing;
import org.forme.press.Typesetting;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;

/** Copies a live issue by value, as it stands now, for sealing. */
@ApplicationScoped
public class SealInputs {
    /** What is sealed is in the paper's language, whatever language the desk is read in. */
    private static final Locale PRINT = Locale.SIMPLIFIED_CHINESE;

    private static final String JPEG = "image/jpeg";

    @Inject
    Permits permits;

    @Inject
    Waivers waivers;

    @Inject
    Typesetting typesetting;

    @Inject
    Proofing proofing;

    @Inject
    Preflight preflight;

    /**
     * The copy of an issue that is cleared for sealing.
     *
     * @throws Refusal when a page has no signed proof, or no permit is valid on the date
     */
    public SealInput of(Issue issue, Instant now) {
        return of(issue, preflight.of(issue, now));
    }

    /** The same with what the checks found just now. */
    SealInput of(Issue issue, List<Finding> findings) {
        Publication paper = issue.publication();
        List<Zone> zones = new ArrayList<>();
        List<Long> owners = new ArrayList<>();
        for (Page page : issue.pages()) zones(page, zones, owners);
        return new SealInput(
                issue.id(),
                new SealInput.Paper(
                        paper.id(),
                        paper.paper(),
                        paper.name(),
                        paper.registeredTitle(),
                        paper.zone().getId()),
                SealInput.Numbers.of(issue.number()),
                issue.number().kind().address(),
                issue.edition(),
                issue.date(),
                DateLine.of(issue.date()).asPrinted(),
                permit(issue),
                imprint(issue),
                issue.pages().stream().map(this::page).toList(),
                articles(issue, zones, owners),
                List.of(),
                findings.stream().map(SealInputs::line).toList(),
                Engine.VERSION);
    }

    private void zones(Page page, List<Zone> zones, List<Long> owners) {
        for (HotZone zone : typesetting.set(page, proofOf(page).fingerprint()).zones()) {
            zones.add(new Zone(page.label(), zone.x(), zone.y(), zone.width(), zone.height()));
            owners.add(zone.article());
        }
    }

    private PermitCopy permit(Issue issue) {
        Permit permit = permits.inForce(issue.publication(), issue.date())
                .orElseThrow(() -> Refusal.now("archive.no_permit", issue.date()));
        return new PermitCopy(
                permit.regime().id(),
                permit.numberAsPrinted(),
                permit.validFrom(),
                permit.validTo(),
                permit.holder(),
                permit.printer(),
                String.valueOf(permit.run()),
                waivers.of(issue.publication()).stream()
                        .filter(waiver -> waiver.holdsOn(issue.date()))
                        .map(waiver -> waiver.rule() + " " + waiver.basis() + " " + waiver.grantedBy())
                        .toList(),
                says(permit, issue.date()));
    }

    private static SortedMap<String, String> says(Permit permit, LocalDate date) {
        SortedMap<String, String> says = new TreeMap<>();
        for (PermitMatter matter : PermitMatter.values())
            if (!permit.says(matter, date).isEmpty())
                says.put(matter.name().toLowerCase(Locale.ROOT), permit.says(matter, date));
        permit.regime().on(date).ifPresent(profile -> says.put("rules", profile.id()));
        return says;
    }

    private List<String> imprint(Issue issue) {
        Publication paper = issue.publication();
        Permit permit = permits.inForce(paper, issue.date()).orElse(null);
        return Stream.concat(
                        Stream.of(paper.permitPhrase()).filter(phrase -> !phrase.isEmpty()),
                        new ImprintLines(
                                        paper,
                                        permit,
                                        issue.date(),
                                        issue.number().kind())
                                .parts().stream())
                .toList();
    }

    private PageCopy page(Page page) {
        Proof proof = proofOf(page);
        return new PageCopy(
                page.label(),
                page.sectionName(),
                micrometres(page.grid().pageWidthMm()),
                micrometres(page.grid().pageHeightMm()),
                proof.pdfSha(),
                proof.imageSha(),
                JPEG,
                proof.planSha(),
                page.creditsAsPrinted(),
                new ProofCopy(
                        proof.number(),
                        proof.digest(),
                        null,
                        proof.engineVersion(),
                        proof.fingerprint(),
                        proof.madeAt(),
                        proof.madeByName()),
                proof.signatures().stream()
                        .map(s -> new SignatureCopy(
                                s.person().id(), s.name(), s.role().key(), proof.number(), s.at(), s.inPlaceOf()))
                        .toList());
    }

    /** The proof whose signature stands on the page as it is. */
    private Proof proofOf(Page page) {
        return proofing.standing(page)
                .map(signature -> signature.proof())
                .orElseThrow(() -> Refusal.now("archive.page_unsigned", page.label()));
    }

    private static int micrometres(double millimetres) {
        return (int) Math.round(millimetres * 1000);
    }

    /** In page order, and on a page in its reading order. */
    private static List<ArticleCopy> articles(Issue issue, List<Zone> zones, List<Long> owners) {
        return issue.slots().stream()
                .filter(Slot::isOrigin)
                .map(slot -> ArticleCopies.of(slot, zones, owners))
                .toList();
    }

    private static String line(Finding finding) {
        return finding.level()
                + " "
                + Messages.text(PRINT, finding.key(), finding.args().toArray())
                + (finding.rule() == null ? "" : " [" + finding.rule().id() + "]");
    }
}
