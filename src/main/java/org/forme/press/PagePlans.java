package org.forme.press;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleText;
import org.forme.articles.Byline;
import org.forme.articles.BylinePart;
import org.forme.imprint.Channels;
import org.forme.imprint.DateLine;
import org.forme.imprint.ImprintLines;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.issues.Grid;
import org.forme.issues.Issue;
import org.forme.issues.Page;
import org.forme.issues.Slot;
import org.forme.issues.SlotShape;
import org.forme.layout.Punctuation;
import org.forme.pictures.Artwork;
import org.forme.shell.Messages;

/**
 * Writes down what a page shows: its grid, what stands in its slots as it is now, and the furniture that comes from the
 * publication, its permit and the issue's numbers. Nothing on a page is typed there.
 */
@ApplicationScoped
public class PagePlans {
    /** What is printed is printed in the paper's language, whatever language the desk is read in. */
    private static final Locale PRINT = Locale.SIMPLIFIED_CHINESE;

    @Inject
    Permits permits;

    @Inject
    Channels channels;

    /**
     * The plan of a page.
     *
     * @param fingerprint of the newest seal, for the imprint; null where there is none
     * @param legEnds where the leg in an origin slot ends, asked for the slots that carry on from another page
     */
    PagePlan of(Page page, String fingerprint, ToIntFunction<Slot> legEnds) {
        List<SlotPlan> slots = new ArrayList<>();
        for (Slot slot : page.slots()) slots.add(slotPlan(slot, legEnds));
        return new PagePlan(
                geometry(page),
                page.isFront() ? nameplate(page) : null,
                page.isFront() ? null : folio(page),
                foot(page, fingerprint),
                slots,
                page.artwork() == null ? null : artwork(page.artwork()));
    }

    /** One slot by itself: enough to know where its leg ends. */
    SlotPlan slotPlan(Slot slot, ToIntFunction<Slot> legEnds) {
        return slotPlan(slot, content(slot, legEnds));
    }

    /** A slot with another text in the place of its article's. */
    SlotPlan slotPlan(Slot slot, ArticleText typed, ToIntFunction<Slot> legEnds) {
        return slotPlan(slot, leg(slot, typed, legEnds));
    }

    private SlotPlan slotPlan(Slot slot, SlotContent content) {
        SlotShape shape = slot.shape();
        return new SlotPlan(
                slot.id(),
                slot.name(),
                shape.col(),
                shape.cols(),
                shape.line(),
                shape.lines(),
                shape.textColumns(),
                new TypeScale(shape.kickerPt(), shape.headlinePt(), shape.deckPt()),
                shape.bodyPt(),
                shape.boxed(),
                shape.manner(),
                insets(slot),
                content);
    }

    private static List<Inset> insets(Slot slot) {
        return slot.page().slots().stream()
                .map(Slot::shape)
                .filter(slot.shape()::holds)
                .map(inner -> new Inset(inner.col(), inner.cols(), inner.line(), inner.lines(), inner.framed()))
                .toList();
    }

    private SlotContent content(Slot slot, ToIntFunction<Slot> legEnds) {
        if (slot.artwork() != null) return artwork(slot.artwork());
        if (slot.article() == null) return SlotContent.NOTHING;
        return leg(slot, slot.article().text(), legEnds);
    }

    private static ArticlePlan leg(Slot slot, ArticleText text, ToIntFunction<Slot> legEnds) {
        Slot origin = slot.continuationOf();
        String jumpTo = slot.continuation().map(next -> next.page().label()).orElse(null);
        return origin == null
                ? leg(slot, text, 0, jumpTo, null)
                : leg(
                        slot,
                        text,
                        legEnds.applyAsInt(origin),
                        jumpTo,
                        origin.page().label());
    }

    private static ArticlePlan leg(Slot slot, ArticleText text, int start, String jumpTo, String jumpFrom) {
        boolean first = jumpFrom == null;
        String title = text.headline().isEmpty() ? text.rubric() : text.headline();
        return new ArticlePlan(
                slot.article().id(),
                text.rubric(),
                text.kicker(),
                slot.headlineLines(text.headline()),
                text.deck(),
                bylines(text),
                text.dateline(),
                text.body(),
                text.bylines().stream().map(Byline::name).distinct().toList(),
                first ? pictures(text, slot.shape().pictureCols()) : List.of(),
                start,
                jumpTo,
                jumpFrom,
                title);
    }

