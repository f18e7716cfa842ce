package org.forme.press;

import org.forme.layout.GlyphRun;
import org.forme.pictures.Focus;

/** The canonical text of a composed page. */
final class FramesAsText {
    private final StringBuilder out = new StringBuilder(1 << 16);

    private FramesAsText() {}

    static String write(PageFrames page) {
        var writing = new FramesAsText();
        writing.out.append("page engine=").append(Engine.VERSION);
        writing.numbers(page.width(), page.height(), page.bleed()).end();
        page.faces().officeFacesOf(page.frames()).forEach((face, digest) -> writing.named("face", face)
                .named(" ", digest)
                .end());
        page.frames().forEach(writing::frame);
        return writing.out.toString();
    }

    private void frame(Frame frame) {
        if (frame instanceof Frame.Text text) text(text);
        else if (frame instanceof Frame.Fill fill)
            named("fill", fill.ink())
                    .numbers(fill.x(), fill.y(), fill.width(), fill.height())
                    .end();
        else if (frame instanceof Frame.Box box)
            named("box", box.ink())
                    .numbers(box.x(), box.y(), box.width(), box.height(), box.weight())
                    .end();
        else if (frame instanceof Frame.Picture picture) picture(picture);
        else if (frame instanceof Frame.Artwork artwork)
            named("artwork", artwork.key())
                    .named(" ", artwork.mediaType())
                    .numbers(artwork.x(), artwork.y(), artwork.width(), artwork.height())
                    .quoted(artwork.alt())
                    .end();
        else if (frame instanceof Frame.Qr qr)
            named("qr", qr.code().size())
                    .numbers(qr.x(), qr.y(), qr.side())
                    .quoted(qr.payload())
                    .end();
    }

    private void picture(Frame.Picture picture) {
        named("picture", picture.key()).numbers(picture.x(), picture.y(), picture.width(), picture.height());
        Focus focus = picture.focus();
        if (!focus.isMiddle())
            out.append(" focus=").append(focus.x()).append(',').append(focus.y());
        quoted(picture.alt()).end();
    }

    private void text(Frame.Text text) {
        named("text", text.role()).named(" ", text.ink());
        if (text.article() != null) out.append(" article=").append(text.article());
        if (text.start() >= 0)
            out.append(" at=").append(text.start()).append("..").append(text.end());
        numbers(text.x(), text.y(), text.size()).quoted(text.text());
        for (GlyphRun run : text.runs()) {
            out.append(' ').append(run.face()).append(run.missing() ? "?" : "");
            for (double x : run.xs()) numbers(x);
        }
        end();
    }

    private FramesAsText named(String kind, Object name) {
        out.append(kind).append(kind.isBlank() ? "" : " ").append(name);
        return this;
    }

    private FramesAsText numbers(double... numbers) {
        for (double number : numbers) out.append(' ').append(Math.round(number * 100));
        return this;
    }

    private FramesAsText quoted(String text) {
        out.append(" \"")
                .append(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                .append('"');
        return this;
    }

    private void end() {
        out.append('\n');
    }
}
