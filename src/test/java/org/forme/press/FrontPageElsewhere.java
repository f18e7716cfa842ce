package org.forme.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.forme.layout.Face;
import org.forme.layout.GlyphRun;

/**
 * The front page for other engines to print: what stands around the running text is placed where we place it, line by
 * line; the running text is theirs to break, justify and run through columns of the same measure in the same places.
 */
final class FrontPageElsewhere {
    /** Of the em, above the baseline. */
    private static final double ASCENT = 0.88;

    /** Columns of one article's text. */
    private record Legs(double x, double y, double width, double height, int columns, double size, double leading) {}

    private final PageFrames page;
    private final Map<Long, String> texts = new LinkedHashMap<>();

    FrontPageElsewhere(PageFrames page, PagePlan plan) {
        this.page = page;
        for (SlotPlan slot : plan.slots()) {
            var article = (ArticlePlan) slot.content();
            int end = page.fits().stream()
                    .filter(fit -> fit.slot() == slot.key())
                    .findFirst()
                    .orElseThrow()
                    .fit()
                    .end();
            texts.put(article.key(), article.body().plainText().substring(0, end));
        }
    }

    /** @param fonts address of the folder with the fonts' files; null for whatever fonts the system has */
    String html(String fonts) {
        var out = new StringBuilder("<!doctype html><html lang=zh-CN><meta charset=utf-8><title>1</title><style>");
        for (Face face : fonts == null ? new Face[0] : Face.values())
            out.append("@font-face{font-family:").append(face).append(";src:url(" + fonts + file(face) + ".ttf)}");
        out.append(css("@page{size:%.2fpt %.2fpt;margin:0}", width(), height()))
                .append("body{margin:0;position:relative}body>*{position:absolute}span{white-space:pre;line-height:1}")
                .append("p{margin:0;text-indent:2em;text-align:justify}article{font-family:SONG;line-break:strict}")
                .append("img{object-fit:cover}</style><body>");
        for (Frame frame : page.frames()) {
            if (frame instanceof Frame.Text text && text.role() != Frame.Role.BODY)
                out.append(css(
                                "<span style='left:%.2fpt;top:%.2fpt;font-size:%.2fpt;",
                                x(left(text)), y(text.y() - ASCENT * text.size()), text.size()))
                        .append("color:" + colour(text.ink()) + ";font-family:" + face(text) + "'>")
                        .append(text.text())
                        .append("</span>");
            else if (frame instanceof Frame.Fill fill)
                out.append("<div style='background:" + colour(fill.ink()) + ";")
                        .append(place(fill.x(), fill.y(), fill.width(), fill.height()))
                        .append("'></div>");
            else if (frame instanceof Frame.Box box)
                out.append("<div style='box-sizing:border-box;border:")
                        .append(css("%.2fpt solid;", box.weight()))
                        .append(place(box.x(), box.y(), box.width(), box.height()))
                        .append("'></div>");
            else if (frame instanceof Frame.Picture picture)
                out.append("<img alt='' src=" + picture.key() + ".jpg style='")
                        .append(place(picture.x(), picture.y(), picture.width(), picture.height()))
                        .append("'>");
            else if (frame instanceof Frame.Qr qr)
                out.append("<div style='")
                        .append(place(qr.x(), qr.y(), qr.side(), qr.side()))
                        .append("'>" + svg(qr) + "</div>");
        }
        legs().forEach((article, legs) -> {
            out.append("<article style='" + place(legs.x, legs.y, legs.width, legs.height))
                    .append(css(
                            "columns:%d;column-gap:%.2fpt;font-size:%.2fpt;line-height:%.2fpt'>",
                            legs.columns, FrontPage.GEOMETRY.gap(), legs.size, legs.leading));
            for (String paragraph : texts.get(article).split("\n"))
                out.append("<p>").append(paragraph);
            out.append("</article>");
        });
        return out.toString();
    }

