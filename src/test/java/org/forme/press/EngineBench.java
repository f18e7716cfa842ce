package org.forme.press;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.forme.layout.Column;
import org.forme.layout.Copy;
import org.forme.layout.Region;
import org.forme.layout.TextStyle;
import org.forme.layout.Typesetter;
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
        report("fit of 1,500 characters", 3000, i -> typesetter.fit(Copy.of(long1500), region, style));
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
        report("page image 1200 wide", 40, i -> PageImage.render(page, pictures, 1200));
        report("page image 2000 wide", 20, i -> PageImage.render(page, pictures, 2000));
    }

    private static void report(String what, int rounds, IntConsumer work) {
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < rounds / 2; i++) work.accept(i);
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long from = threads.getCurrentThreadCpuTime();
            work.accept(i);
            times[i] = (threads.getCurrentThreadCpuTime() - from) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-32s median %8.3f ms   p99 %8.3f ms%n",
                what,
                times[rounds / 2],
                times[(int) (rounds * 0.99)]);
    }
}
