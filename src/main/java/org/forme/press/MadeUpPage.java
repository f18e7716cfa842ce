package org.forme.press;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * 组好的版: a plan and what became of it, for rules that measure.
 *
 * @param artworks what is known of finished artwork by its key
 */
record MadeUpPage(PagePlan plan, PageFrames frames, ArtworkFacts.Known artworks) {
    /** Longest title in a message, in characters. */
    private static final int TITLE = 24;

    Stream<Frame.Text> texts() {
        return frames.frames().stream().filter(Frame.Text.class::isInstance).map(Frame.Text.class::cast);
    }

    Stream<Frame.Picture> pictures() {
        return frames.frames().stream().filter(Frame.Picture.class::isInstance).map(Frame.Picture.class::cast);
    }

    Stream<Frame.Artwork> artwork() {
        return frames.frames().stream().filter(Frame.Artwork.class::isInstance).map(Frame.Artwork.class::cast);
    }

    /** Slots that hold something. */
    List<SlotPlan> filled() {
        return plan.slots().stream()
                .filter(slot -> slot.content() != SlotContent.NOTHING)
                .toList();
    }

    /** The slot where this article stands. */
    Optional<SlotPlan> slotOf(Long article) {
        return plan.slots().stream()
                .filter(slot -> article != null && slot.content() instanceof ArticlePlan plan && plan.key() == article)
                .findFirst();
    }

    /** What the fits of filled slots show, by the slot's reading order. @param told null for a fit without fault */
    List<Fault> ofFits(BiFunction<SlotPlan, SlotFit, Fault> told) {
        return filled().stream()
                .flatMap(slot -> frames.fits().stream()
                        .filter(fit -> fit.slot() == slot.key())
                        .map(fit -> told.apply(slot, fit)))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Lines of the type area below nameplate or folio. */
    int lines() {
        return plan.geometry().lines() - plan.geometry().headLines();
    }

    /** What a slot is called in a message: the headline in it, else its own name. */
    static String title(SlotPlan slot) {
        if (!(slot.content() instanceof ArticlePlan article)) return slot.name();
        String title = !article.headline().isEmpty()
                ? article.headline().get(0)
                : article.rubric().isEmpty() ? article.shortTitle() : article.rubric();
        return title.isEmpty() ? slot.name() : cut(title);
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TITLE - 1)) + "…";
    }
}
