package org.forme.press;

import org.forme.articles.Article;
import org.forme.issues.Page;
import org.forme.issues.Slot;

/** How findings name and address slots. */
final class Slots {
    private Slots() {}

    /** The slot of the page with this key. */
    static Slot of(Page page, long id) {
        return page.slots().stream().filter(slot -> slot.id() == id).findFirst().orElseThrow();
    }

    static String pageHref(Page page) {
        return "/desk/issues/" + page.issue().id() + "/pages/" + page.label();
    }

    static String href(Slot slot) {
        return pageHref(slot.page()) + "?slot=" + slot.key();
    }

    /** The headline, or the rubric of copy without one. */
    static String title(Article article) {
        return article.headline().isEmpty() ? article.rubric() : article.headline();
    }
}
