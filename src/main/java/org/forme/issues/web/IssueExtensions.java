package org.forme.issues.web;

import io.quarkus.qute.TemplateExtension;
import org.forme.articles.Article;
import org.forme.issues.Grid;
import org.forme.issues.PageStyle;
import org.forme.issues.ShiftChange;
import org.forme.issues.Slot;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** {@code {article.heading}} and {@code {style.sheet}} in the templates of the issue. */
@TemplateExtension
class IssueExtensions {
    private static final double POINTS_IN_MM = 72 / 25.4;

    private IssueExtensions() {}

    /** What an article goes by in lists: its headline, or its rubric where it has none. */
    static String heading(Article article) {
        return article.headline().isEmpty() ? article.rubric() : article.headline();
    }

    /** How large a slot is on paper: {@code 44×168 毫米}. */
    static String millimetres(Slot slot) {
        Grid grid = slot.page().grid();
        long wide = Math.round(grid.width(slot.shape().cols()) / POINTS_IN_MM);
        long high = Math.round(slot.shape().lines() * grid.leadingPt() / POINTS_IN_MM);
        return Messages.text(Language.current(), "issues.slot_millimetres", wide, high);
    }

    /** The style's slots as a drawing. */
    static Sheet sheet(PageStyle style) {
        return Sheet.of(style);
    }

    /** {@code 李编代王编的班}. */
    static String inWords(ShiftChange change) {
        boolean onlyWent = change.cameName() == null;
        return Messages.text(
                Language.current(), change.key(), onlyWent ? change.wentName() : change.cameName(), change.wentName());
    }
}
