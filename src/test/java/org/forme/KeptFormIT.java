package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is typed into a form beside the copy is there again until it is taken; for its writer alone. */
class KeptFormIT {
    private static final String ENTRY = "/desk/contributions/new";
    private static final String TEMPLATE = "/desk/templates/new";

    private final String word = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void anEntryOfTheRegisterIsThereAgainAfterAReloadAndInTheOtherLanguageAndGoesWithTheEntry() {
        try (var desk = AtTheDesk.as("editor")) {
            desk.go(ENTRY);
            desk.page.fill("#title", "读者来信" + word);
            desk.page.fill("#phone", "13800000000");
            isKept(desk.page);
            String kept = (String) desk.page.evaluate("Object.values(localStorage).join()");
            assertTrue(kept.contains("sealed") && !kept.contains("138"), "nobody reads it in the browser's store");
            desk.page.reload();
            desk.sees("已放回您填了、没有保存的");
            assertEquals("#phone", desk.page.getAttribute(".kept-words a:nth-of-type(2)", "href"));
            desk.fine();
            desk.page.getByText("English").click();
            desk.sees("What you had typed and not saved is back");
            assertEquals("读者来信" + word, desk.page.inputValue("#title"));
            desk.page.fill("#contributor", "赵读者");
            desk.page.locator("form.settings button").click();
            desk.page.waitForURL(Pattern.compile(".*/contributions/\\d+"));
            assertNothingKept(desk.page);
            desk.go(ENTRY);
            assertEquals("", desk.page.inputValue("#title"), "the next entry begins empty");
        }
    }

    @Test
    void afterAnExpiredSignInTheWordsWaitForTheirWriterAndForNobodyElse() {
        try (var desk = AtTheDesk.as("editor")) {
            desk.go(ENTRY);
            desk.page.fill("#title", "过期以后" + word);
            desk.page.fill("#contributor", "钱读者");
            desk.page.context().clearCookies();
            desk.page.locator("form.settings button").click();
            desk.page.waitForURL("**/desk/contributions");
            Page other = AutosaveIT.signIn(desk, "head");
            other.navigate(Office.shared().address() + ENTRY);
            other.waitForTimeout(800);
            assertEquals("", other.inputValue("#title"), "somebody else is shown nothing");
            Page back = AutosaveIT.signIn(desk, "editor");
            back.navigate(Office.shared().address() + ENTRY);
            back.locator(".kept-words").waitFor();
            assertEquals("过期以后" + word, back.inputValue("#title"), "it was sent, and not taken");
            back.locator(".kept-words button").click();
            back.locator(".kept-words")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            assertEquals("", back.inputValue("#title"));
            assertNothingKept(back);
        }
    }

    @Test
    void ofTwoWindowsBothAreThereAgainOneAfterTheOther() {
        try (var desk = AtTheDesk.as("editor")) {
            desk.go(ENTRY);
            Page second = desk.page.context().newPage();
            second.navigate(Office.shared().address() + ENTRY);
            desk.page.fill("#title", "先填的" + word);
            isKept(desk.page);
            second.fill("#title", "后填的" + word);
            second.waitForTimeout(600);
            second.close();
            desk.go("/desk/contributions");
            desk.go(ENTRY);
            desk.page.locator(".kept-words").waitFor();
            assertEquals("后填的" + word, desk.page.inputValue("#title"));
            desk.page.fill("#contributor", "孙读者");
            desk.page.locator("form.settings button").click();
            desk.page.waitForURL(Pattern.compile(".*/contributions/\\d+"));
            desk.go(ENTRY);
            desk.page.locator(".kept-words").waitFor();
            assertEquals("先填的" + word, desk.page.inputValue("#title"));
        }
    }

    @Test
    void whatIsRefusedIsKeptOnAndWhatSomebodyElseChangedMeanwhileStays() {
        try (var desk = AtTheDesk.as("editor");
                var head = AtTheDesk.as("head")) {
            desk.go(ENTRY);
            desk.page.fill("#title", "两人改" + word);
            desk.page.locator("form.settings button").click();
            desk.sees("处要改");
            desk.go(ENTRY);
            desk.page.locator(".kept-words").waitFor();
            desk.page.fill("#contributor", "李读者");
            desk.page.locator("form.settings button").click();
            desk.page.waitForURL(Pattern.compile(".*/contributions/\\d+"));
            String entry = desk.path();
            desk.page.fill("#phone", "13900000000");
            head.go(entry);
            head.page.fill("#address", "城北路 1 号");
            head.page.locator("form.settings button").click();
            head.page.waitForLoadState();
            desk.page.locator("form.settings button").click();
            desk.page.getByText("看现在的，把您填的放回去").click();
            desk.page.locator(".kept-words a[href='#phone']").waitFor();
            assertEquals("13900000000", desk.page.inputValue("#phone"));
            assertEquals("城北路 1 号", desk.page.inputValue("#address"), "the other's change is not lost either");
            desk.fine();
            desk.page.locator("form.settings button").click();
            desk.page.waitForURL("**" + entry);
            assertNothingKept(desk.page);
        }
    }

    @Test
    void aTemplateComesBackWithItsBodyAndItsNames() {
        try (var desk = AtTheDesk.as("editor")) {
            desk.go(TEMPLATE);
            desk.page.fill("#name", "模板" + word);
            desk.page.fill("#byline1", "甲");
            desk.page.fill("#byline2", "乙");
            desk.page.click("#body");
            desk.page.keyboard().type("每周一稿。");
            isKept(desk.page);
            desk.page.reload();
            desk.sees("已放回您填了、没有保存的");
            assertEquals("每周一稿。", desk.page.innerText("#body").strip());
            assertEquals("乙", desk.page.inputValue("#byline2"));
            assertFalse(desk.page.innerText(".kept-words").contains("null"));
            desk.fine();
            desk.button("保存模板");
            desk.page.waitForURL("**/desk/templates");
            assertNothingKept(desk.page);
        }
    }

    @Test
    void theCorrectionOfAReceivedOriginalIsThereAgain() {
        try (var desk = AtTheDesk.as("editor")) {
            desk.go("/desk/articles/new");
            desk.page.fill("#headline", "通稿" + word);
            desk.page.click("#more summary");
            desk.page.selectOption("#origin", "AGENCY");
            desk.page.fill("#source", "新华社");
            desk.page.fill("#received", "收到的原文。");
            desk.button("保存");
            desk.page.waitForURL(Pattern.compile(".*/desk/articles/\\d+"));
            String received = desk.path() + "/received";
            desk.go(received);
            desk.page.click("#correct summary");
            desk.page.fill("#received", "真正收到的原文。");
            desk.page.fill("#why", "贴错了");
            isKept(desk.page);
            desk.page.reload();
            desk.sees("已放回您填了、没有保存的");
            assertEquals("真正收到的原文。", desk.page.inputValue("#received").strip());
            assertTrue(desk.page.isVisible("#why"), "the form stands open");
            desk.fine();
            desk.page.locator("#correct button").click();
            desk.sees("原稿更正");
            assertNothingKept(desk.page);
        }
    }

    private static void isKept(Page page) {
        page.waitForTimeout(600);
    }

    private static void assertNothingKept(Page page) {
        page.waitForCondition(() -> "".equals(page.evaluate("Object.keys(localStorage).join()")));
        assertFalse(page.url().contains("handed-over"), "the address is plain again");
    }
}
