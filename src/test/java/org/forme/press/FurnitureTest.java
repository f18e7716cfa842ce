package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.forme.issues.Grid;
import org.forme.layout.Punctuation;
import org.forme.press.Nameplate.Channel;
import org.forme.press.Nameplate.Guide;
import org.junit.jupiter.api.Test;

/** Nameplate, ear, folio and foot as they are composed. */
class FurnitureTest {
    private static final PageGeometry FRONT = PagePlans.geometry(Grid.frontOfQuarto(), Punctuation.LINE_END_HALF);
    private static final PageGeometry INSIDE = PagePlans.geometry(Grid.insideOfQuarto(), Punctuation.LINE_END_HALF);
    private static final Composer COMPOSER = new Composer(Faces.shared());
    private static final String LUNAR = "2022年1月17日 星期一 农历辛丑年十二月十五";
    private static final List<Guide> GUIDE = List.of(
            new Guide(1, "区城运中心与十三个街镇共商“一网统管”今年怎么干", "2"),
            new Guide(2, "冬日菜场里的热气", "2"),
            new Guide(3, "老小区加装电梯过百台", "A3"),
            new Guide(4, "写给冬天的街", "12"));

    @Test
    void theNumberOfPagesIsInHanNumerals() {
        assertEquals(
                List.of("一", "四", "十", "十二", "十六", "二十", "二十四", "六十四"),
                List.of(1, 4, 10, 12, 16, 20, 24, 64).stream()
                        .map(HanNumber::of)
                        .toList());
    }

    @Test
    void theGuideSaysEveryLineWithItsPage() {
        PageFrames page = front(plate("徐汇报", channels(4), GUIDE));
        String said = texts(page, Frame.Role.GUIDE);
        for (Guide line : GUIDE) {
            assertTrue(said.contains(line.words()), said);
            assertTrue(said.contains(line.label() + "版"), said);
        }
        assertEquals("", texts(front(plate("徐汇报", channels(4), List.of())), Frame.Role.GUIDE));
    }

    @Test
    void everyLineOfTheGuideIsAPlaceThatLeadsToItsArticle() {
        PageFrames page = front(plate("徐汇报", channels(4), GUIDE));
        List<HotZone> zones = page.zones();
        assertEquals(
                List.of(1L, 2L, 3L, 4L), zones.stream().map(HotZone::article).toList());
        for (Guide line : GUIDE) {
            HotZone zone = zones.get((int) line.article() - 1);
            List<Frame.Text> said = lines(page).stream()
                    .filter(text -> text.role() == Frame.Role.GUIDE
                            && line.words().contains(text.text().strip()))
                    .toList();
            assertFalse(said.isEmpty());
            for (Frame.Text text : said) {
                double across = Extent.of(text).right() / page.width() * 10_000;
                double down = text.y() / page.height() * 10_000;
                assertTrue(across > zone.x() && across < zone.x() + zone.width() + 2, text.text());
                assertTrue(down > zone.y() && down < zone.y() + zone.height(), text.text());
            }
        }
    }

