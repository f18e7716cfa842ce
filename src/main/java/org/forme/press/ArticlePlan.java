package org.forme.press;

import java.util.List;
import org.forme.text.Manuscript;

/**
 * An article, or one leg of it, in a slot. Nulls become empty.
 *
 * @param key the caller's name for the article; frames, fits and hot zones carry it
 * @param rubric 栏目 label over the headline (大字新闻); may be empty
 * @param kicker 引题; may be empty
 * @param headline 主题, one entry a line; may be empty (briefs under a rubric)
 * @param deck 副题; may be empty
 * @param byline one entry a line, such as {@code ● 记者 刘坤}
 * @param dateline 本报讯, run in before the first paragraph; may be empty
 * @param body the text
 * @param whole names and words that no line may break
 * @param pictures in order
 * @param start offset in the body's plain text where this leg starts; 0 for the first
 * @param jumpTo label of the page where it goes on, or null; the engine sets （下转第4版） at the leg's end
 * @param jumpFrom label of the page that it comes from, or null; the engine sets （上接第1版） at the leg's start
 * @param shortTitle stands over a continuation in place of the headline group; may be empty
 */
public record ArticlePlan(
        long key,
        String rubric,
        String kicker,
        List<String> headline,
        String deck,
        List<String> byline,
        String dateline,
        Manuscript body,
        List<String> whole,
        List<PicturePlan> pictures,
        int start,
        String jumpTo,
        String jumpFrom,
        String shortTitle)
        implements SlotContent {
    public ArticlePlan {
        rubric = plain(rubric);
        kicker = plain(kicker);
        headline = headline == null
                ? List.of()
                : headline.stream()
                        .map(ArticlePlan::plain)
                        .filter(s -> !s.isEmpty())
                        .toList();
        deck = plain(deck);
        byline = byline == null
                ? List.of()
                : byline.stream()
                        .map(ArticlePlan::plain)
                        .filter(s -> !s.isEmpty())
                        .toList();
        dateline = plain(dateline);
        body = body == null ? Manuscript.empty() : body;
        whole = whole == null ? List.of() : List.copyOf(whole);
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
        start = Math.max(0, start);
        shortTitle = plain(shortTitle);
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