    /** {@code ● 记者 刘坤 柴斌　摄影 张三}: one part a group, people of a part together, in the order they were named. */
    static List<String> bylines(ArticleText text) {
        Map<BylinePart, List<String>> parts = new LinkedHashMap<>();
        for (Byline byline : text.bylines())
            parts.computeIfAbsent(byline.part(), part -> new ArrayList<>()).add(byline.name());
        if (parts.isEmpty()) return List.of();
        return List.of("● "
                + parts.entrySet().stream()
                        .map(part ->
                                Messages.text(PRINT, part.getKey().key()) + " " + String.join(" ", part.getValue()))
                        .collect(Collectors.joining("　")));
    }

    private static List<PicturePlan> pictures(ArticleText text, int columns) {
        return text.pictures().stream()
                .map(picture -> picture(picture, columns))
                .toList();
    }

    private static PicturePlan picture(ArticlePicture used, int columns) {
        return new PicturePlan(
                used.sha(),
                used.widthPx(),
                used.heightPx(),
                used.caption(),
                used.credit(),
                used.alt(),
                columns,
                used.seenFocus());
    }

    private static ArtworkPlan artwork(Artwork artwork) {
        return new ArtworkPlan(
                artwork.sha(),
                artwork.mediaType(),
                artwork.previewSha(),
                Messages.text(PRINT, artwork.kind().text()));
    }

    private Nameplate nameplate(Page page) {
        var issue = page.issue();
        Publication paper = issue.publication();
        var drawn = paper.nameplate();
        List<String> lines = new ArrayList<>();
        lines.add("今日" + HanNumber.of(issue.pages().size()) + "版");
        if (!paper.permitPhrase().isEmpty()) lines.add(paper.permitPhrase());
        return new Nameplate(
                drawn.lettering(),
                drawn.isDrawn() ? new Nameplate.Lettering(drawn.sha(), drawn.mediaType()) : null,
                true,
                issue.number().asPrinted(),
                DateLine.of(issue.date()).asPrinted(paper.isLunarDate()),
                permits.inForce(paper, issue.date())
                        .map(permit -> permit.numberAsPrinted())
                        .orElse(""),
                lines,
                (paper.digitalLine() + " " + paper.digitalUrl()).strip(),
                channels.of(paper).stream()
                        .map(channel -> new Nameplate.Channel(channel.label(), channel.url()))
                        .toList(),
                guide(issue));
    }

    /** 导读: the lines whose articles stand on a page behind the first, each with the number of that page. */
    private static List<Nameplate.Guide> guide(Issue issue) {
        return issue.guide().stream()
                .flatMap(line -> issue
                        .announcedOn(line)
                        .map(page -> new Nameplate.Guide(line.article().id(), line.words(), page.label()))
                        .stream())
                .toList();
    }

    private static FolioLine folio(Page page) {
        var issue = page.issue();
        return new FolioLine(
                issue.publication().name(), DateLine.of(issue.date()).asPrinted(), page.sectionName(), page.label());
    }

    private Foot foot(Page page, String fingerprint) {
        Publication paper = page.issue().publication();
        List<String> imprint = isLast(page) ? imprint(lines(page.issue()), fingerprint) : List.of();
        return new Foot(paper.footText(), page.creditsAsPrinted(), imprint);
    }

    private static boolean isLast(Page page) {
        return page.sequence() == page.issue().pages().size();
    }

    private ImprintLines lines(Issue issue) {
        Publication paper = issue.publication();
        return new ImprintLines(
                paper,
                permits.inForce(paper, issue.date()).orElse(null),
                issue.date(),
                issue.number().kind());
    }

    private static List<String> imprint(ImprintLines says, String fingerprint) {
        List<String> parts = new ArrayList<>(says.parts());
        if (fingerprint != null && !fingerprint.isEmpty()) parts.add("上期存档：" + fingerprint);
        return parts.isEmpty() ? List.of() : List.of(String.join("　", parts));
    }

    static PageGeometry geometry(Page page) {
        return geometry(
                page.grid(),
                Punctuation.valueOf(page.issue().publication().punctuation().name()));
    }

    static PageGeometry geometry(Grid grid, Punctuation punctuation) {
        return new PageGeometry(
                grid.pageWidthMm(),
                grid.pageHeightMm(),
                grid.bleedMm(),
                grid.leftMm(),
                grid.topMm(),
                grid.columns(),
                grid.measureEm(),
                grid.bodyPt(),
                grid.gapPt(),
                grid.leadingPt(),
                grid.lines(),
                grid.headLines(),
                punctuation);
    }
}
