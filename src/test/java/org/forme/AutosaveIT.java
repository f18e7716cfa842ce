package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is typed is there again: after a reload, without a network, after an expired sign-in; and for its writer alone. */
class AutosaveIT {
    private static final String NEW = "/desk/articles/new";

    @Test
    void whatIsTypedAndNotSavedIsThereAgainAndIsNoRevision() {
        try (var desk = AtTheDesk.as("reporter2")) {
            String address = saved(desk, "暂存的稿子", "第一句。");
            desk.page.click("#body");
            desk.page.keyboard().press("Control+End");
            desk.page.keyboard().type("第二句还没有保存。");
            desk.page.waitForCondition(() -> desk.page.innerText("#kept").startsWith("已暂存"));
            desk.go(address);
            desk.sees("已恢复您");
            assertEquals("paragraph 第一句。第二句还没有保存。\n", desk.body());
            assertEquals(1, desk.page.locator(".log a[href*='revisions?to=']").count(), "one revision");
            desk.fine();
            desk.button("丢弃，回到第 1 稿");
            assertEquals("paragraph 第一句。\n", desk.body());
            assertEquals(0, desk.page.getByText("已恢复您").count());
        }
    }

    @Test
    void withoutANetworkTheBrowserKeepsTheWordsAndBringsThemBack() {
        try (var desk = AtTheDesk.as("reporter2")) {
            String address = saved(desk, "断网的稿子", "开头。");
            desk.page.context().setOffline(true);
            desk.page.click("#body");
            desk.page.keyboard().press("Control+End");
            desk.page.keyboard().type("断网时写的。");
            desk.page.waitForCondition(() -> desk.page.innerText("#kept").startsWith("连不上"));
            String kept = (String) desk.page.evaluate("Object.values(localStorage).join()");
            assertTrue(kept.contains("sealed") && !kept.contains("断网"), "nobody reads it in the browser's store");
            desk.page.context().setOffline(false);
            desk.go(address);
            desk.sees("已恢复您");
            assertEquals("paragraph 开头。断网时写的。\n", desk.body());
            desk.button("保存");
            desk.sees("已存");
            assertEquals("paragraph 开头。断网时写的。\n", desk.body());
            assertEquals(0, desk.page.getByText("已恢复您").count());
            assertEquals("", desk.page.evaluate("Object.keys(localStorage).join()"), "what the server has is not kept");
        }
    }

    @Test
    void afterAnExpiredSignInTheWordsWaitForTheirWriterAndForNobodyElse() {
        try (var desk = AtTheDesk.as("reporter2")) {
            desk.go(NEW);
            desk.page.fill("#headline", "没来得及保存的新稿");
            desk.page.waitForCondition(() -> desk.page.innerText("#kept").startsWith("已暂存"));
            desk.page.context().clearCookies();
            desk.page.click("#body");
            desk.page.keyboard().type("登录过期以后写的。");
            desk.page.waitForCondition(() -> desk.page.innerText("#kept").startsWith("登录已过期"));

            Page other = signIn(desk, "reporter");
            other.navigate(Office.shared().address() + NEW);
            other.waitForTimeout(800);
            assertFalse(other.content().contains("登录过期以后写的"));
            assertFalse(other.content().contains("没来得及保存的新稿"), "somebody else is shown nothing");
            desk.page.waitForCondition(
                    () -> desk.page.innerText("#kept").startsWith("这个浏览器里已换了别人"),
                    new Page.WaitForConditionOptions().setTimeout(15_000));

            Page back = signIn(desk, "reporter2");
            back.navigate(Office.shared().address() + NEW);
            // What the browser had kept goes to the server first, and the page is loaded once more to say so.
            back.waitForTimeout(1_500);
            back.getByText("没来得及保存的新稿").click();
            back.getByText("已恢复您").waitFor();
            assertTrue(back.innerText("#body").contains("登录过期以后写的。"));
            back.locator("main button").getByText("丢弃这些文字").click();
            back.waitForURL(Pattern.compile(".*/new$"));
        }
    }

    @Test
    void twoWindowsOfOneWriterKeepTheirWordsBesideOneAnother() {
        try (var desk = AtTheDesk.as("reporter2")) {
            String address = saved(desk, "两个窗口", "开头。");
            Page other = desk.page.context().newPage();
            other.navigate(Office.shared().address() + address);
            goOn(desk.page, "第一个窗口写的。");
            goOn(other, "第二个窗口写的。");
            other.close();
            desk.go("/desk/articles");
            desk.go(address);
            desk.sees("已恢复您");
            assertEquals("paragraph 开头。第二个窗口写的。\n", desk.body());
            desk.button("丢弃，回到第 1 稿");
            desk.awaits("document.getElementById('body').innerText.includes('第一个窗口写的')");
            desk.sees("已恢复您");
            assertEquals("paragraph 开头。第一个窗口写的。\n", desk.body());
        }
    }

    @Test
    void aPictureThatMayNotBeUsedIsToldAndTheWordsAreThereAgainAllTheSame() {
        try (var desk = AtTheDesk.as("reporter2")) {
            String address = saved(desk, "图不能用", "开头。");
            desk.page.evaluate("""
                    () => {
                      const form = document.getElementById("copy");
                      const row = { picture: 999999, caption: "", credit: "", alt: "", focusX: 50, focusY: 50, place: 1 };
                      for (const [name, value] of [...Object.entries(row), ...["crop", "crop", "crop", "crop"].map((one) => [one, 0])])
                        form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
                    }""");
            desk.page.fill("#kicker", "服务器不收的引题");
            desk.page.waitForCondition(() -> desk.page.innerText("#kept").matches("服务器没有收下.*第 1 张图片 \\[图999999].*"));
            desk.fine();
            desk.go(address);
            desk.awaits("document.getElementById('kicker')?.value === '服务器不收的引题'");
            desk.sees("已恢复您");
            desk.button("保存");
            desk.page.locator("#picture1 .field-error").waitFor();
            assertEquals("服务器不收的引题", desk.page.inputValue("#kicker"));
            desk.fine();
            desk.page.check("#picture1 [name=drop]");
            desk.button("保存");
            desk.sees("已存");
            assertEquals("服务器不收的引题", desk.page.inputValue("#kicker"));
        }
    }

    private static void goOn(Page page, String words) {
        page.click("#body");
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
        page.waitForCondition(() -> page.innerText("#kept").startsWith("已暂存"));
    }

    static Page signIn(AtTheDesk desk, String username) {
        desk.page.context().clearCookies();
        Page page = desk.page.context().newPage();
        page.navigate(Office.shared().address() + "/sign-in");
        page.fill("[name=j_username]", username);
        page.fill("[name=j_password]", "forme-sample");
        page.press("[name=j_password]", "Enter");
        page.waitForURL(Pattern.compile(".*/desk.*"));
        return page;
    }

    /** The address of a new article with these words. */
    private static String saved(AtTheDesk desk, String headline, String words) {
        desk.go(NEW);
        desk.page.fill("#headline", headline);
        desk.page.click("#body");
        desk.page.keyboard().type(words);
        desk.button("保存");
        desk.page.waitForURL(Pattern.compile(".*/desk/articles/\\d+"));
        return desk.path();
    }
}