    String typst() {
        var out = new StringBuilder(css("#set page(width: %.2fpt, height: %.2fpt, margin: 0pt)\n", width(), height()));
        out.append("#set text(lang: \"zh\", region: \"cn\", top-edge: 0.88em, bottom-edge: -0.12em)\n");
        for (Frame frame : page.frames()) {
            if (frame instanceof Frame.Text text && text.role() != Frame.Role.BODY)
                out.append(at(left(text), text.y() - ASCENT * text.size()))
                        .append(css("text(size: %.2fpt, fill: %s, ", text.size(), paint(text.ink())))
                        .append(typeface(face(text)) + ", " + quoted(text.text()) + "))\n");
            else if (frame instanceof Frame.Fill fill)
                out.append(at(fill.x(), fill.y()))
                        .append(css("rect(width: %.2fpt, height: %.2fpt, ", fill.width(), fill.height()))
                        .append("fill: " + paint(fill.ink()) + "))\n");
            else if (frame instanceof Frame.Box box)
                out.append(at(box.x(), box.y()))
                        .append(css("rect(width: %.2fpt, height: %.2fpt, ", box.width(), box.height()))
                        .append(css("stroke: %.2fpt))\n", box.weight()));
            else if (frame instanceof Frame.Picture picture)
                out.append(at(picture.x(), picture.y()))
                        .append("image(\"" + picture.key() + ".jpg\", fit: \"cover\", ")
                        .append(css("width: %.2fpt, height: %.2fpt))\n", picture.width(), picture.height()));
            else if (frame instanceof Frame.Qr qr)
                out.append(at(qr.x(), qr.y()))
                        .append("image(bytes(" + quoted(svg(qr)) + "), format: \"svg\", ")
                        .append(css("width: %.2fpt))\n", qr.side()));
        }
        legs().forEach((article, legs) -> {
            out.append(at(legs.x, legs.y))
                    .append(css("block(width: %.2fpt, height: %.2fpt, ", legs.width, legs.height))
                    .append(css("columns(%d, gutter: %.2fpt, ", legs.columns, FrontPage.GEOMETRY.gap()))
                    .append("{ set text(" + typeface(Face.SONG) + css(", size: %.2fpt)\n", legs.size))
                    .append(css("set par(justify: true, leading: %.2fpt, ", legs.leading - legs.size))
                    .append(css("spacing: %.2fpt, ", legs.leading - legs.size))
                    .append("first-line-indent: (amount: 2em, all: true))\n");
            for (String paragraph : texts.get(article).split("\n")) out.append("par(" + quoted(paragraph) + ")\n");
            out.append("})))\n");
        });
        return out.toString();
    }

    private Map<Long, Legs> legs() {
        var lines = new LinkedHashMap<Long, List<Frame.Text>>();
        for (Frame frame : page.frames())
            if (frame instanceof Frame.Text text && text.role() == Frame.Role.BODY)
                lines.computeIfAbsent(text.article(), article -> new ArrayList<>())
                        .add(text);
        var legs = new LinkedHashMap<Long, Legs>();
        lines.forEach((article, all) -> legs.put(article, legs(all)));
        return legs;
    }

    private static Legs legs(List<Frame.Text> lines) {
        var columns = new TreeSet<Long>();
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double foot = 0;
        for (Frame.Text line : lines) {
            columns.add(Math.round(line.x()));
            left = Math.min(left, line.x());
            top = Math.min(top, line.y());
            foot = Math.max(foot, line.y());
        }
        double size = lines.get(0).size();
        double leading = lines.get(1).y() - lines.get(0).y();
        PageGeometry geometry = FrontPage.GEOMETRY;
        // A boxed text has one leg, narrower than its column.
        double width = size == geometry.body() ? geometry.span(columns.size()) : geometry.columnWidth() - 2 * 8;
        // One line more than ours, for those who break worse.
        double height = foot - top + size + leading;
        return new Legs(left, top - ASCENT * size, width, height, columns.size(), size, leading);
    }

    private static String svg(Frame.Qr qr) {
        int size = qr.code().size();
        var out = new StringBuilder(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + size + " " + size + "'>" + "<path d='");
        for (int row = 0; row < size; row++)
            for (int at = 0; at < size; at++)
                if (qr.code().dark(at, row)) out.append("M" + at + " " + row + "h1v1h-1z");
        return out.append("'/></svg>").toString();
    }

    private String place(double x, double y, double width, double height) {
        return css("left:%.2fpt;top:%.2fpt;width:%.2fpt;height:%.2fpt;", x(x), y(y), width, height);
    }

    private String at(double x, double y) {
        return css("#place(top + left, dx: %.2fpt, dy: %.2fpt, ", x(x), y(y));
    }

    private double width() {
        return page.width() + 2 * page.bleed();
    }

    private double height() {
        return page.height() + 2 * page.bleed();
    }

    private double x(double x) {
        return x + page.bleed();
    }

    private double y(double y) {
        return y + page.bleed();
    }

    private static double left(Frame.Text text) {
        return text.x() + text.runs().get(0).xs()[0];
    }

    private static Face face(Frame.Text text) {
        return text.runs().stream().map(GlyphRun::face).findFirst().orElse(Face.SONG);
    }

    private static String file(Face face) {
        return Faces.shared().file(face, '一').name();
    }

    private static String typeface(Face face) {
        String file = file(face);
        String family = file.startsWith("NotoSans") ? "Noto Sans SC" : "Noto Serif SC";
        return "font: \"" + family + "\", weight: " + file.replaceAll("\\D", "");
    }

    private static String colour(Ink ink) {
        return switch (ink) {
            case BLACK -> "#000";
            case GREY -> "#808080";
            case TINT -> "#ebebeb";
            case PAPER -> "#fff";
            case RED -> "#e00";
        };
    }

    private static String paint(Ink ink) {
        return "rgb(\"" + colour(ink) + "\")";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String css(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
