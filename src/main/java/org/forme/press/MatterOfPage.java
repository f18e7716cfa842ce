package org.forme.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.Byline;
import org.forme.imprint.DateLine;
import org.forme.issues.Page;
import org.forme.issues.Slot;
import org.forme.pictures.Focus;
import org.forme.shell.Messages;

/**
 * Collects what a signature covers: the page's numbers, furniture and placements, and of each article that stands on it
 * the revision, its origin, and every word, picture and alternative text.
 */
final class MatterOfPage {
    private static final Locale PRINT = Locale.SIMPLIFIED_CHINESE;

    private static final String PAGE = "page";

    private final List<Matter.Part> parts = new ArrayList<>();

    private MatterOfPage() {}

    static Matter of(Page page, PagePlan plan, PageFrames frames) {
        var matter = new MatterOfPage();
        matter.page(page, plan);
        frames.faces()
                .officeFacesOf(frames.frames())
                .forEach((face, digest) -> matter.add(PAGE, "face", face + " " + digest));
        matter.furniture(plan);
        matter.slots(page);
        articles(page).values().forEach(matter::article);
        return new Matter(matter.parts, frames.toText());
    }

    private void page(Page page, PagePlan plan) {
        add(PAGE, "number", page.issue().number().asPrinted());
        Nameplate head = plan.nameplate();
        add(PAGE, "date", head == null ? DateLine.of(page.issue().date()).asPrinted() : head.date());
        add(PAGE, "label", page.label());
        add(PAGE, "section", page.sectionName());
        add(PAGE, "style", page.styleName());
        add(PAGE, "placement", String.valueOf(page.changes()));
        if (page.artwork() != null)
            add(PAGE, "artwork", page.artwork().title() + "\n" + page.artwork().sha());
    }

    private void furniture(PagePlan plan) {
        Nameplate head = plan.nameplate();
        if (head != null) {
            add(PAGE, "nameplate", head.name());
            if (head.lettering() != null)
                add(PAGE, "lettering", head.lettering().key());
            add(PAGE, "permit", head.permit());
            head.lines().forEach(line -> add(PAGE, "head_line", line));
            add(PAGE, "digital", head.digital());
            head.channels().forEach(channel -> add(PAGE, "channel", channel.label() + " " + channel.payload()));
            head.guide().forEach(line -> add(PAGE, "guide", line.words() + " " + line.label()));
        }
        FolioLine folio = plan.folio();
        if (folio != null) add(PAGE, "folio", String.join(" ", folio.paper(), folio.date(), folio.section()));
        add(PAGE, "mark", plan.foot().mark());
        add(PAGE, "credits", plan.foot().credits());
        plan.foot().imprint().forEach(line -> add(PAGE, "imprint", line));
    }

    private void slots(Page page) {
        for (Slot slot : page.slots()) {
            String subject = "slot " + slot.name();
            if (slot.artwork() != null)
                add(
                        subject,
                        "artwork",
                        slot.artwork().title() + "\n" + slot.artwork().sha());
            if (slot.article() == null) continue;
            add(subject, "holds", "article " + slot.article().id());
            List<String> lines = slot.headlineLines(slot.article().headline());
            if (lines.size() > 1) add(subject, "headline_lines", String.join(" / ", lines));
            if (slot.continuationOf() != null)
                add(subject, "jump_from", slot.continuationOf().page().label());
            slot.continuation()
                    .ifPresent(next -> add(subject, "jump_to", next.page().label()));
        }
    }

    private static Map<Long, Article> articles(Page page) {
        Map<Long, Article> articles = new LinkedHashMap<>();
        for (Slot slot : page.slots())
            if (slot.article() != null) articles.putIfAbsent(slot.article().id(), slot.article());
        return articles;
    }

    private void article(Article article) {
        String subject = "article " + article.id();
        add(subject, "revision", String.valueOf(article.currentRevision()));
        add(subject, "origin", Messages.text(PRINT, article.origin().key()));
        add(subject, "source", article.source());
        add(subject, "received", article.received());
        add(subject, "rubric", article.rubric());
        add(subject, "kicker", article.kicker());
        add(subject, "headline", article.headline());
        add(subject, "deck", article.deck());
        for (Byline line : article.bylines())
            add(subject, "byline", Messages.text(PRINT, line.part().key()) + " " + line.name());
        add(subject, "dateline", article.dateline());
        article.body().toPlain().lines().forEach(line -> add(subject, "paragraph", line));
        article.pictures().forEach(picture -> picture(subject, picture));
    }

    private void picture(String subject, ArticlePicture used) {
        parts.add(new Matter.Part(
                subject,
                "picture",
                used.picture().originalSha() + " " + used.picture().derivativeSha()));
        parts.add(new Matter.Part(subject, "caption", used.caption()));
        parts.add(new Matter.Part(subject, "credit", used.credit()));
        parts.add(new Matter.Part(subject, "alt", used.alt()));
        Focus focus = used.focus();
        if (!focus.isMiddle()) parts.add(new Matter.Part(subject, "focus", focus.x() + "% " + focus.y() + "%"));
        if (used.crop() != null)
            parts.add(new Matter.Part(subject, "crop", used.crop().words()));
    }

    private void add(String subject, String name, String text) {
        if (text != null && !text.isEmpty()) parts.add(new Matter.Part(subject, name, text));
    }
}
