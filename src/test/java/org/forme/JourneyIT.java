package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The ten minutes of a newcomer on the sample, in a real browser, from the reporter's form to the public page. */
class JourneyIT {
    private static final String MARKET = "冬日菜场里的热气";
    private static final String SCHOOL = "夜校的灯";
    private static final String SOUP = "春运首日";
    private static final String LAST_SENTENCE = "摊主们卷起棉帘子，扫地，洗案板，喝今天的第一口茶。";

    private static final String NIGHT_SCHOOL = """
        傍晚六点半，社区学校三楼的灯一盏一盏亮起来。走廊里有人在背单词，有人在练口琴，还有人端着刚出锅的包子，站在门口吃完才进去。
        春季的夜课开了二十六门，报名那天，队伍从二楼排到街角。最先满员的是修家电和剪裁，其次是手机摄影。学费不高，一门课十二次，刚好一顿便饭的钱。
        教修家电的老师傅退休前在厂里管了三十年机器。他带来一只旧木箱，里面是各种拆下来的零件，每一件都贴着纸条，写着坏在哪里，怎么修好。“东西坏了不要紧，要紧的是知道它为什么坏。”
        剪裁班的学员大多是下了班赶来的。有一位护士，口袋里还插着笔；有一位公交司机，打算给女儿做一条裙子，量尺寸时把纸样裁反了，全班都笑，他自己笑得最响。
        九点半，铃声响过，灯一盏一盏暗下去。值班员在每间教室门口站一站，把没带走的围巾和水杯收到窗台上，等它们的主人下周再来。
        """;

    private final Office office = Office.shared();
    private final Chromium chromium = Chromium.shared();

    @Test
    void aStoryGoesFromAnEmptyFormToThePublicPage() throws IOException {
        theNewcomerFollowsTheJumpOfPage1();
        theReporterMendsWhatCameBack();
        theEditorPutsItOnPage2AndAsksForTwoLinesLess();
        theReporterCutsThem();
        anotherReporterWritesAStoryFromAnEmptyForm();
        theEditorPassesBothAndPutsTheNewOneOnPage3();
        theHeadPasses(MARKET);
        theHeadPasses(SCHOOL);
        theEditorOnDutyApprovesAndSigns("2");
        theEditorOnDutyApprovesAndSigns("3");
        aChangedNameVoidsTheSignatureOfItsPage();
        theReviewsAndTheSignatureAreGivenAgain();
        theChiefFreezesAndReleasesTheIssue();
        everybodyReadsItOnThePhone();
        thePdfHoldsEveryArticleInOrder();
    }

    private void theNewcomerFollowsTheJumpOfPage1() {
        try (AtTheDesk desk = AtTheDesk.as("editor")) {
            desk.openIssue("第3期");
            desk.go(desk.path() + "/pages/1");
            assertTrue(
                    (Boolean) desk.page.evaluate("document.querySelector('.sheet img').decode().then(() => true)"),
                    "the page is there as a picture");
            desk.page.locator("svg.regions a[href*='slot=third']").click();
            desk.sees("下转第4版");
            desk.page.locator("#slot a[href*='/pages/4']").click();
            desk.sees("上接第1版");
            desk.fine();
        }
    }

    private void theReporterMendsWhatCameBack() {
        try (AtTheDesk desk = AtTheDesk.as("reporter")) {
            desk.openFromList(MARKET);
            assertTrue(desk.text().contains("第三段再具体些"), "the reason for the return is shown");
            desk.fine();
            desk.rewrite(text -> text.replace("清晨六点，天还没亮", "清晨五点，天还没亮"));
            desk.button("交稿");
            desk.sees("待一审");
        }
    }

    private void theEditorPutsItOnPage2AndAsksForTwoLinesLess() {
        try (AtTheDesk desk = AtTheDesk.as("editor")) {
            desk.openFromList(MARKET);
            desk.button("一审通过");
            desk.sees("待二审");
            desk.openIssue("第4期");
            desk.sees("还空着");
            desk.fine();
            desk.place("2", "second", MARKET);
            desk.page.getByText("请作者删 2 行").first().click();
            desk.fine();
            desk.page.locator("form[action$='/returns'] button").first().click();
            desk.sees("退改");
        }
    }

    private void theReporterCutsThem() {
        try (AtTheDesk desk = AtTheDesk.as("reporter")) {
            desk.openFromList(MARKET);
            assertTrue(desk.text().contains("2 行"), "how many lines to cut is shown");
            desk.rewrite(text -> text.replace(LAST_SENTENCE, ""));
            desk.button("交稿");
            desk.sees("待一审");
        }
    }

    private void anotherReporterWritesAStoryFromAnEmptyForm() throws IOException {
        try (AtTheDesk desk = AtTheDesk.as("reporter2")) {
            desk.go("/desk/articles");
            desk.page.locator("a[href='/desk/articles/new']").first().click();
            desk.fine();
            desk.page.fill("[name=headline]", SCHOOL);
            desk.page.fill("[name=dateline]", "本报讯");
            desk.page.selectOption("[name=section]", new SelectOption().setIndex(2));
            desk.page.locator("[name=bylinePart]").first().selectOption("REPORTER");
            desk.page.locator("[name=bylineName]").first().fill("记者乙");
            desk.paste("text/plain", NIGHT_SCHOOL);
            desk.page.setInputFiles("[name=upload]", new FilePayload("evening.png", "image/png", aPicture()));
            desk.page.locator("[name=caption]").first().fill("亮着灯的教室。");
            desk.page.locator("[name=credit]").first().fill("记者乙 摄");
            desk.button("交稿");
            desk.sees("待一审");
            desk.fine();
        }
    }

