package org.forme.press;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.forme.layout.GeneratedTexts;
import org.forme.shell.Sha256;
import org.forme.text.Manuscript;

/**
 * An issue that nobody wrote: on every page three articles cut to their slots and two pictures of six megapixels, a
 * nameplate on the first, folios on the others. The pictures lie in files and are read when a page is written, as the
 * store does it.
 */
final class GeneratedIssue implements PictureSource {
    private static final int WIDTH = 3000;
    private static final int HEIGHT = 2000;

    /** Lines that the folio takes on inner pages. */
    private static final int FOLIO_LINES = 3;

    private static final Composer COMPOSER = new Composer(Faces.shared());

    final List<PagePlan> plans = new ArrayList<>();
    final Map<String, Path> pictures = new HashMap<>();

    /**
     * Makes an issue.
     *
     * @param pages how many
     * @param drawn how many pictures are drawn; later pages show them again
     * @param folder where the pictures are put
     */
    GeneratedIssue(int pages, int drawn, Path folder) {
        var keys = new ArrayList<String>();
        for (int i = 0; i < drawn; i++) keys.add(draw(i, folder));
        for (int page = 0; page < pages; page++)
            plans.add(plan(page, keys.get(2 * page % drawn), keys.get((2 * page + 1) % drawn)));
    }

    @Override
    public byte[] bytes(String key) {
        try {
            return Files.readAllBytes(pictures.get(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Composes and writes a page. */
    PdfWriter.PageFile write(int page) {
        String label = String.valueOf(page + 1);
        return new PdfWriter.PageFile(
                label, "第" + label + "版", PdfWriter.write(COMPOSER.compose(plans.get(page)), this, metadata(label)));
    }

    static PdfMetadata metadata(String label) {
        return new PdfMetadata("徐汇报 第" + label + "版", "徐汇报", "zh-CN", Instant.parse("2022-01-16T10:00:00Z"));
    }

    private static PagePlan plan(int page, String first, String second) {
        PageGeometry front = FrontPage.GEOMETRY;
        int top = page == 0 ? front.headLines() : FOLIO_LINES;
        var geometry = new PageGeometry(
                front.widthMm(),
                front.heightMm(),
                front.bleedMm(),
                front.leftMm(),
                front.topMm(),
                front.columns(),
                front.measure(),
                front.body(),
                front.gap(),
                front.leading(),
                front.lines(),
                top,
                front.punctuation());
        int below = top + 34;
        int rest = front.lines() - below;
        var slots = List.of(
                slot(geometry, 3 * page + 1, 0, 5, top, below - top, first),
                slot(geometry, 3 * page + 2, 0, 3, below, rest, second),
                slot(geometry, 3 * page + 3, 3, 2, below, rest, null));
        return new PagePlan(
                geometry,
                page == 0 ? FrontPage.nameplate() : null,
                page == 0 ? null : new FolioLine("徐汇报", "2022年1月17日 星期一", "综合新闻", String.valueOf(page + 1)),
                new Foot("示例", "责任编辑 示例　美术编辑 示例", List.of()),
                slots,
                null);
    }

    private static SlotPlan slot(
            PageGeometry geometry, int number, int column, int columns, int line, int lines, String picture) {
        var pictures = picture == null
                ? List.<PicturePlan>of()
                : List.of(new PicturePlan(picture, WIDTH, HEIGHT, "示例图片的说明", "示例 摄", "示例图片", 2));
        var slot = new SlotPlan(
                number, "版位", column, columns, line, lines, 0, null, 0, false, article(number, "", pictures));
        String copy = GeneratedTexts.article(number, 40);
        var full = slot.holding(article(number, copy, pictures));
        int end = COMPOSER.fit(geometry, full).fit().end();
        return slot.holding(article(number, copy.substring(0, copy.lastIndexOf('。', end - 1) + 1), pictures));
    }

    private static ArticlePlan article(int number, String body, List<PicturePlan> pictures) {
        return new ArticlePlan(
                number,
                "",
                clause(1000 + number),
                List.of(clause(2000 + number)),
                "",
                List.of("● 记者 示例"),
                "",
                Manuscript.ofPlain(body),
                List.of(),
                pictures,
                0,
                null,
                null,
                "");
    }

    private static String clause(int number) {
        return GeneratedTexts.article(number, 1).split("[，。；：！？]")[0];
    }

    private String draw(int number, Path folder) {
        try {
            Path file = folder.resolve("picture-" + number + ".jpg");
            byte[] jpeg = street(number, WIDTH, HEIGHT);
            Files.write(file, jpeg);
            String key = Sha256.of(jpeg);
            pictures.put(key, file);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A street with the grain of a photograph, as a JPEG; each number is another. */
    static byte[] street(int number, int width, int height) {
        var random = new Random(number);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0x6F8FB0), 0, height, new Color(0xF3E7D0)));
        g.fillRect(0, 0, width, height);
        for (int i = 0; i < 60; i++) {
            g.setColor(new Color(60 + random.nextInt(150), 60 + random.nextInt(130), 60 + random.nextInt(120)));
            int high = height / 10 + random.nextInt(height * 6 / 10);
            g.fillRect(random.nextInt(width), height - high, 40 + random.nextInt(300), high);
        }
        g.dispose();
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(17) - 8;
                int dot = image.getRGB(x, y);
                image.setRGB(
                        x, y, grained(dot >> 16, grain) << 16 | grained(dot >> 8, grain) << 8 | grained(dot, grain));
            }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int grained(int band, int grain) {
        return Math.max(0, Math.min(255, (band & 0xFF) + grain));
    }
}
