package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two people at one article, and one at two windows, in real browsers. */
class TwoPeopleIT {
    private static final String LAMPS = "清晨六点，菜场的灯先亮了，摊主们把青菜搬下车。";
    private static final String STEAM = "热气从包子铺的蒸笼里冒出来，排队的人搓着手。";
    private static final String DUSK = "傍晚收摊，棉帘子卷起来，地扫干净。";

    private final String headline = "两个人一篇稿 " + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void oneWritesTheOtherReadsAndTakesOver() {
        String article = returned();
        try (var reporter = AtTheDesk.as("reporter");
                var editor = AtTheDesk.as("editor")) {
            opens(reporter.page, article);
            reporter.rewrite(text -> text.replace("六点", "五点"));
            reporter.sees("已暂存");
            editor.go("/desk/articles");
            editor.sees("记者甲 正在改，至");
            editor.go(article + "?edit=true");
            editor.sees("记者甲 正在改稿");
            assertEquals(0, editor.page.locator("#copy #headline").count());
            editor.page.locator(".leased-to summary").click();
            editor.fine();
            editor.page.locator(".leased-to form button").click();
            editor.page.locator("#copy #headline").waitFor();
            reporter.page
                    .locator("#lease .leased-to")
                    .filter(having(name(editor)))
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(10_000));
            String told = reporter.page.innerText("#lease .taken-over");
            assertTrue(told.contains(name(editor) + " 在"), told);
            assertTrue(told.contains("您没有保存的文字留在第 2 稿"), told);
            for (String verb : List.of("保存", "交稿"))
                assertTrue(reporter.page
                        .locator(".acts button")
                        .filter(having(verb))
                        .isDisabled());
            reporter.fine();
            reporter.go("/desk/articles");
            reporter.sees("接手了您正在改的");
            reporter.page.locator("form[action*='/take-overs/'] button").click();
            reporter.sees("接手时的未存稿");
            assertTrue(reporter.text().contains("清晨五点"));
            reporter.fine();
        }
    }

    @Test
    void theSamePersonGoesOnInASecondWindowAndLeavingIsHeard() {
        String article = returned();
        try (var reporter = AtTheDesk.as("reporter");
                var editor = AtTheDesk.as("editor")) {
            opens(reporter.page, article);
            Page second = reporter.page.context().newPage();
            second.navigate(Office.shared().address() + article);
            second.getByText("另一个窗口").waitFor();
            second.waitForResponse(
                    "**/lease", () -> second.locator("[data-here]").click());
            second.getByText("另一个窗口")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            second.navigate(Office.shared().address() + "/desk/articles");
            editor.go(article);
            editor.page.waitForTimeout(500);
            editor.go(article + "?edit=true");
            assertEquals(1, editor.page.locator("#copy #headline").count(), "nobody is writing any more");
        }
    }

    @Test
    void aCopyOfATabIsAnotherWindowAndClosingItFreesNothing() {
        String article = returned();
        try (var reporter = AtTheDesk.as("reporter");
                var editor = AtTheDesk.as("editor")) {
            opens(reporter.page, article);
            Page copy = reporter.page.waitForPopup(() -> reporter.page.evaluate("void window.open(location.href)"));
            copy.getByText("另一个窗口").waitFor();
            copy.navigate(Office.shared().address() + "/desk/articles");
            copy.close();
            editor.go(article + "?edit=true");
            editor.sees("记者甲 正在改稿");
            opens(reporter.page, article);
            reporter.page.waitForTimeout(500);
            assertEquals(0, reporter.page.getByText("另一个窗口").count(), "a tab is itself when it is loaded anew");
        }
    }

    @Test
    void whatTwoWindowsChangedComesTogether() {
        String article = returned();
        try (var first = AtTheDesk.as("reporter")) {
            opens(first.page, article);
            Page second = first.page.context().newPage();
            second.navigate(Office.shared().address() + article);
            second.locator("#body").waitFor();
            first.rewrite(text -> text.replace("六点", "五点"));
            first.saves();
            first.page.locator("#body").getByText("五点").waitFor();
            second.locator("#kicker").fill("后存的引题");
            second.locator("#why").fill("补了引题");
            second.locator(".head button", new Page.LocatorOptions().setHasText("保存"))
                    .click();
            second.getByText("两边的改动不重叠").waitFor();
            AtTheDesk.assertNoViolations(second);
            second.getByText("合成一份").click();
            second.getByText("还没有保存。请看过再保存").waitFor();
            assertEquals("后存的引题", second.inputValue("#kicker"));
            assertTrue(second.innerText("#body").contains("五点"));
            second.locator(".head button", new Page.LocatorOptions().setHasText("保存"))
                    .click();
            second.waitForURL("**" + article + "*");
            assertEquals("后存的引题", second.inputValue("#kicker"));
            assertTrue(second.innerText("#body").contains("五点"));
            assertEquals(0, second.getByText("已恢复您").count(), "nothing from before the merge comes back");
        }
    }

    @Test
    void anEditorSuggestsAndCommentsInTheTextAndTheReporterDealsWithIt() {
        String article = returned();
        try (var reporter = AtTheDesk.as("reporter");
                var editor = AtTheDesk.as("editor")) {
            editor.go(article + "?mark=true");
            editor.rewrite(text -> text.replace("六点", "五点").replace("搓着手", "跺着脚"));
            editor.fine();
            editor.button("提出建议");
            editor.sees("建议已交给作者");
            assertTrue(editor.text().contains("清晨六点"), "the text is as it was");
            editor.go(article + "?mark=true");
            editor.page.locator("#body .suggested").first().waitFor();
            editor.page.click("#body p:nth-of-type(3)");
            editor.page.keyboard().press("Home");
            for (int i = 0; i < 4; i++) editor.page.keyboard().press("Shift+ArrowRight");
            editor.page.keyboard().press("Control+Alt+m");
            editor.awaits("document.activeElement.id === 'comment-words'");
            editor.page.keyboard().type("几点收摊？");
            editor.button("写上批注");
            editor.sees("几点收摊？");
            opens(reporter.page, article);
            reporter.page.locator("#body .struck").first().waitFor();
            assertEquals("傍晚收摊", reporter.page.innerText("#body .commented"));
            reporter.fine();
            reporter.page.fill("#kicker", "还没存的引题");
            reporter.page.click("#comment summary");
            reporter.page.fill("#comment-words", "写了没有发出");
            reporter.page
                    .locator("[data-mark=words]")
                    .filter(having("五"))
                    .getByText("采纳")
                    .first()
                    .click();
            reporter.awaits("document.querySelectorAll('[data-mark=words]').length === 1");
            assertEquals("还没存的引题", reporter.page.inputValue("#kicker"));
            reporter.page.locator("#body p").getByText("清晨五点").waitFor();
            reporter.sees("上次写了没有发出");
            assertEquals("#comment-words", reporter.page.getAttribute("#unsent a", "href"));
            reporter.fine();
            assertEquals("写了没有发出", reporter.page.inputValue("#comment-words"), "no word of it is lost");
            reporter.button("写上批注");
            reporter.page.locator(".remark .words").getByText("写了没有发出").waitFor();
            assertEquals("", reporter.page.inputValue("#comment-words"), "what is sent is not there twice");
            reporter.page
                    .locator(".remark")
                    .filter(having("写了没有发出"))
                    .getByText("已处理")
                    .click();
            reporter.page.locator("[data-mark=words]").getByText("不采纳").click();
            reporter.button("已处理");
            reporter.awaits("!document.querySelector('[data-mark]')");
            reporter.page.locator("#body p").getByText("搓着手").waitFor();
            reporter.button("交稿");
            reporter.sees("待一审");
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions having(String words) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
    }

    @Test
    void aComparisonIsWalkedThroughByKeysAndAnOldTextComesBack() {
        String article = returned();
        try (var reporter = AtTheDesk.as("reporter")) {
            opens(reporter.page, article);
            reporter.rewrite(text -> STEAM + "\n" + LAMPS.replace("六点", "五点") + "\n" + DUSK);
            reporter.page.fill("#headline", headline + "改");
            reporter.saves();
            reporter.go(article + "/revisions?view=side");
            reporter.page.keyboard().press("n");
            assertEquals("change-1", focused(reporter.page));
            reporter.page.keyboard().press("n");
            assertEquals("change-2", focused(reporter.page));
            reporter.page.keyboard().press("p");
            reporter.page.keyboard().press("p");
            assertFalse("change-1".equals(focused(reporter.page)), "it goes round");
            reporter.sees("移来");
            reporter.fine();
            reporter.go(article + "/revisions/1");
            reporter.fine();
            reporter.button("恢复到第 1 稿");
            reporter.page.waitForURL("**" + article);
            assertEquals(headline, reporter.page.inputValue("#headline"));
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private static String name(AtTheDesk somebody) {
        return somebody.page.locator(".who a").first().innerText().strip();
    }

    private static void opens(Page page, String article) {
        page.waitForResponse("**/lease", () -> page.navigate(Office.shared().address() + article));
    }

    /** An article of the reporter's that the editor sent back; its address. */
    private String returned() {
        String article;
        try (var reporter = AtTheDesk.as("reporter")) {
            reporter.go("/desk/articles/new");
            reporter.page.fill("#headline", headline);
            reporter.page.selectOption("[name=section]", new SelectOption().setIndex(2));
            reporter.page.click("#body");
            reporter.paste("text/plain", LAMPS + "\n" + STEAM + "\n" + DUSK);
            reporter.button("交稿");
            reporter.sees("待一审");
            article = reporter.path();
        }
        try (var editor = AtTheDesk.as("editor")) {
            editor.go(article);
            editor.page.fill("#reason", "再改");
            editor.page.locator("form[action$='/returns'] button").first().click();
            editor.sees("退改");
        }
        return article;
    }
}
