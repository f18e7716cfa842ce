package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten minutes of a newcomer on the sample, in a real browser, from the reporter's form to the public page. */
class JourneyIT {
    private static final String MARKET = "冬日菜场里的热气";
    private static final String LAST_SENTENCE = "摊主们卷起棉帘子，扫地，洗案板，喝今天的第一口茶。";

    @TempDir
    static Path folder;

    private static Office office;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        office = Office.ofTheSample(folder.resolve("data"));
        office.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void shut() {
        if (chromium != null) chromium.close();
        if (office != null) office.close();
    }

    @Test
    void aStoryGoesFromTheReportersFormToThePublicPage() throws IOException {
        theReporterMendsWhatCameBack();
        theEditorPassesItAndPutsItOnPage2();
        theHeadPassesIt();
        theEditorOnDutyApprovesAndSigns();
        aChangedCharacterVoidsTheSignature();
        theReviewsAndTheSignatureAreGivenAgain();
        theChiefFreezesAndReleasesTheIssue();
        everybodyReadsItOnThePhone();
        thePdfHoldsEveryArticleInOrder();
    }

    private void theReporterMendsWhatCameBack() {
        try (Desk desk = new Desk("reporter")) {
            desk.go("/desk/articles?show=waiting");
            desk.page.getByText(MARKET).first().click();
            assertTrue(desk.text().contains("第三段再具体些"), "the reason for the return is shown");
            desk.fine();
            Locator body = desk.page.locator("textarea[name=body]");
            body.fill(body.inputValue().replace(LAST_SENTENCE, ""));
            desk.page.getByText("交稿").first().click();
            desk.sees("待一审");
        }
    }

    private void theEditorPassesItAndPutsItOnPage2() {
        try (Desk desk = new Desk("editor")) {
            desk.openFromList(MARKET);
            desk.button("一审通过");
            desk.sees("待二审");
            desk.go("/desk/issues");
            desk.page.locator("main a").filter(named("第4期")).first().click();
            desk.sees("还空着");
            desk.fine();
            desk.go(desk.path() + "/pages/2?slot=second");
            desk.page
                    .locator("select[name=article]")
                    .selectOption(desk.page
                            .locator("select[name=article] option", new Page.LocatorOptions().setHasText(MARKET))
                            .getAttribute("value"));
            desk.button("上版");
            desk.sees("正好");
            desk.fine();
        }
    }

    private void theHeadPassesIt() {
        try (Desk desk = new Desk("head")) {
            desk.openFromList(MARKET);
            desk.button("二审通过");
            desk.sees("待三审");
        }
    }

    private void theEditorOnDutyApprovesAndSigns() {
        try (Desk desk = new Desk("duty")) {
            desk.page2();
            desk.button("出大样");
            desk.sees("您将以 值班总编甲 的名义");
            desk.button("签版");
            desk.sees("值班总编甲 已签版");
            assertTrue(desk.text().contains("已签发"), "签发 went with the signature");
        }
    }

    private void aChangedCharacterVoidsTheSignature() {
        try (Desk desk = new Desk("editor")) {
            desk.openFromList(MARKET);
            desk.go(desk.path() + "?edit=true");
            Locator body = desk.page.locator("textarea[name=body]");
            body.fill(body.inputValue().replace("清晨六点，天还没亮", "清晨五点，天还没亮"));
            desk.button("保存");
            desk.page2();
            desk.sees("的签名已失效");
            desk.sees("清晨五点");
        }
    }

    private void theReviewsAndTheSignatureAreGivenAgain() {
        try (Desk desk = new Desk("editor")) {
            desk.openFromList(MARKET);
            desk.button("一审通过");
        }
        theHeadPassesIt();
        try (Desk desk = new Desk("duty")) {
            desk.page2();
            desk.button("重新出大样");
            desk.button("签版");
            desk.sees("值班总编甲 已签版");
        }
    }

    private void theChiefFreezesAndReleasesTheIssue() {
        try (Desk desk = new Desk("chief")) {
            desk.go("/desk/issues");
            desk.page.locator("main a").filter(named("第4期")).first().click();
            desk.page.getByText("付印 第4期").first().click();
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
            page.navigate(office.address() + "/xuhuibao/2022-01-24/2");
            assertNoViolations(page);
            page.locator("ol a").filter(named(MARKET)).first().click();
            assertTrue(page.innerText("main").contains("清晨五点，天还没亮"));
            assertEquals(
                    360,
                    ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(),
                    "no sideways scroll");
            assertNoViolations(page);
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
                for (var paragraph : story.select(".copy p, .copy h4")) {
                    String words = bare(paragraph.text());
                    int at = print.indexOf(words, from);
                    assertTrue(at >= 0, () -> "in print and in order: " + href + " " + words);
                    from = at;
                }
            }
        }
        assertTrue(from > 0, "paragraphs were found at all");
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0□]+", "");
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void assertNoViolations(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        assertTrue(
                found.isEmpty(),
                () -> page.url() + ": "
                        + found.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml())
                                .toList());
    }

    /** Somebody of the sample at a browser. */
    private static final class Desk implements AutoCloseable {
        private final BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        final Page page = context.newPage();

        Desk(String username) {
            page.setDefaultTimeout(20_000);
            page.navigate(office.address() + "/sign-in");
            page.fill("[name=j_username]", username);
            page.fill("[name=j_password]", "forme-sample");
            page.press("[name=j_password]", "Enter");
            page.waitForURL(Pattern.compile(".*/desk.*"));
        }

        void go(String path) {
            page.navigate(office.address() + path);
        }

        void page2() {
            go("/desk/issues");
            page.locator("main a").filter(named("第4期")).first().click();
            go(path() + "/pages/2");
        }

        void openFromList(String headline) {
            go("/desk/articles?show=all");
            page.locator("main a").filter(named(headline)).first().click();
        }

        void button(String verb) {
            page.locator("main button").filter(named(verb)).first().click();
        }

        void sees(String words) {
            page.getByText(words).first().waitFor();
        }

        String text() {
            return page.innerText("main");
        }

        String path() {
            return java.net.URI.create(page.url()).getPath();
        }

        void fine() {
            assertNoViolations(page);
            assertFalse(page.content().contains("NOT_FOUND"), "every value of the page is there");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
