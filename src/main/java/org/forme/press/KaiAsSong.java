package org.forme.press;

import java.util.List;
import org.forme.layout.Face;

/** Words marked for the second text face where the office has added none: they are set in Song, and stand out nowhere. */
final class KaiAsSong implements PageRule {
    @Override
    public List<Fault> faults(MadeUpPage page) {
        if (page.frames().faces().isOffices(Face.KAI)) return List.of();
        return page.filled().stream()
                .filter(slot -> slot.content() instanceof ArticlePlan article && asksForKai(article))
                .map(slot -> Fault.warn(slot.key(), "press.kai_as_song", MadeUpPage.title(slot)))
                .toList();
    }

    private static boolean asksForKai(ArticlePlan article) {
        return article.body().paragraphs().stream()
                .flatMap(paragraph -> paragraph.runs().stream())
                .anyMatch(run -> run.kai());
    }
}
