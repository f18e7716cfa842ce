package org.forme.press;

import java.util.LinkedHashSet;
import java.util.List;
import org.forme.layout.Column;
import org.forme.layout.Face;
import org.forme.layout.Fit;
import org.forme.layout.SetLine;
import org.forme.press.Sheet.Align;

/** Sets an article into its slot: headline group, pictures, text in columns, jump lines. */
final class ArticleSetter {
    private final Sheet sheet;
    private final SlotPlan slot;
    private final SlotArea area;
    private final ArticlePlan article;

    ArticleSetter(Sheet sheet, SlotPlan slot, SlotArea area, ArticlePlan article) {
        this.sheet = sheet;
        this.slot = slot;
        this.area = area;
        this.article = article;
    }

    SlotFit set() {
        sheet.missing.clear();
        var upright = new UprightHeadline(sheet, slot, article, area);
        SlotArea rest = upright.rest();
        upright.draw();
        SlotArea over = headArea(rest, !upright.isEmpty());
        var group = new HeadlineGroup(sheet, slot, article, over.width(), !upright.isEmpty());
        int head = Math.min(group.lines(), rest.lines());
        group.draw(over);
        int room = rest.lines() - head;
        var legs = new Legs(sheet.geometry, slot, rest, upright.isEmpty() ? 0 : 1);
        var pictures = new PictureBoxes(sheet, rest, article, legs, head, room);
        int from = article.jumpFrom() == null ? 0 : 1;
        int to = article.jumpTo() == null ? 0 : 1;
        var body = new BodySetter(sheet, slot, article, legs);
        Fit fit = body.fill(
                lost -> legs.region(head, room - (int) Math.ceil(lost * legs.step), pictures.taken, from, to),
                slot.framed()
                        && legs.count == 1
                        && pictures.taken[0] == 0
                        && slot.insets().isEmpty());
        if (from > 0) jump(body, legs.size, "（上接第" + article.jumpFrom() + "版）", 0, -1);
        body.draw();
        if (to > 0) jumpAtEnd(body, legs.size);
        pictures.draw(head);
        boolean headlineOver = upright.isOver()
                || isIn(over, head)
                || body.hasNoRoom() && !article.body().isEmpty();
        return new SlotFit(
                slot.key(),
                article.key(),
                article.start(),
                complete(fit),
                headlineOver,
                upright.isEmpty() ? group.parted() : upright.parted());
    }

    /** Whether the headline group stands in what another slot takes, as nothing beside that is free. */
    private boolean isIn(SlotArea over, int head) {
        return slot.insets().stream()
                .anyMatch(
                        inset -> inset.line() < over.line() + head && over.line() < inset.below() && over.meets(inset));
    }

    /** Where the headline group stands: across the slot, or across what insets leave of it at its head. */
    private SlotArea headArea(SlotArea rest, boolean upright) {
        SlotArea tried = rest;
        for (int i = 0; i <= slot.insets().size(); i++) {
            int foot = rest.line() + new HeadlineGroup(sheet, slot, article, tried.width(), upright).lines();
            List<Inset> beside =
                    slot.insets().stream().filter(inset -> inset.line() < foot).toList();
            SlotArea free = rest.freeOf(beside, slot);
            if (free.equals(tried)) break;
            tried = free;
        }
        return tried;
    }

    /** At the leg's end: on the line kept for it, or right under a text that ends earlier. */
    private void jumpAtEnd(BodySetter body, double size) {
        int last = body.lastRow();
        jump(body, size, "（下转第" + article.jumpTo() + "版）", Math.max(0, last), last < 0 ? 0 : 1);
    }

    private void jump(BodySetter body, double size, String words, int row, int below) {
        if (body.hasNoRoom()) return;
        Column column = body.column(row);
        Align align = below < 0 ? Align.LEFT : Align.RIGHT;
        double natural = sheet.typesetter.width(words, Face.KAI, size);
        double held = Math.min(size, size * column.measure() / natural);
        double top = body.baseline(row, below) - Sheet.ASCENT * held;
        for (SetLine line : sheet.typesetter.display(words, Face.KAI, held, column.measure() + held, List.of()))
            sheet.line(Frame.Role.JUMP, article.key(), line, column.x(), column.measure(), align, top, held);
    }

    private Fit complete(Fit fit) {
        var missing = new LinkedHashSet<>(sheet.missing);
        missing.addAll(fit.missing());
        return fit.missing(List.copyOf(missing));
    }
}
