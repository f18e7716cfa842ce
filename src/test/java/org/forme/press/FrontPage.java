package org.forme.press;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.forme.layout.Punctuation;
import org.forme.press.Nameplate.Channel;
import org.forme.text.HalfWidth;
import org.forme.text.Manuscript;

/** The front page of 《徐汇报》 第3期 as a plan: five articles in their own words on a 4开 page of five columns. */
final class FrontPage {
    static final PageGeometry GEOMETRY =
            new PageGeometry(273, 390, 3, 16.9, 18, 5, 14, 9, 12, 12.5, 79, 14, Punctuation.LINE_END_HALF);
    static final PdfMetadata METADATA =
            new PdfMetadata("徐汇报 2022-01-17 第1版", "徐汇报", "zh-CN", Instant.parse("2022-01-16T10:00:00Z"));
    static final PictureSource PICTURES = FrontPage::picture;

    private static final Map<String, JsonNode> SOURCE = read();

    private FrontPage() {}

    static PagePlan plan() {
        return new PagePlan(
                GEOMETRY,
                nameplate(),
                null,
                new Foot("示例", "责任编辑 示例　美术编辑 示例", List.of("主办 示例单位　地址 示例路1号　印刷 示例印刷厂")),
                List.of(lead(), boxed(), pictureStory(), signing(), inspection()),
                null);
    }

    static Nameplate nameplate() {
        return new Nameplate(
                "徐汇报",
                null,
                true,
                "第3期(总第1657期)",
                "2022年1月17日 星期一",
                "准印证号(B)0150",
                List.of("内部资料　免费交流　　今日四版"),
                "《徐汇报》数字报 http://www.xuhuibao.com",
                List.of(
                        new Channel("徐汇通 APP", "https://example.org/app"),
                        new Channel("上海徐汇微信", "https://example.org/wechat"),
                        new Channel("上海徐汇发布微博", "https://example.org/weibo"),
                        new Channel("上海徐汇抖音", "https://example.org/douyin")),
                List.of());
    }

    static SlotPlan lead() {
        return new SlotPlan(
                1, "头条", 0, 5, 14, 15, 0, new TypeScale(18, 43, 16), 0, false, article("a1", null, List.of()));
    }

    static SlotPlan boxed() {
        return new SlotPlan(2, "大字新闻", 0, 1, 29, 30, 0, null, 12, true, article("a2", null, List.of()));
    }

    static SlotPlan pictureStory() {
        var pictures = List.of(
                new PicturePlan("p1", 1500, 1000, "示例图片", "", "示例图片", 2),
                new PicturePlan("p2", 1500, 1000, "示例图片", "", "示例图片", 2));
        return new SlotPlan(
                3, "图文", 1, 4, 29, 30, 0, new TypeScale(14, 30, 14), 0, false, article("a4", null, pictures));
    }

    static SlotPlan signing() {
        return new SlotPlan(
                4, "二条", 0, 4, 59, 20, 0, new TypeScale(14, 32, 14), 0, false, article("a3", null, List.of()));
    }

    static SlotPlan inspection() {
        return new SlotPlan(5, "右下", 4, 1, 59, 20, 0, null, 0, false, article("a5", "4", List.of()));
    }

    static ArticlePlan article(String id, String jumpTo, List<PicturePlan> pictures) {
        JsonNode source = SOURCE.get(id);
        return new ArticlePlan(
                Long.parseLong(id.substring(1)),
                text(source, "rubric"),
                text(source, "kicker"),
                List.of(text(source, "headline")),
                "",
                List.of(text(source, "byline")),
                text(source, "dateline"),
                body(id),
                List.of(),
                pictures,
                0,
                jumpTo,
                null,
                "");
    }

    static Manuscript body(String id) {
        return Manuscript.ofPlain(text(SOURCE.get(id), "body"));
    }

    static Iterable<String> ids() {
        return SOURCE.keySet();
    }

    static JsonNode source(String id) {
        return SOURCE.get(id);
    }

    private static String text(JsonNode node, String field) {
        return HalfWidth.widen(node.path(field).asText());
    }

    private static Map<String, JsonNode> read() {
        var articles = new TreeMap<String, JsonNode>();
        try (InputStream in = FrontPage.class.getResourceAsStream("/press/front-page.json")) {
            for (JsonNode article : new ObjectMapper().readTree(in))
                articles.put(article.path("id").asText(), article);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }

    /** A picture made here, so that the tests need no file. */
    private static byte[] picture(String key) {
        var image = new BufferedImage(1500, 1000, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        boolean first = key.equals("p1");
        g.setPaint(new GradientPaint(0, 0, new Color(first ? 0x9DB7C9 : 0xD9C7A3), 0, 1000, Color.WHITE));
        g.fillRect(0, 0, 1500, 1000);
        g.setColor(new Color(0x5A6B75));
        var heights = new ArrayList<>(List.of(420, 560, 380, 700, 500, 620, 340, 480, 660, 400));
        for (int i = 0; i < heights.size(); i++)
            g.fillRect(i * 150 + 12, 1000 - heights.get((i + (first ? 0 : 3)) % 10), 126, 1000);
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes the page's PDF and image into a folder, to be looked at. */
    public static void main(String[] arguments) throws IOException {
        var folder = java.nio.file.Path.of(arguments.length > 0 ? arguments[0] : "target/front-page");
        java.nio.file.Files.createDirectories(folder);
        PageFrames page = new Composer(Faces.shared()).compose(plan());
        page.fits().forEach(System.out::println);
        java.nio.file.Files.write(folder.resolve("page.pdf"), PdfWriter.write(page, PICTURES, METADATA));
        java.nio.file.Files.write(folder.resolve("page.jpg"), PageImage.render(page, PICTURES, 1600));
        java.nio.file.Files.writeString(folder.resolve("page.txt"), page.toText());
    }
}
