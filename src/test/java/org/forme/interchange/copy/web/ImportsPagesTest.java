package org.forme.interchange.copy.web;

import static org.forme.Newsroom.as;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.forme.Newsroom;
import org.forme.articles.Article;
import org.forme.articles.ArticleState;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.Origin;
import org.forme.interchange.copy.Docx;
import org.forme.interchange.copy.ReceivedFiles;
import org.forme.pictures.Pictures;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Bringing in files, as browsers do it. */
@QuarkusTest
@Tag("data")
class ImportsPagesTest {
    private static final String LONG = "昨天上午，区图书馆新馆开门迎客，一千多位读者走进宽敞明亮的阅览大厅，不少人一坐就是一整天。";

    @Inject
    Articles articles;

    @Inject
    ReceivedFiles files;

    @Inject
    Pictures pictures;

    @BeforeEach
    void thePaperIsThere() {
        Newsroom.section("livelihood", "民生");
    }

    @Test
    void aDocumentOfWordBecomesADraftWithItsPicture() {
        byte[] docx = wordDocument();
        Response posted = form("reporter", Origin.OWN, "")
                .multiPart(file("新馆.docx", docx))
                .post("/desk/imports");
        long id = id(posted);
        ArticleText text = text(id);
        assertEquals(List.of("区委区政府", "新馆开门", "首日迎客千人"), List.of(text.kicker(), text.headline(), text.deck()));
        assertEquals("本报讯", text.dateline());
        assertEquals(2, text.bylines().size());
        assertEquals(Newsroom.person("reporter").id(), text.bylines().get(0).personId(), "记者甲 is the reporter");
        assertEquals(
                LONG + "\n[图" + text.pictures().get(0).picture().id()
                        + "]\n## 读者\n● 借书\n| 楼层 | 内容 |\n| 一 | 少儿 |\n> 读书真好。",
                text.body().toPlain());
        assertEquals("昨天的阅览大厅。", text.pictures().get(0).caption());
        assertEquals("张三 摄", text.pictures().get(0).credit());
        assertEquals("hall.png", text.pictures().get(0).picture().fileName().replaceFirst("image1", "hall"));
        assertEquals(ArticleState.DRAFT, state(id));
        assertEquals(
                200,
                as("reporter")
                        .get("/desk/pictures/"
                                + text.pictures().get(0).picture().id() + ".jpg")
                        .statusCode());
    }

    @Test
    void whatWasLeftOutIsToldAboveTheArticleAndBesideIt() {
        String body = Docx.p("新馆开门") + "<w:p>" + Docx.r(LONG) + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
        byte[] docx = Docx.of(body).bytes();
        String to = form("reporter", Origin.OWN, "")
                .multiPart(file("a/b/copy.docx", docx))
                .post("/desk/imports")
                .header("Location");
        String notice = page(as("reporter").get(to)).select(".notice").text();
        assertTrue(notice.contains("“copy.docx”") && notice.contains("脚注、尾注 1 处") && notice.contains("没有认出署名"), notice);
        String english = page(as("reporter").cookie("forme_language", "en").get(to))
                .select(".notice")
                .text();
        assertTrue(english.contains("One footnote"), english);
        long id = number(to);
        assertFalse(page(as("reporter").get("/desk/articles/" + id))
                .select(".notice")
                .text()
                .contains("copy.docx"));
        var beside = page(as("reporter").get("/desk/imports/articles/" + id));
        assertTrue(beside.text().contains("脚注"));
        Response original = as("reporter").get(beside.select("a").attr("href"));
        assertArrayEquals(docx, original.asByteArray());
        assertTrue(original.header("Content-Disposition").startsWith("attachment"));
        assertEquals("default-src 'none'; sandbox", original.header("Content-Security-Policy"));
    }

    @Test
    void nobodyElseSeesTheFileOfADraft() {
        long id = id(form("reporter", Origin.OWN, "")
                .multiPart(file("稿.docx", plainDocument("看不见")))
                .post("/desk/imports"));
        long file = QuarkusTransaction.requiringNew()
                .call(() -> files.of(articles.findById(id)).orElseThrow().id());
        for (String other : List.of("reporter2", "editor", "chief", "correspondent")) {
            assertEquals(
                    404, as(other).get("/desk/imports/" + file + "/original").statusCode(), other);
            assertEquals(404, as(other).get("/desk/imports/articles/" + id).statusCode(), other);
        }
        assertEquals(403, as("admin").get("/desk/imports/" + file + "/original").statusCode());
        assertEquals(403, as("layout").get("/desk/imports").statusCode());
    }

