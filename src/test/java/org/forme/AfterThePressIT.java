package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be done to an issue after it went to press, in a real browser: 下线 of an article, and 换版. */
class AfterThePressIT {
    private static final String PAGE_2 = "/xuhuibao/2022-01-17/2";
    private static final String SHOP = "一间铺子 三样手艺";
    private static final String NOTE = "应当事人要求，本文不再刊出。";

    @TempDir
    static Path folder;

    private static Office office;

    @BeforeAll
    static void anOfficeOfItsOwn() {
        office = Office.ofTheSample(folder.resolve("office"));
        office.start();
    }

    @AfterAll
    static void itCloses() {
        office.close();
    }

    @Test
    void anArticleIsTakenFromTheReadersAndCoveredOnItsPage() throws IOException {
        String article;
        double[] place;
        try (BrowserContext phone = phone()) {
            Page reader = phone.newPage();
            reader.navigate(office.address() + PAGE_2);
            article = reader.locator("ol a").filter(named(SHOP)).first().getAttribute("href");
            place = placeOf(reader, article);
        }
        assertTrue(coloursAt(place).size() > 20, "there is type where the article stands");
        theChiefWithdraws(SHOP);
        // Another phone: the first may show its own copy of the page for a while.
        try (BrowserContext phone = phone()) {
            Page reader = phone.newPage();
            assertEquals(410, reader.navigate(office.address() + article).status());
            assertEquals(List.of("这篇稿件已下线", NOTE), List.of(reader.innerText("h1"), reader.innerText("h1 + p")));
            AtTheDesk.assertNoViolations(reader);
            reader.navigate(office.address() + PAGE_2);
            assertEquals(0, reader.locator("main a").filter(named(SHOP)).count());
            assertTrue(reader.innerText("main").contains("本版有稿件已下线"));
            AtTheDesk.assertNoViolations(reader);
        }
        assertTrue(coloursAt(place).size() < 5, "its place is covered");
    }

    private static BrowserContext phone() {
        return Chromium.shared().browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    private void theChiefWithdraws(String headline) {
        try (AtTheDesk desk = AtTheDesk.of(office, "chief")) {
            desk.go("/desk/archive");
            desk.page.locator(".months a").filter(named("第3期")).first().click();
            desk.page.locator("#afterwards a").filter(named(headline)).click();
            desk.fine();
            desk.page.locator("#withdrawal a").click();
            desk.fine();
            desk.page.fill("#note", NOTE);
            desk.page.fill("#reason", "当事人来函");
            desk.button("下线");
            desk.sees("读者看到：" + NOTE);
            desk.fine();
        }
    }

    @Test
    void anotherEditionIsAskedForByOneAgreedToByAnotherAndSignedWhereItChanges() {
        theEditorOnDutyAsks();
        String edition = theChiefAgrees();
        try (AtTheDesk desk = AtTheDesk.of(office, "duty")) {
            desk.go(edition + "/pages/1");
            desk.sees("值班总编甲 已签版");
            desk.page.locator("summary").filter(named("本版设置")).click();
            desk.page.fill("#proofreader", "校对乙");
            desk.page.locator("form[action$='/credits'] button").click();
            desk.sees("值班总编甲 的签名已失效");
            desk.button("出大样");
            desk.sees("您将以 值班总编甲 的名义");
            desk.button("签版");
            desk.sees("值班总编甲 已签版");
            desk.go(edition + "/pages/2");
            desk.sees("值班总编甲 已签版");
            desk.fine();
        }
    }

    private void theEditorOnDutyAsks() {
        try (AtTheDesk desk = AtTheDesk.of(office, "duty")) {
            desk.go("/desk/archive");
            desk.page.locator(".months a").filter(named("第3期")).first().click();
            desk.page.locator("#reedition a").click();
            desk.page.fill("#reason", "校对姓名有误");
            desk.page.fill("#printerWord", "王师傅 22:40 确认未开印");
            desk.button("提出换版");
            desk.sees("等另一位值班总编或总编同意");
            assertFalse(desk.text().contains("同意换版"), "nobody agrees to what they asked for");
            desk.fine();
        }
    }

    /** @return address of the new edition */
    private String theChiefAgrees() {
        try (AtTheDesk desk = AtTheDesk.of(office, "chief")) {
            desk.go("/desk/inbox");
            desk.page.locator("a.btn").filter(named("看申请")).click();
            desk.sees("王师傅 22:40 确认未开印");
            desk.fine();
            desk.button("同意换版");
            desk.page.locator("a.btn").filter(named("去编新版次")).click();
            desk.page.waitForURL(Pattern.compile(".*/desk/issues/[0-9]+"));
            desk.sees("第2版次");
            return desk.path();
        }
    }

    /** Left, top, right and bottom of an article's first place on the page, as parts of the page. */
    private static double[] placeOf(Page reader, String article) {
        var box = (List<?>)
                reader.locator(".zones a[href='" + article + "'] rect").first().evaluate("""
                one => {
                  const page = one.ownerSVGElement.viewBox.baseVal;
                  const [x, y, w, h] = ["x", "y", "width", "height"].map(name => one[name].baseVal.value);
                  return [x / page.width, y / page.height, (x + w) / page.width, (y + h) / page.height];
                }""");
        return box.stream().mapToDouble(edge -> ((Number) edge).doubleValue()).toArray();
    }

    /** The colours of the page's image well within a place. */
    private static Set<Integer> coloursAt(double[] place) throws IOException {
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(
                office.visitor().bytes(PAGE_2 + "-1200.jpg").body()));
        double inset = 0.01;
        var colours = new HashSet<Integer>();
        for (int x = (int) ((place[0] + inset) * page.getWidth()); x < (place[2] - inset) * page.getWidth(); x++)
            for (int y = (int) ((place[1] + inset) * page.getHeight()); y < (place[3] - inset) * page.getHeight(); y++)
                colours.add(page.getRGB(x, y));
        assertNotEquals(0, colours.size());
        return colours;
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
