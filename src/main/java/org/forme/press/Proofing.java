package org.forme.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.forme.imprint.DateLine;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.issues.Proof;
import org.forme.issues.Signature;
import org.forme.issues.Slot;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;
import org.forme.store.Blobs;

/**
 * 校样: makes a page's proof, and tells whether a proof still shows the page as it is. That is compared each time, matter
 * against matter; no flag says so.
 */
@ApplicationScoped
public class Proofing {
    /** Width of the page image that a proof keeps, in pixels: body type of 9.5 points is then 38 pixels high. */
    public static final int IMAGE_WIDTH = 3200;

    @Inject
    Typesetting typesetting;

    @Inject
    BlobPictures pictures;

    @Inject
    Blobs blobs;

    /** Whether the person may make proofs of the page: whoever shapes it, and proofreaders. */
    public static boolean mayProve(Page page, Person person) {
        return page.shapes(person)
                || person.holds(Role.PROOFREADER, page.issue().publication().paper(), page.sectionKey());
    }

    /** Composes the page as it is now and files the proof with it. */
    public Proof make(Page page, Person person, Instant now) {
        if (!mayProve(page, person)) throw Refusal.forbidden("issues.place_not_yours");
        if (isProved(page)) throw Refusal.now("press.proof_current_already", page.label());
        String fingerprint = typesetting.newestSeal(page.issue().publication());
        Typesetting.Signable composed = typesetting.signable(page, fingerprint);
        PageFrames frames = composed.frames();
        byte[] matter = composed.matter().bytes();
        byte[] pdf = PdfWriter.write(frames, pictures, metadata(page, now));
        byte[] image = PageImage.render(frames, pictures, IMAGE_WIDTH);
        var kept = new Proof.Composed(
                Sha256.of(matter),
                blobs.put(matter).sha(),
                blobs.put(pdf).sha(),
                blobs.put(image).sha(),
                fingerprint,
                Engine.VERSION);
        return new Proof(page, kept, person, now);
    }

    /**
     * 签版: a person's name under this proof, if it still shows the page.
     *
     * @throws Refusal when the page was changed after the proof was made
     */
    public Signature sign(Proof proof, Person person, Instant now) {
        if (proof.page().isSealed())
            throw Refusal.now("issues.sealed", proof.page().issue().number().asPrinted());
        if (!shows(proof))
            throw Refusal.now("press.proof_outdated", proof.page().label(), proof.number());
        var reasons = new Refusal.Reasons();
        for (Slot slot : overset(proof.page()))
            reasons.add(null, "press.sign_overset", proof.page().label(), slot.name());
        reasons.refuseNow();
        return proof.page().sign(proof, person, now);
    }

    /** How far the page has come. */
    public PageState state(Page page) {
        if (page.isSealed()) return PageState.SEALED;
        if (standing(page).isPresent()) return PageState.SIGNED;
        if (signed(page).isPresent()) return PageState.FALLEN;
        if (page.artwork() == null && page.slots().stream().allMatch(Slot::isEmpty)) return PageState.PLANNED;
        if (!isSignable(page)) return PageState.OPEN;
        return isProved(page) ? PageState.SIGNATURE_DUE : PageState.PROOF_DUE;
    }

    /** Whether nothing but a proof and a name is missing: every slot filled, and all of it fits. */
    public boolean isSignable(Page page) {
        return page.isComplete() && overset(page).isEmpty();
    }

    /** Whether the newest proof shows the page as it is. */
    public boolean isProved(Page page) {
        return page.newestProof().filter(this::shows).isPresent();
    }

    /** Slots whose copy does not fit as it is now, in reading order. */
    public List<Slot> overset(Page page) {
        return typesetting.fits(page).stream()
                .filter(fit -> fit.article() != null && isOver(page, fit))
                .map(fit -> Slots.of(page, fit.slot()))
                .toList();
    }

    private static boolean isOver(Page page, SlotFit fit) {
        boolean goesOn = Slots.of(page, fit.slot()).continuation().isPresent();
        return fit.headlineOver() || fit.fit().over() > 0 && !goesOn;
    }

    /** The page as it is now as a print PDF that nobody has signed. */
    public byte[] pdf(Page page, Instant now) {
        return PdfWriter.write(typesetting.set(page), pictures, metadata(page, now));
    }

    /** A file that a proof keeps. */
    public byte[] kept(String sha) {
        return blobs.read(sha);
    }

    /** Whether the page, composed now, is to the letter what the proof shows and what was known of it. */
    public boolean shows(Proof proof) {
        return proof.digest().equals(Sha256.of(matterNow(proof).bytes()));
    }

    /** The signature that stands on the page as it is now: under the newest signed proof, if that still shows it. */
    public Optional<Signature> standing(Page page) {
        return signed(page).filter(this::shows).map(proof -> proof.signatures().get(0));
    }

    private static Optional<Proof> signed(Page page) {
        return page.proofs().stream()
                .filter(proof -> !proof.signatures().isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** The newest signature that no longer stands because the page was changed after it; empty where one stands. */
    public Optional<Signature> fallen(Page page) {
        if (standing(page).isPresent()) return Optional.empty();
        return signed(page).map(proof -> proof.signatures().get(0));
    }

    /** What differs between a proof and the page as it is now. */
    public List<Change> changesSince(Proof proof) {
        String then = new String(blobs.read(proof.planSha()), StandardCharsets.UTF_8);
        return Changes.between(Matter.parse(then), matterNow(proof));
    }

    private Matter matterNow(Proof proof) {
        return typesetting.signable(proof.page(), proof.fingerprint()).matter();
    }

    private static PdfMetadata metadata(Page page, Instant now) {
        Issue issue = page.issue();
        return new PdfMetadata(
                issue.publication().name() + " " + DateLine.of(issue.date()).asPrinted() + " 第" + page.label() + "版",
                issue.publication().name(),
                "zh-CN",
                now);
    }
}
