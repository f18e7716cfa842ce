package org.forme.press;

import com.microsoft.playwright.Page;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.forme.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints how long others take over our front page, in turns with us: headless Chromium and Typst, both running and warm,
 * from the same texts, fonts, pictures and columns. They neither level nor drive apart columns, nor convert pictures to
 * inks, nor write PDF/X keys; our pictures were converted before. Asserts nothing.
 */
@Tag("bench")
class OthersBench {
    private static final String TYPST = "@myriaddreamin/typst-ts-node-compiler@0.7.0";
    private static final int ROUNDS = 9;
    private static final int WARM = 2;

    /** So that not each of ours finds the processor's caches emptied by a browser. */
    private static final int OURS_A_ROUND = 5;

    private static final String OURS = "ours: composed and written";
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder = Path.of("target/others").toAbsolutePath();
    private final Map<String, List<double[]>> times = new LinkedHashMap<>();

    @Test
    void measure() throws Exception {
        Files.createDirectories(folder);
        var composer = new Composer(Faces.shared());
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (String key : List.of("p1", "p2")) {
            pictures.put(key, FrontPage.PICTURES.bytes(key));
            Files.write(folder.resolve(key + ".jpg"), pictures.get(key));
        }
        Path fonts = Path.of(Faces.class
                        .getResource("/fonts/NotoSerifSC_400Regular.ttf")
                        .toURI())
                .getParent();
        var elsewhere = new FrontPageElsewhere(composer.compose(FrontPage.plan()), FrontPage.plan());
        Path html = Files.writeString(
                folder.resolve("page.html"), elsewhere.html(fonts.toUri().toString()));
        Path plain = Files.writeString(folder.resolve("plain.html"), elsewhere.html(null));
        Files.writeString(folder.resolve("page.typ"), elsewhere.typst());
        for (int i = 0; i < 200; i++)
            PdfWriter.write(composer.compose(FrontPage.plan()), pictures::get, FrontPage.METADATA);
        try (Chromium chromium = chromium()) {
            Page page = chromium == null ? null : chromium.browser().newPage();
            Process typst = typst(fonts);
            for (int round = -WARM; round < ROUNDS; round++) {
                for (int i = 0; i < OURS_A_ROUND; i++) ours(round, composer, pictures);
                if (page != null) {
                    chromium(round, page, html, "Chromium");
                    chromium(round, page, plain, "Chromium, fonts of the system");
                }
                if (typst != null) typst(round, typst);
            }
            if (typst != null) typst.destroy();
        }
        report();
    }

    private void ours(int round, Composer composer, Map<String, byte[]> pictures) throws IOException {
        long from = System.nanoTime();
        long worked = SYSTEM.getProcessCpuTime();
        byte[] pdf = PdfWriter.write(composer.compose(FrontPage.plan()), pictures::get, FrontPage.METADATA);
        add(round, OURS, (System.nanoTime() - from) / 1e6, (SYSTEM.getProcessCpuTime() - worked) / 1e6, pdf.length);
        Files.write(folder.resolve("ours.pdf"), pdf);
    }

    private void chromium(int round, Page page, Path html, String who) throws IOException {
        long from = System.nanoTime();
        page.navigate(html.toUri().toString());
        page.evaluate("document.fonts.ready.then(() => 1)");
        long loaded = System.nanoTime();
        double loadWorked = childrensProcessor();
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPrintBackground(true)
                .setTagged(true));
        long done = System.nanoTime();
        double worked = childrensProcessor() - loadWorked;
        add(round, who + ": printed", (done - loaded) / 1e6, worked, pdf.length);
        // Loading may end a process of the browser, and with it the account of its time.
        add(round, who + ": loaded and printed", (done - from) / 1e6, Double.NaN, pdf.length);
        Files.write(folder.resolve(html.getFileName() + ".pdf"), pdf);
    }

    private void typst(int round, Process typst) throws IOException {
        for (String how : List.of("anew", "again")) {
            typst.outputWriter().write(how + "\n");
            typst.outputWriter().flush();
            String[] answer = typst.inputReader().readLine().split(" ");
            String what = how.equals("anew") ? "Typst: set anew" : "Typst: a few words changed, the rest remembered";
            add(round, what, Double.parseDouble(answer[0]), Double.parseDouble(answer[1]), Integer.parseInt(answer[2]));
        }
    }

    private void add(int round, String what, double wall, double processor, int bytes) {
        if (round >= 0)
            times.computeIfAbsent(what, name -> new ArrayList<>()).add(new double[] {wall, processor, bytes});
    }

    private void report() {
        double wall = median(OURS, 0);
        double processor = median(OURS, 1);
        for (String what : times.keySet())
            System.out.printf(
                    Locale.ROOT,
                    "%-50s wall %7.1f ms (%5.1f times ours), %s, %.0f kB%n",
                    what,
                    median(what, 0),
                    median(what, 0) / wall,
                    processor(median(what, 1), processor),
                    median(what, 2) / 1000);
    }

    private static String processor(double took, double ours) {
        if (Double.isNaN(took)) return "processor not known";
        return String.format(Locale.ROOT, "processor %7.1f ms (%5.1f times)", took, took / ours);
    }

    private double median(String what, int which) {
        return new Timing(
                        times.get(what).stream().mapToDouble(one -> one[which]).toArray())
                .median();
    }

    /** Processor time of the browser and its driver, in milliseconds; Typst stands still meanwhile. */
    private static double childrensProcessor() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(process -> process.info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .orElse(0L))
                .sum();
    }

    private static Chromium chromium() {
        try {
            return Chromium.start();
        } catch (RuntimeException none) {
            System.out.println("No Chromium: " + none.getMessage());
            return null;
        }
    }

    /** Null where it cannot be had from npm. */
    private Process typst(Path fonts) throws IOException, InterruptedException {
        String npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
        try {
            Process install = new ProcessBuilder(
                            npm,
                            "install",
                            "--no-save",
                            "--no-audit",
                            "--no-fund",
                            "--prefix",
                            folder.toString(),
                            TYPST)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            if (install.waitFor() != 0) throw new IOException("npm ended with " + install.exitValue());
            try (InputStream script = OthersBench.class.getResourceAsStream("/press/typst.cjs")) {
                Files.write(folder.resolve("typst.cjs"), script.readAllBytes());
            }
            return new ProcessBuilder("node", "typst.cjs", fonts.toString())
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("typst.log").toFile())
                    .start();
        } catch (IOException none) {
            System.out.println("No Typst: " + none.getMessage());
            return null;
        }
    }
}