    @Test
    void nothingInAHeadRunsIntoAnythingElseHoweverLongItIs() {
        List<Guide> eight = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> new Guide(i, "第" + i + "条导读的标题很长很长一直写到二十多个字还没写完", "1" + i))
                .toList();
        for (String name : List.of("徐汇报", "长三角一体化示范区新城报", "一".repeat(30)))
            for (int count : new int[] {0, 1, 4, 6})
                for (List<Guide> guide : List.of(List.<Guide>of(), GUIDE, eight)) {
                    PageFrames page = front(plate(name, channels(count), guide));
                    List<Frame.Text> lines = lines(page);
                    for (Frame.Text line : lines) {
                        Extent extent = Extent.of(line);
                        String at = name + " " + count + " " + guide.size() + ": " + line.text();
                        assertTrue(extent.left() >= FRONT.x(0) - 8, at);
                        assertTrue(extent.right() <= FRONT.x(0) + FRONT.typeWidth() + 8, at);
                        assertTrue(extent.top() >= FRONT.y(0) - 6, at);
                        for (Frame.Text other : lines)
                            assertTrue(
                                    other == line || !Extent.of(other).covers(extent, 1.5), at + " | " + other.text());
                    }
                }
    }

    @Test
    void theDateKeepsClearOfTheNumberWithTheLunarDateBehindIt() {
        List<Frame.Text> strip = lines(front(plate("徐汇报", channels(4), List.of()))).stream()
                .filter(line -> line.text().contains("期(总") || line.text().contains("农历"))
                .toList();
        assertEquals(2, strip.size());
        assertTrue(Extent.of(strip.get(1)).left() > Extent.of(strip.get(0)).right() + 10);
    }

    @Test
    void everyCodeIsReadFromThePrintPdfAtTwoHundredDots() throws Exception {
        for (List<Guide> guide : List.of(List.<Guide>of(), GUIDE)) {
            byte[] pdf = PdfWriter.write(front(plate("徐汇报", channels(4), guide)), key -> null, FrontPage.METADATA);
            try (var document = Loader.loadPDF(pdf)) {
                var image = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.RGB);
                int width = image.getWidth();
                int height = image.getHeight() / 4;
                int[] head = image.getRGB(0, 0, width, height, null, 0, width);
                Result[] read = new QRCodeMultiReader()
                        .decodeMultiple(
                                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, head))),
                                Map.of(DecodeHintType.TRY_HARDER, true));
                assertEquals(
                        channels(4).stream().map(Channel::payload).sorted().toList(),
                        Arrays.stream(read).map(Result::getText).sorted().toList());
            }
        }
    }

    @Test
    void codesKeepTheirQuietZoneAndSmallOnesAreTold() {
        for (int count : new int[] {1, 2, 4, 6})
            for (List<Guide> guide : List.of(List.<Guide>of(), GUIDE))
                assertEquals(List.of(), Faults.of(plan(plate("徐汇报", channels(count), guide))));
        String long1 = "https://example.org/" + "a".repeat(280);
        List<String> faults = Faults.of(plan(plate(
                "徐汇报",
                List.of(
                        new Channel("很长", long1),
                        new Channel("二", long1 + "b"),
                        new Channel("三", long1 + "c"),
                        new Channel("四", long1 + "d"),
                        new Channel("五", long1 + "e"),
                        new Channel("六", long1 + "f")),
                List.of())));
        assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("press.code_small [很长, 0.")), faults::toString);
        assertEquals(
                List.of("press.code_impossible [太长]"),
                Faults.of(plan(plate("徐汇报", List.of(new Channel("太长", "x".repeat(5000))), List.of()))));
    }

    @Test
    void aFolioHoldsLabelsOfSheetsAndLongNames() {
        for (String label : List.of("2", "3", "A1", "B12", "特刊"))
            for (String name : List.of("徐汇报", "长三角一体化示范区新城区建设发展周报和它的副刊")) {
                var folio = new FolioLine(name, "2022年1月17日 星期一", name + "的版名", label);
                PageFrames page = COMPOSER.compose(new PagePlan(INSIDE, null, folio, null, List.of(), null));
                String said = texts(page, Frame.Role.FOLIO);
                assertTrue(said.contains(label) && said.contains(name) && said.contains("星期一"), said);
                List<Frame.Text> lines = lines(page);
                for (Frame.Text line : lines)
                    for (Frame.Text other : lines)
                        assertTrue(
                                other == line || !Extent.of(other).covers(Extent.of(line), 1.5),
                                label + ": " + line.text() + " | " + other.text());
            }
    }

    @Test
    void aLongImprintTakesSeveralLinesAboveThePagesEdge() {
        String part = "编印单位：" + "某某街道社区党群服务中心".repeat(9);
        var foot =
                new Foot("示例", "责任编辑 " + "甲".repeat(60) + "　版面编辑 乙　校对 丙", List.of(String.join("　", part, part, part)));
        PageFrames page = COMPOSER.compose(new PagePlan(INSIDE, null, null, foot, List.of(), null));
        List<Frame.Text> lines = lines(page);
        String said = lines.stream().map(Frame.Text::text).collect(Collectors.joining());
        assertEquals(
                foot.imprint().get(0).replaceAll("\\s|　", ""),
                said.substring(said.indexOf("编印单位")).replaceAll("\\s|　", ""));
        for (Frame.Text line : lines) {
            assertTrue(line.size() >= 5, line.text());
            assertTrue(Extent.of(line).bottom() <= INSIDE.height() - 10, line.text());
            assertTrue(Extent.of(line).right() <= INSIDE.x(0) + INSIDE.typeWidth() + 1, line.text());
        }
    }

    private static List<Guide> announced(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> new Guide(i, "第" + i + "条导读的标题很长很长一直写到四十个字为止，还要再写几个字才够长度哦哦", "1" + i))
                .toList();
    }

    private static PageGeometry front(int headLines) {
        return new PageGeometry(
                FRONT.widthMm(),
                FRONT.heightMm(),
                FRONT.bleedMm(),
                FRONT.leftMm(),
                FRONT.topMm(),
                FRONT.columns(),
                FRONT.measure(),
                FRONT.body(),
                FRONT.gap(),
                FRONT.leading(),
                FRONT.lines(),
                headLines,
                FRONT.punctuation());
    }

    @Test
    void anyHeadIsComposedAndNoGuideIsTooSmallToRead() {
        for (int head = 0; head <= 12; head++)
            for (int count = 0; count <= 6; count += 2)
                for (int guide = 0; guide <= 8; guide += 2) {
                    String at = head + " " + count + " " + guide;
                    var plan = new PagePlan(
                            front(head), plate("徐汇报", channels(count), announced(guide)), null, null, List.of(), null);
                    PageFrames page = COMPOSER.compose(plan);
                    for (Frame.Text line : lines(page))
                        if (line.role() == Frame.Role.GUIDE) assertTrue(line.size() >= 5, at + ": " + line.size());
                    long numbers = lines(page).stream()
                            .filter(line -> line.text().matches("1\\d版"))
                            .count();
                    assertEquals(
                            numbers < guide,
                            Faults.of(plan).stream().anyMatch(fault -> fault.startsWith("press.guide_out")),
                            at);
                }
    }

    @Test
    void aGuideInSmallTypeAndLinesThatFoundNoRoomAreTold() {
        List<String> low =
                Faults.of(new PagePlan(front(2), plate("徐汇报", channels(0), announced(1)), null, null, List.of(), null));
        assertTrue(low.contains("press.head_line_out [内部资料，免费交流]"), low::toString);
        assertTrue(low.stream().anyMatch(fault -> fault.startsWith("press.guide_out [1, 第0条")), low::toString);
        List<String> small =
                Faults.of(new PagePlan(front(9), plate("徐汇报", channels(4), announced(8)), null, null, List.of(), null));
        assertTrue(
                small.stream().anyMatch(fault -> fault.matches("press.guide_small \\[[56]\\.\\d, 6\\.5]")),
                small::toString);
        List<String> flat =
                Faults.of(new PagePlan(front(1), plate("徐汇报", channels(2), List.of()), null, null, List.of(), null));
        assertTrue(flat.contains("press.code_no_room [徐汇通 APP]"), flat::toString);
        assertEquals(List.of(), Faults.of(plan(plate("徐汇报", channels(4), GUIDE))));
    }

    private static List<Channel> channels(int count) {
        return List.of(
                        new Channel("徐汇通 APP", "https://example.org/app"),
                        new Channel("上海徐汇微信", "https://example.org/wechat"),
                        new Channel("上海徐汇发布微博", "https://example.org/weibo/with/a/longer/address?from=print"),
                        new Channel("上海徐汇抖音", "https://example.org/douyin"),
                        new Channel("数字报", "https://example.org/"),
                        new Channel("视频号", "https://example.org/video"))
                .subList(0, count);
    }

    private static Nameplate plate(String name, List<Channel> channels, List<Guide> guide) {
        return new Nameplate(
                name,
                null,
                true,
                "第3期(总第1657期)",
                LUNAR,
                "准印证号(B)0150",
                List.of("今日四版", "内部资料，免费交流"),
                "《徐汇报》数字报 http://www.xuhuibao.com",
                channels,
                guide);
    }

    private static PagePlan plan(Nameplate plate) {
        return new PagePlan(FRONT, plate, null, null, List.of(), null);
    }

    private static PageFrames front(Nameplate plate) {
        return COMPOSER.compose(plan(plate));
    }

    private static List<Frame.Text> lines(PageFrames page) {
        return page.frames().stream()
                .filter(Frame.Text.class::isInstance)
                .map(Frame.Text.class::cast)
                .toList();
    }

    private static String texts(PageFrames page, Frame.Role role) {
        return lines(page).stream()
                .filter(line -> line.role() == role)
                .map(Frame.Text::text)
                .collect(Collectors.joining());
    }
}