    private void theEditorPassesBothAndPutsTheNewOneOnPage3() {
        try (AtTheDesk desk = AtTheDesk.as("editor")) {
            for (String story : List.of(MARKET, SCHOOL)) {
                desk.openFromList(story);
                desk.button("一审通过");
                desk.sees("待二审");
            }
            desk.openPage("2");
            desk.sees("正好");
            desk.openPage("3?slot=picture");
            desk.button("下版");
            desk.place("3", "picture", SCHOOL);
            desk.fine();
        }
    }

    private void theHeadPasses(String story) {
        try (AtTheDesk desk = AtTheDesk.as("head")) {
            desk.openFromList(story);
            desk.button("二审通过");
            desk.sees("待三审");
        }
    }

    private void theEditorOnDutyApprovesAndSigns(String label) {
        try (AtTheDesk desk = AtTheDesk.as("duty")) {
            desk.openPage(label);
            desk.button("出大样");
            desk.sees("您将以 值班总编甲 的名义");
            desk.button("签版");
            desk.sees("值班总编甲 已签版");
            assertTrue(desk.text().contains("已签发"), "签发 went with the signature");
        }
    }

    private void aChangedNameVoidsTheSignatureOfItsPage() {
        try (AtTheDesk desk = AtTheDesk.as("editor")) {
            desk.openFromList(SOUP);
            desk.go(desk.path() + "?edit=true");
            desk.rewrite(text -> text.replace("何老板", "贺老板"));
            desk.button("保存");
            desk.openPage("1");
            desk.sees("值班总编甲 的签名已失效");
            desk.sees("贺");
            desk.fine();
            desk.openPage("2");
            desk.sees("值班总编甲 已签版");
        }
    }

    private void theReviewsAndTheSignatureAreGivenAgain() {
        try (AtTheDesk desk = AtTheDesk.as("editor")) {
            desk.openFromList(SOUP);
            desk.button("一审通过");
            desk.sees("待二审");
        }
        theHeadPasses(SOUP);
        theEditorOnDutyApprovesAndSigns("1");
    }

    private void theChiefFreezesAndReleasesTheIssue() {
        try (AtTheDesk desk = AtTheDesk.as("chief")) {
            desk.openIssue("第4期");
            desk.page.locator("main a[href$='/seal']").first().click();
            desk.fine();
            desk.page.locator("form[action$='/seal'] button").click();
            desk.page
                    .getByText("付印存档")
                    .first()
                    .waitFor(new Locator.WaitForOptions()
                            .setState(WaitForSelectorState.VISIBLE)
                            .setTimeout(90_000));
            desk.go("/desk/archive");
            desk.page.locator("main a").filter(named("第4期")).first().click();
            desk.page.locator("a.btn[href*='/verification']").click();
            desk.sees("已核验");
            desk.fine();
            desk.page.locator("main a[href$='/release']").click();
            desk.sees("第4期(总第1658期)");
            desk.sees("不在互联网公开发布");
            desk.sees("比报上印的日期早 1 天发布");
            desk.fine();
            desk.page.locator("form[action$='/release'] button").click();
            desk.sees("已发布");
        }
    }

    private void everybodyReadsItOnThePhone() {
        try (BrowserContext phone = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setDeviceScaleFactor(2))) {
            Page page = phone.newPage();
            page.navigate(office.address() + "/xuhuibao/2022-01-24/3");
            page.locator("ol a").filter(named(SCHOOL)).first().click();
            assertTrue(page.innerText("main").contains("傍晚六点半"));
            assertTrue(page.innerText("main").contains("亮着灯的教室。"), "the picture has its caption");
            page.navigate(office.address() + "/xuhuibao/2022-01-24/2");
            AtTheDesk.assertNoViolations(page);
            page.locator("ol a").filter(named(MARKET)).first().click();
            assertTrue(page.innerText("main").contains("清晨五点，天还没亮"));
            assertEquals(
                    360,
                    ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(),
                    "no sideways scroll");
            AtTheDesk.assertNoViolations(page);
        }
    }

    private void thePdfHoldsEveryArticleInOrder() throws IOException {
        var reader = office.visitor();
        byte[] pdf = reader.bytes("/xuhuibao/2022-01-24.pdf").body();
        String print;
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(4, document.getNumberOfPages());
            print = bare(new PDFTextStripper().getText(document));
        }
        List<String> pages = List.of("1", "2", "3", "4");
        int from = 0;
        for (String label : pages) {
            var page = Jsoup.parse(reader.get("/xuhuibao/2022-01-24/" + label).body(), office.address());
            for (String href :
                    page.select("ol a[href*=/2022-01-24/" + label + "/]").eachAttr("href")) {
                var story = Jsoup.parse(reader.get(href).body());
                story.select("[aria-hidden]").remove();
                for (var paragraph : story.select(".copy p, .copy h2")) {
                    String words = bare(paragraph.text());
                    int at = print.indexOf(words, from);
                    assertTrue(at >= 0, () -> "in print and in order: " + href + " " + words);
                    from = at;
                }
            }
        }
        assertTrue(from > 0, "paragraphs were found at all");
    }

    /** An evening sky over lit windows. */
    private static byte[] aPicture() throws IOException {
        var image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0x203050), 0, 1200, new Color(0xc08050)));
        g.fillRect(0, 0, 1600, 1200);
        g.setColor(new Color(0xffe8a0));
        for (int i = 0; i < 5; i++) g.fillRect(180 + i * 260, 620, 150, 220);
        g.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0□]+", "");
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
