package org.forme.press;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.forme.layout.Column;
import org.forme.layout.Copy;
import org.forme.layout.Region;
import org.forme.layout.TextStyle;
import org.forme.layout.Typesetter;
import org.forme.pictures.PictureFile;
import org.forme.text.Manuscript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what the engine takes, in processor time; asserts nothing, as machines differ. */
@Tag("bench")
class EngineBench {
    private static final Composer COMPOSER = new Composer(Faces.shared());

    @Test
    void measure() {
        Faces.shared().warm();
        Manuscript article = Manuscript.ofPlain(FrontPage.body("a3").toPlain() + "\n"
                + FrontPage.body("a1").toPlain() + "\n" + FrontPage.body("a4").toPlain());
        Manuscript long1500 = Manuscript.ofPlain(article.plainText().substring(0, 1500 + 3));
        var typesetter = new Typesetter(Faces.shared());
        var region = new Region(List.of(new Column(0, 0, 200, 126)));
        var style = TextStyle.body(9, org.forme.layout.Punctuation.LINE_END_HALF);
        report("fit of 1,500 characters", 6000, i -> typesetter.fit(Copy.of(long1500), region, style));
        SlotPlan slot = threeColumns(long1500);
        report("fit of the same in a slot with a picture", 3000, i -> COMPOSER.fit(FrontPage.GEOMETRY, slot));
        report("setting of 1,500 characters", 2000, i -> typesetter.set(Copy.of(long1500), region, style));
        report("compose the front page", 600, i -> COMPOSER.compose(FrontPage.plan()));
        PageFrames page = COMPOSER.compose(FrontPage.plan());
        byte[] one = FrontPage.PICTURES.bytes("p1");
        byte[] two = FrontPage.PICTURES.bytes("p2");
        PictureSource pictures = key -> key.equals("p1") ? one : two;
        report("write its PDF", 200, i -> PdfWriter.write(page, pictures, FrontPage.METADATA));
        report(
                "compose and write",
                200,
                i -> PdfWriter.write(COMPOSER.compose(FrontPage.plan()), pictures, FrontPage.METADATA));
        report("the same, pictures converted again", 40, i -> {
            PrintPictures.forget();
            PdfWriter.write(COMPOSER.compose(FrontPage.plan()), pictures, FrontPage.METADATA);
        });
        report("page image 1200 wide", 40, i -> PageImage.render(page, pictures, 1200));
        report("page image 2000 wide", 20, i -> PageImage.render(page, pictures, 2000));
        report("page image 3200 wide", 20, i -> PageImage.render(page, pictures, Proofing.IMAGE_WIDTH));
        byte[] kept = PageImage.render(page, pictures, Proofing.IMAGE_WIDTH);
        System.out.printf(Locale.ROOT, "%d kB%n", kept.length / 1000);
        for (int width : new int[] {800, 1200, 1600}) {
            int side = Math.toIntExact(Math.round(width * page.height() / page.width()));
            report("made of it, " + width + " wide", 20, i -> PictureFile.read(kept)
                    .derivative(side, 0.75f));
            int size = PictureFile.read(kept).derivative(side, 0.75f).jpeg().length;
            System.out.printf(Locale.ROOT, "%d kB%n", size / 1000);
        }
    }

    /** What answers a keystroke: the slot's headline group, its picture and its three legs are set anew. */
    private static SlotPlan threeColumns(Manuscript body) {
        var picture = new PicturePlan("p1", 1500, 1000, "示例图片", "", "示例图片", 2);
        ArticlePlan worded = FrontPage.article("a4", null, List.of());
        var article = new ArticlePlan(
                4,
                "",
                worded.kicker(),
                worded.headline(),
                "",
                worded.byline(),
                "本报讯",
                body,
                List.of(),
                List.of(picture),
                0,
                null,
                null,
                "");
        return new SlotPlan(3, "图文", 0, 3, 14, 60, 0, null, 0, false, article);
    }

    private static void report(String what, int rounds, IntConsumer work) {
        Timing timing = Timing.processor(rounds, work);
        System.out.printf(Locale.ROOT, "%-42s median %8.3f ms   p99 %8.3f ms%n", what, timing.median(), timing.p99());
    }
}
