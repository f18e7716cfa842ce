package org.forme.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.forme.issues.Grid;
import org.forme.press.ArticlePlan;
import org.forme.press.ArtworkPlan;
import org.forme.press.Composer;
import org.forme.press.Faces;
import org.forme.press.FolioLine;
import org.forme.press.Foot;
import org.forme.press.Nameplate;
import org.forme.press.PageFrames;
import org.forme.press.PageGeometry;
import org.forme.press.PagePlan;
import org.forme.press.PicturePlan;
import org.forme.press.SlotContent;
import org.forme.press.SlotFit;
import org.forme.press.SlotPlan;
import org.forme.press.TypeScale;
import org.forme.text.Manuscript;

/** The sample's pages composed straight from their files and the house's page styles, without a database. */
final class SamplePages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, byte[]> DRAWN = new LinkedHashMap<>();

    private final Composer composer = new Composer(Faces.shared());
    private final JsonNode styles = read("/org/forme/issues/styles.json");
    private final JsonNode issue;

    /** Where the legs that jump end, by page and slot they go on in. */
    private final Map<String, ArticlePlan> tails = new LinkedHashMap<>();

    /** What stands in a slot, under {@code page/slot}, and how it fits. */
    final Map<String, SlotFit> fits = new LinkedHashMap<>();

    final Map<String, PageFrames> pages = new LinkedHashMap<>();

    final Map<String, PagePlan> plans = new LinkedHashMap<>();

    private SamplePages(JsonNode issue) {
        this.issue = issue;
    }

    /** Composes an issue, with one article more or without. */
    static SamplePages of(String file, String moreAt, JsonNode more) {
        var sample = new SamplePages(read("/sample/" + file));
        for (JsonNode page : sample.issue.path("pages")) sample.compose(page, moreAt, more);
        return sample;
    }

    static JsonNode read(String resource) {
        try (InputStream in = SamplePages.class.getResourceAsStream(resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] drawing(String name) {
        return DRAWN.computeIfAbsent(name, SamplePicture::jpeg);
    }

    private void compose(JsonNode page, String moreAt, JsonNode more) {
        JsonNode style = style(page.path("style").asText());
        String label = page.path("label").asText();
        boolean front = style.path("front").asBoolean();
        PageGeometry geometry = geometry(style);
        List<SlotPlan> slots = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (JsonNode slot : style.path("slots")) {
            String at = label + "/" + slot.path("key").asText();
            names.add(at);
            JsonNode shape = slot.path("shape");
            SlotPlan empty = slot(names.size(), slot, shape);
            SlotContent content = at.equals(moreAt) ? article(more, shape) : content(page, slot, shape, at);
            slots.add(empty.holding(content));
            if (content instanceof ArticlePlan article && article.jumpTo() != null) {
                JsonNode jump = item(page, slot).path("article").path("jump");
                tails.put(
                        jump.path("page").asText() + "/" + jump.path("slot").asText(),
                        tail(
                                article,
                                label,
                                composer.fit(geometry, empty.holding(article))
                                        .fit()
                                        .end()));
            }
        }
        var plan = new PagePlan(
                geometry,
                front ? nameplate() : null,
                front
                        ? null
                        : new FolioLine(
                                "徐汇报", "2022年1月17日 星期一", page.path("section").asText(), label),
                new Foot("示例", "责任编辑 责编甲　美编 美编甲　校对 校对甲", List.of()),
                slots,
                null);
        PageFrames frames = composer.compose(plan);
        plans.put(label, plan);
        pages.put(label, frames);
        for (int i = 0; i < names.size(); i++)
            fits.put(names.get(i), frames.fits().get(i));
    }

    private JsonNode style(String name) {
        for (JsonNode style : styles) if (style.path("name").asText().equals(name)) return style;
        throw new IllegalArgumentException(name);
    }

    private static PageGeometry geometry(JsonNode style) {
        Grid grid = Grid.frontOfQuarto();
        return new PageGeometry(
                grid.pageWidthMm(),
                grid.pageHeightMm(),
                grid.bleedMm(),
                grid.leftMm(),
                grid.topMm(),
                grid.columns(),
                grid.measureEm(),
                grid.bodyPt(),
                grid.gapPt(),
                grid.leadingPt(),
                grid.lines(),
                style.path("headLines").asInt(),
                org.forme.layout.Punctuation.LINE_END_HALF);
    }

    private static SlotPlan slot(int key, JsonNode slot, JsonNode shape) {
        return new SlotPlan(
                key,
                slot.path("name").asText(),
                shape.path("col").asInt(),
                shape.path("cols").asInt(),
                shape.path("line").asInt(),
                shape.path("lines").asInt(),
                shape.path("textColumns").asInt(),
                new TypeScale(
                        shape.path("kickerPt").asDouble(),
                        shape.path("headlinePt").asDouble(),
                        shape.path("deckPt").asDouble()),
                shape.path("bodyPt").asDouble(),
                shape.path("boxed").asBoolean(),
                SlotContent.NOTHING);
    }

    private SlotContent content(JsonNode page, JsonNode slot, JsonNode shape, String at) {
        if (tails.containsKey(at)) return tails.get(at);
        JsonNode item = item(page, slot);
        if (item.path("artwork").isObject())
            return new ArtworkPlan(item.path("artwork").path("picture").asText(), "image/jpeg", "公益广告");
        return item.path("article").isObject() ? article(item.path("article"), shape) : SlotContent.NOTHING;
    }

    private static JsonNode item(JsonNode page, JsonNode slot) {
        for (JsonNode item : page.path("items"))
            if (item.path("slot").asText().equals(slot.path("key").asText())) return item;
        return MissingNode.getInstance();
    }

    static ArticlePlan article(JsonNode copy, JsonNode shape) {
        List<PicturePlan> pictures = new ArrayList<>();
        for (JsonNode used : copy.path("pictures"))
            pictures.add(picture(used, shape.path("pictureCols").asInt()));
        String headline = copy.path("headline").asText();
        return new ArticlePlan(
                copy.path("key").asText().hashCode(),
                copy.path("rubric").asText(),
                copy.path("kicker").asText(),
                headline.isEmpty() ? List.of() : List.of(headline),
                copy.path("deck").asText(),
                bylines(copy),
                copy.path("dateline").asText(),
                Manuscript.ofPlain(copy.path("body").asText()),
                List.of(),
                pictures,
                0,
                copy.path("jump").isObject() ? copy.path("jump").path("page").asText() : null,
                null,
                "");
    }

    private static PicturePlan picture(JsonNode used, int columns) {
        String name = used.path("picture").asText();
        try {
            var image = ImageIO.read(new ByteArrayInputStream(drawing(name)));
            return new PicturePlan(
                    name,
                    image.getWidth(),
                    image.getHeight(),
                    used.path("caption").asText(),
                    used.path("credit").asText(),
                    used.path("alt").asText(),
                    columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> bylines(JsonNode copy) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (JsonNode byline : copy.path("bylines"))
            parts.computeIfAbsent(byline.path("part").asText(), part -> new ArrayList<>())
                    .add(byline.path("name").asText());
        if (parts.isEmpty()) return List.of();
        var words = Map.of("REPORTER", "记者", "CORRESPONDENT", "通讯员", "PHOTOGRAPHER", "摄影");
        List<String> groups = new ArrayList<>();
        parts.forEach((part, names) -> groups.add(words.getOrDefault(part, "文") + " " + String.join(" ", names)));
        return List.of("● " + String.join("　", groups));
    }

    private static ArticlePlan tail(ArticlePlan whole, String from, int start) {
        return new ArticlePlan(
                whole.key(),
                whole.rubric(),
                whole.kicker(),
                whole.headline(),
                whole.deck(),
                whole.byline(),
                whole.dateline(),
                whole.body(),
                whole.whole(),
                List.of(),
                start,
                null,
                from,
                whole.headline().isEmpty() ? whole.rubric() : whole.headline().get(0));
    }

    private static Nameplate nameplate() {
        return new Nameplate(
                "徐汇报",
                null,
                true,
                "第3期(总第1657期)",
                "2022年1月17日 星期一",
                "准印证号(B)0150",
                List.of("今日四版", "内部资料，免费交流"),
                "《徐汇报》数字报 http://www.xuhuibao.com",
                List.of(
                        new Nameplate.Channel("徐汇通 APP", "http://www.xuhuibao.com"),
                        new Nameplate.Channel("上海徐汇微信", "http://www.xuhuibao.com"),
                        new Nameplate.Channel("上海徐汇发布微博", "http://www.xuhuibao.com"),
                        new Nameplate.Channel("上海徐汇抖音", "http://www.xuhuibao.com")),
                List.of());
    }
}
