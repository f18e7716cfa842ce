package org.forme.reader;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.forme.archive.Sealings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class ReaderTest {
    private static final List<String> BEHIND = List.of(
            "",
            ".pdf",
            "/1",
            "/1.pdf",
            "/1.jpg",
            "/1-800.jpg",
            "/1/sheet",
            "/2",
            "/1/1",
            "/1/1/1.jpg",
            "/2/2",
            "/manifest.json",
            "/seal");

    @Inject
    Sealings sealings;

    @Test
    void anUnreleasedIssueIsAtNoAddress() {
        String paper = sealings.paper("wei");
        sealings.seal(paper, 3);
        String quiet =
                given().get("/nowhere-at-all").then().statusCode(404).extract().asString();
        for (String rest : BEHIND) assertLost("/" + paper + "/2022-01-17" + rest);
        assertLost("/" + paper);
        assertLost("/" + paper + "/calendar/2022");
        assertTrue(!quiet.contains(paper));
    }

    @Test
    void aReleasedIssueIsAtEveryAddress() {
        String paper = released("quan");
        for (String rest : BEHIND)
            given().get("/" + paper + "/2022-01-17" + rest)
                    .then()
                    .statusCode(200)
                    .header("Set-Cookie", nullValue());
        given().get("/" + paper).then().statusCode(200).body(containsString("第3期(总第1657期)"));
        given().get("/" + paper + "/calendar/2022")
                .then()
                .statusCode(200)
                .body(containsString("/" + paper + "/2022-01-17"));
        given().get("/").then().statusCode(200);
    }

    @Test
    void aPictureStandsOnceAndWhereTheTextPlacesIt() {
        String paper = released("chatu");
        String story = "/" + paper + "/2022-01-17/1/1";
        Document page = html(story);
        assertEquals(1, page.select("figure").size());
        var text = page.selectFirst(".copy");
        assertEquals(
                List.of("p", "figure", "p"),
                text.children().stream().map(Element::tagName).toList());
        assertEquals(story + "/1.jpg", text.selectFirst("figure img").attr("src"));
        assertEquals("一张示例图片", text.selectFirst("figure img").attr("alt"));
        assertEquals("示例图片 己 摄", text.selectFirst("figcaption").text());
    }

    @Test
    void addressesThatNameNothingAreNotFound() {
        String paper = released("kong");
        for (String path : List.of(
                "/2022-01-18",
                "/2022-02-30",
                "/2022-01-17/3",
                "/2022-01-17/3.jpg",
                "/2022-01-17/3-800.jpg",
                "/2022-01-17/1-801.jpg",
                "/2022-01-17/1-0800.jpg",
                "/2022-01-17/1-99999999999.jpg",
                "/2022-01-17/1-800-800.jpg",
                "/2022-01-17/-800.jpg",
                "/2022-01-17/1-800.pdf",
                "/2022-01-17/3/sheet",
                "/2022-01-17/1/2",
                "/2022-01-17/2/1",
                "/2022-01-17/1/0",
                "/2022-01-17/1/01",
                "/2022-01-17/1/99999999999",
                "/2022-01-17/1/1/2.jpg",
                "/2022-01-17/1/1/0.jpg",
                "/2022-01-17/1/1/1.png",
                "/2022-01-17/1/1/1/1",
                "/2022-01-17/1.frames.txt",
                "/2022-01-17/1.plan.txt",
                "/2022-01-17/office.json",
                "/2022-01-17/seal.json",
                "/2022-01-17/..%2f1.pdf",
                "/2022-01-17-号外",
                "/calendar/0022",
                "/calendar/99999999999",
                "/search")) assertLost("/" + paper + path);
    }

    @Test
    void anExtraOfTheSameDayHasAnAddressOfItsOwn() {
        String paper = released("hao");
        sealings.release(paper, sealings.sealExtra(paper));
        String at = "/" + paper + "/2022-01-17-hao";
        assertEquals("号外", html(at).selectFirst(".number").text());
        assertEquals(
                "第3期(总第1657期)",
                html("/" + paper + "/2022-01-17").selectFirst(".number").text());
        Document year = html("/" + paper + "/calendar/2022");
        assertEquals(List.of("第3期(总第1657期)", "号外"), year.select(".issuelist b").eachText());
        assertEquals(at, year.select(".issuelist a").get(1).attr("href"));
        given().get(at + "/1.pdf").then().statusCode(200);
        given().get(at + "/manifest.json")
                .then()
                .body("manifest.numbers.kind", equalTo("EXTRA"), "manifest.numbers.total", nullValue());
    }

    @Test
    void thePageShowsItsImageWithTheArticlesAsLinksOverIt() {
        String paper = released("tu");
        Document page = html("/" + paper + "/2022-01-17/2");
        String at = "/" + paper + "/2022-01-17";
        assertEquals(
                at + "/2-800.jpg 800w, " + at + "/2-1200.jpg 1200w, " + at + "/2-1600.jpg 1600w, " + at
                        + "/2.jpg 3200w",
                page.selectFirst(".sheet img").attr("srcset"));
        assertEquals("放大看第2版版面图", page.selectFirst(".sheet img").attr("alt"));
        assertEquals(at + "/2/sheet", page.selectFirst(".sheet .whole").attr("href"));
        assertEquals(List.of(at + "/1/1", at + "/2/2"), page.select("svg a").eachAttr("href"));
        assertEquals("示例总结会议召开", page.selectFirst("svg a").attr("aria-label"));
        assertEquals("8190", page.selectFirst("svg rect").attr("x"));
        assertEquals(
                List.of("引题 <b>不是标签</b>示例总结会议召开", "大字新闻"),
                page.select(".list ol a").eachText());
        assertEquals("1 要闻", page.selectFirst(".list nav a").text());
        assertEquals("zh-Hans-CN", page.selectFirst("html").attr("lang"));
        assertTrue(page.select("script, [style], [onclick]").isEmpty());
    }

    @Test
    void aLineOfTheGuideLeadsToTheArticleItAnnounces() {
        String paper = sealings.paper("dao");
        sealings.release(paper, sealings.sealWithGuide(paper));
        String at = "/" + paper + "/2022-01-17";
        Document page = html(at + "/1");
        assertEquals(List.of(at + "/2/2", at + "/1/1"), page.select("svg a").eachAttr("href"));
        assertEquals(List.of(at + "/1/1"), page.select(".list ol a").eachAttr("href"));
        assertEquals(
                "已核验",
                html(at + "/seal?check=true").selectFirst(".found .state").text());
    }

    @Test
    void theEnlargedPageShowsTheSealedImageWithTheSameLinks() {
        String paper = released("fang");
        String at = "/" + paper + "/2022-01-17";
        Document page = html(at + "/1/sheet");
        assertEquals(at + "/1.jpg", page.selectFirst(".sheet img").attr("src"));
        assertEquals("第1版版面图", page.selectFirst(".sheet img").attr("alt"));
        assertEquals(
                html(at + "/1").select("svg a").eachAttr("href"),
                page.select("svg a").eachAttr("href"));
        assertEquals("0", page.selectFirst("[role=region]").attr("tabindex"), "arrow keys move it");
        assertEquals(at + "/2/sheet", page.selectFirst("a[rel=next]").attr("href"));
        assertTrue(html(at + "/2/sheet").select("a[rel=next]").isEmpty());
        assertEquals(at + "/1", page.selectFirst("main nav a").attr("href"));
    }

    @Test
    void aPageImageIsNoWiderThanAskedAndNoneIsMadeLarger() throws IOException {
        String paper = released("kuan");
        String at = "/" + paper + "/2022-01-17/1";
        byte[] sealed = given().get(at + ".jpg").asByteArray();
        assertEquals(819, ImageIO.read(new ByteArrayInputStream(sealed)).getWidth());
        Response small = given().get(at + "-800.jpg");
        var image = ImageIO.read(new ByteArrayInputStream(small.asByteArray()));
        assertEquals(800, image.getWidth());
        assertEquals(1143, image.getHeight(), 1);
        String tag = small.then()
                .contentType("image/jpeg")
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("Content-Disposition", endsWith("filename=\"" + paper + "-2022-01-17-1-800.jpg\""))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(at + "-800.jpg").then().statusCode(304);
        assertArrayEquals(small.asByteArray(), given().get(at + "-800.jpg").asByteArray());
        assertArrayEquals(sealed, given().get(at + "-1600.jpg").asByteArray());
    }

    @Test
    void theArticleIsItsSealedCopyAndNothingIsMarkUp() {
        String paper = released("wen");
        Document page = html("/" + paper + "/2022-01-17/1/1");
        assertEquals("示例总结会议召开", page.selectFirst("h1").text());
        assertTrue(page.select("h1 wbr").size() > 1, "it may break between words");
        assertEquals("● 记者 戊", page.selectFirst(".by").text());
        assertEquals(
                List.of("本报讯　会议昨天举行。", "<script>x</script>第二段。"),
                page.select(".copy p").eachText());
        assertEquals("本报讯", page.selectFirst(".dateline").text());
        assertEquals("一张示例图片", page.selectFirst("img").attr("alt"));
        assertTrue(page.text().contains("第3期(总第1657期) 第1版"));
        assertTrue(page.select("script").isEmpty());
    }

    @Test
    void readersGetTheSealedBytesWithTheirSumAsTag() throws Exception {
        String paper = released("he");
        Response pdf = given().get("/" + paper + "/2022-01-17/1.pdf");
        byte[] bytes = pdf.asByteArray();
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        pdf.then()
                .contentType("application/pdf")
                .header("ETag", equalTo('"' + sum + '"'))
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("Content-Disposition", endsWith("filename=\"" + paper + "-2022-01-17-1.pdf\""));
        given().header("If-None-Match", '"' + sum + '"')
                .get("/" + paper + "/2022-01-17/1.pdf")
                .then()
                .statusCode(304);
        byte[] some = given().header("Range", "bytes=10-19")
                .get("/" + paper + "/2022-01-17/1.pdf")
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 10-19/" + bytes.length)
                .extract()
                .asByteArray();
        assertArrayEquals(Arrays.copyOfRange(bytes, 10, 20), some);
        given().header("Range", "bytes=999999999-")
                .get("/" + paper + "/2022-01-17/1.pdf")
                .then()
                .statusCode(416);
        given().get("/" + paper + "/2022-01-17/manifest.json")
                .then()
                .contentType(startsWith("application/json"))
                .body("manifest.parts.find { it.path == 'pages/1.pdf' }.sha256", equalTo(sum))
                .body("seal.predecessor", nullValue());
    }

    @Test
    void readersMayHaveTheRecordVerifiedAndSeeNoHashes() {
        String paper = released("zheng");
        String address = "/" + paper + "/2022-01-17/seal";
        Document page = html(address);
        assertEquals("付印存档", page.selectFirst("h1").text());
        assertTrue(page.select(".found").isEmpty());
        assertTrue(!page.outerHtml().matches("(?s).*[0-9a-f]{40}.*"), "no hash on a screen");
        assertEquals(
                "/" + paper + "/2022-01-17/manifest.json",
                page.selectFirst("a[download]").attr("href"));
        assertEquals(
                address,
                html("/" + paper + "/2022-01-17").selectFirst(".colophon a").attr("href"));
        assertTrue(page.selectFirst("dl").text().contains("2022年1月17日 星期一"));
        var english = given().cookie("forme_language", "en").get(address);
        assertTrue(Jsoup.parse(english.asString()).selectFirst("dl").text().contains("Monday, 17 January 2022"));
        Document checked = html(address + "?check=true");
        assertEquals("已核验", checked.selectFirst(".found .state").text());
    }

    @Test
    void theYearIsACalendarOfItsIssues() {
        String paper = released("nian");
        Document page = html("/" + paper + "/calendar/2022");
        assertEquals(12, page.select(".months section").size());
        assertEquals("17", page.selectFirst(".days a").text());
        assertEquals("2022年1月17日 星期一 第3期(总第1657期)", page.selectFirst(".days a").attr("aria-label"));
    }

    @Test
    void issuesLeadToTheirNeighboursThatAreReleased() {
        String paper = sealings.paper("lin");
        long third = sealings.seal(paper, 3);
        sealings.seal(paper, 4);
        long fifth = sealings.seal(paper, 5);
        sealings.release(paper, third);
        sealings.release(paper, fifth);
        Document page = html("/" + paper + "/2022-01-17");
        assertEquals(
                "/" + paper + "/2022-01-31", page.selectFirst("a[rel=next]").attr("href"));
        assertEquals(
                "第5期(总第1659期)", html("/" + paper).selectFirst(".mast .number").text());
        assertLost("/" + paper + "/2022-01-24");
    }

    @Test
    void theInterfaceSpeaksEnglishToThoseWhoChoseIt() {
        String paper = released("yu");
        given().cookie("forme_language", "en")
                .get("/" + paper + "/2022-01-17")
                .then()
                .body(
                        containsString("Whole issue as PDF"),
                        containsString("第3期(总第1657期)"),
                        not(containsString("本版标题")));
    }

    private String released(String name) {
        String paper = sealings.paper(name);
        sealings.release(paper, sealings.seal(paper, 3));
        return paper;
    }

    private static Document html(String path) {
        return Jsoup.parse(given().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }

    private static void assertLost(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .body(containsString("这里没有您要找的内容"), not(containsString("1657")));
    }
}