    @Test
    void severalFilesComeInTogetherAndAreListed() {
        Response posted = form("reporter", Origin.CONTRIBUTED, "")
                .multiPart(file("一.docx", plainDocument("第一篇来稿")))
                .multiPart(file("二.txt", "第二篇来稿\r\n\r\n　　".concat(LONG).getBytes(Charset.forName("GBK"))))
                .post("/desk/imports");
        assertEquals(303, posted.statusCode());
        var page = page(as("reporter").get(posted.header("Location")));
        assertTrue(page.select("[role=status]").text().contains("2"));
        assertTrue(page.select(".brought").text().contains("第二篇来稿"));
        assertEquals(
                Origin.CONTRIBUTED,
                text(number(page.select(".brought li a").first().attr("href"))).origin());
    }

    @Test
    void agencyCopyKeepsWhatWasReceived() {
        long id = id(form("editor", Origin.AGENCY, "新华社")
                .multiPart(file("通稿.docx", plainDocument("通稿的题")))
                .post("/desk/imports"));
        assertEquals("通稿的题\n" + LONG, text(id).received());
        assertEquals("新华社", text(id).source());
    }

    @Test
    void oneBadFileKeepsAllOutAndEveryReasonIsTold() {
        long before = count();
        int blobsBefore = blobCount();
        Response refused = form("reporter", Origin.OWN, "甲\u202E乙")
                .multiPart(file("好.docx", plainDocument("好的")))
                .multiPart(file(
                        "macro.docx",
                        Docx.of(Docx.p("坏的"))
                                .part("word/vbaProject.bin", new byte[3])
                                .bytes()))
                .multiPart(file("old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .post("/desk/imports");
        assertEquals(422, refused.statusCode());
        var errors = page(refused).select(".field-error");
        assertTrue(errors.text().contains("“macro.docx”") && errors.text().contains("“old.doc”"), errors.text());
        assertEquals(3, errors.size(), errors.text());
        assertEquals(before, count());
        assertEquals(blobsBefore, blobCount());
        var english = page(form("reporter", Origin.OWN, "")
                .cookie("forme_language", "en")
                .multiPart(file("old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .post("/desk/imports"));
        assertTrue(english.select(".field-error").text().contains("is an old .doc"));
    }

    @Test
    void tooManyFilesAndNoneAreRefused() {
        assertEquals(
                422,
                form("reporter", Origin.OWN, "")
                        .multiPart(file("", new byte[0]))
                        .post("/desk/imports")
                        .statusCode());
        var many = form("reporter", Origin.OWN, "");
        for (int i = 0; i < 11; i++) many.multiPart(file(i + ".docx", plainDocument("题" + i)));
        Response refused = many.post("/desk/imports");
        assertEquals(422, refused.statusCode());
        assertTrue(page(refused).select(".field-error").text().contains("10"));
    }

    @Test
    void aFormPostedAgainBringsNothingTwice() {
        String key = UUID.randomUUID().toString();
        byte[] docx = plainDocument("只来一次");
        long first = id(form("reporter", key, Origin.OWN, "")
                .multiPart(file("稿.docx", docx))
                .post("/desk/imports"));
        long before = count();
        assertEquals(
                first,
                id(form("reporter", key, Origin.OWN, "")
                        .multiPart(file("稿.docx", docx))
                        .post("/desk/imports")));
        assertEquals(before, count());
        assertEquals(
                400,
                form("reporter2", key, Origin.OWN, "")
                        .multiPart(file("稿.docx", docx))
                        .post("/desk/imports")
                        .statusCode());
    }

    @Test
    void aPostThatLacksItsFieldsIsRefused() {
        assertEquals(
                400,
                as("reporter")
                        .multiPart(file("稿.docx", plainDocument("题")))
                        .post("/desk/imports")
                        .statusCode());
        assertEquals(
                400,
                as("reporter")
                        .multiPart("formKey", UUID.randomUUID().toString())
                        .multiPart("origin", "ELSE")
                        .multiPart("source", "")
                        .multiPart(file("稿.docx", plainDocument("题")))
                        .post("/desk/imports")
                        .statusCode());
        assertFalse(as("layout").multiPart("formKey", "x").post("/desk/imports").statusCode() < 400);
    }

    @Test
    void picturesThatAreNoneAreLeftOutAndTold() throws IOException {
        byte[] docx = Docx.of(Docx.p("新馆开门")
                        + Docx.p(LONG)
                        + Docx.picture("i1", "")
                        + Docx.picture("i2", "")
                        + Docx.picture("i3", ""))
                .image("i1", "media/a.emf", new byte[] {1, 0, 0, 0, 5})
                .image("i2", "media/b.png", png())
                .relation("i3", "image", "media/none.png")
                .bytes();
        long id = id(
                form("reporter", Origin.OWN, "").multiPart(file("稿.docx", docx)).post("/desk/imports"));
        assertEquals(1, text(id).pictures().size());
        String told = page(as("reporter").get("/desk/imports/articles/" + id)).text();
        assertTrue(told.contains("不是 JPEG") && told.contains("链接在文件以外"), told);
    }

    @Test
    void thePageOffersItsChoicesPreselected() {
        var page = page(as("correspondent").get("/desk/imports"));
        assertTrue(page.selectFirst("input[name=joining]").hasAttr("checked"));
        assertEquals(
                "OWN", page.selectFirst("select[name=origin] option[selected]").val());
        assertTrue(page(as("correspondent").get("/desk/articles"))
                .select("a[href=/desk/imports]")
                .hasText());
    }

    private static byte[] plainDocument(String headline) {
        return Docx.of(Docx.p(headline) + Docx.p(LONG)).bytes();
    }

    /** As Word writes one, by way of a library that knows how. */
    private static byte[] wordDocument() {
        try (var word = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (String[] style : new String[][] {
                {"a3", "Title"},
                {"a5", "Subtitle"},
                {"ab", "引题"},
                {"ac", "署名"},
                {"ad", "caption"},
                {"2", "heading 2"},
                {"ae", "Quote"},
                {"af", "List Bullet"}
            }) style(word, style[0], style[1]);
            styled(word, "ab", "区委区政府");
            styled(word, "a3", "新馆开门").setAlignment(ParagraphAlignment.CENTER);
            styled(word, "a5", "首日迎客千人");
            styled(word, "ac", "本报记者 记者甲 通讯员 李四");
            styled(word, null, "　　本报讯 " + LONG);
            word.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(png()),
                            Document.PICTURE_TYPE_PNG,
                            "hall.png",
                            Units.toEMU(200),
                            Units.toEMU(100));
            styled(word, "ad", "▲昨天的阅览大厅。 张三 摄");
            styled(word, "2", "读者");
            styled(word, "af", "借书");
            var table = word.createTable(2, 2);
            String[][] cells = {{"楼层", "内容"}, {"一", "少儿"}};
            for (int i = 0; i < 4; i++) table.getRow(i / 2).getCell(i % 2).setText(cells[i / 2][i % 2]);
            styled(word, "ae", "读书真好。");
            word.write(bytes);
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void style(XWPFDocument word, String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewUiPriority().setVal(BigInteger.ONE);
        word.createStyles().addStyle(new XWPFStyle(style));
    }

    private static XWPFParagraph styled(XWPFDocument word, String style, String text) {
        XWPFParagraph paragraph = word.createParagraph();
        if (style != null) paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static RequestSpecification form(String who, Origin origin, String source) {
        return form(who, UUID.randomUUID().toString(), origin, source);
    }

    private static RequestSpecification form(String who, String key, Origin origin, String source) {
        return as(who).multiPart("formKey", key)
                .multiPart("origin", origin.name())
                .multiPart(words("source", source))
                .multiPart("joining", "on");
    }

    private static MultiPartSpecification words(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .mimeType("text/plain")
                .charset("UTF-8")
                .build();
    }

    private static MultiPartSpecification file(String name, byte[] bytes) {
        return new MultiPartSpecBuilder(bytes)
                .controlName("files")
                .fileName(name)
                .mimeType("application/octet-stream")
                .build();
    }

    private static long id(Response posted) {
        assertEquals(303, posted.statusCode(), posted.asString());
        return number(posted.header("Location"));
    }

    private static long number(String address) {
        return Long.parseLong(address.replaceFirst(".*/desk/articles/(\\d+).*", "$1"));
    }

    private static org.jsoup.nodes.Document page(Response response) {
        return Jsoup.parse(response.asString());
    }

    private ArticleText text(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Article article = articles.findById(id);
            return article.revisions().get(0).text(pictures::findById);
        });
    }

    private ArticleState state(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> articles.findById(id).state());
    }

    private long count() {
        return QuarkusTransaction.requiringNew().call(() -> articles.count());
    }

    private int blobCount() {
        return QuarkusTransaction.requiringNew().call(() -> files.blobs().size());
    }
}
