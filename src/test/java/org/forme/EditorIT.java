package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editor of the copy in a real browser. */
class EditorIT {
    private static final String NEW = "/desk/articles/new";

    @Test
    void everyKindOfParagraphIsTypedSavedAndShownAgain() {
        try (var desk = AtTheDesk.as("reporter")) {
            desk.go(NEW);
            desk.page.fill("#headline", "口袋公园十二处");
            desk.page.click("#body");
            type(desk, "去年新增口袋公园12处。⏎## 家门口的绿色⏎推窗见绿，");
            desk.page.keyboard().press("Control+b");
            type(desk, "王阿姨");
            desk.page.keyboard().press("Control+b");
            type(desk, "说。⏎□ 简讯一⏎简讯二⏎⏎■ 简讯三⏎⏎● 项目一⏎项目二⏎⏎#. 编号一⏎⏎> 引文⏎⏎表前⏎");
            desk.page.click("[data-act=table]");
            for (String cell : new String[] {"街道", "公园", "面积", "湖南路", "3", "12"}) {
                type(desk, cell);
                desk.page.keyboard().press("Tab");
            }
            type(desk, "⏎---表后");
            desk.page.keyboard().press("Shift+Home");
            desk.page.click("[data-act=kai]");
            desk.page.keyboard().press("End");
            type(desk, "⏎>> 二〇二二年一月");
            desk.fine();
            String typed = """
                paragraph 去年新增口袋公园12处。
                crosshead 家门口的绿色
                paragraph 推窗见绿，*王阿姨*说。
                brief 简讯一
                brief 简讯二
                solidBrief 简讯三
                bullet 项目一
                bullet 项目二
                numbered 编号一
                blockquote 引文
                paragraph 表前
                row 街道 | 公园 | 面积
                row 湖南路 | 3 | 12
                rule
                paragraph _表后_
                signature 二〇二二年一月
                """;
            desk.button("保存");
            desk.page.waitForURL(Pattern.compile(".*/desk/articles/\\d+"));
            assertEquals(typed, desk.body());
            assertEquals(
                    "家门口的绿色", desk.page.locator("#body h4").innerText(), "a crosshead is one for screen readers too");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "wps", "wechat", "web"})
    void pastesComeInClean(String program) throws IOException {
        try (var desk = AtTheDesk.as("reporter")) {
            desk.go(NEW);
            desk.page.click("#body");
            desk.paste("text/html", sample(program + ".html"));
            assertEquals(sample(program + ".txt"), desk.body());
        }
    }

    @Test
    void linesCutAtTheirEndsAreJoinedWhenAskedAndPartedAgainByUndoing() {
        String cut = """
            　　徐汇区去年新增口袋公园十二处，居民推开窗
            就能看见绿色，出门走几步就进了公园。今年还要
            再建八处，都在老小区里。
            　　第二段从这里开始，也是在行末断开的，因为
            是从一份电子文件里拷出来的。
            """;
        try (var desk = AtTheDesk.as("reporter")) {
            desk.go(NEW);
            desk.page.click("#body");
            desk.paste("text/plain", cut);
            assertEquals(5, desk.body().lines().count());
            desk.page.click("#join button");
            assertEquals("""
                paragraph 徐汇区去年新增口袋公园十二处，居民推开窗就能看见绿色，出门走几步就进了公园。今年还要再建八处，都在老小区里。
                paragraph 第二段从这里开始，也是在行末断开的，因为是从一份电子文件里拷出来的。
                """, desk.body());
            desk.page.keyboard().press("Control+z");
            assertEquals(5, desk.body().lines().count());
        }
    }

    @Test
    void anInputMethodComposesWithoutLosingOrDoublingACharacter() {
        try (var desk = AtTheDesk.as("reporter")) {
            desk.go(NEW);
            desk.page.click("#body");
            type(desk, "前");
            compose(desk.page, "x", "xu", "xuhui", "徐汇");
            type(desk, "后⏎");
            compose(desk.page, "g", "gong", "公园");
            assertEquals("paragraph 前徐汇后\nparagraph 公园\n", desk.body());
            desk.page.waitForCondition(() -> desk.page.innerText("#characters").equals("6"));
        }
    }

    @Test
    void aStoryGoesFromAnEmptyFormToItsReviewByTheKeyboardAlone() {
        try (var desk = AtTheDesk.as("reporter")) {
            desk.go(NEW);
            type(desk, "键盘写成的稿子");
            tabTo(desk, "body");
            type(desk, "从头到尾没有碰过鼠标。⏎第二段。");
            desk.page.keyboard().press("Alt+F10");
            assertEquals("SELECT", desk.page.evaluate("document.activeElement.tagName"));
            desk.page.keyboard().press("ArrowRight");
            assertEquals("bold", desk.page.evaluate("document.activeElement.dataset.act"));
            desk.page.keyboard().press("Escape");
            type(desk, "完。");
            assertEquals("paragraph 从头到尾没有碰过鼠标。\nparagraph 第二段。完。\n", desk.body());
            while (!"section".equals(desk.page.evaluate("document.activeElement.id")))
                desk.page.keyboard().press("Shift+Tab");
            desk.page.keyboard().press("ArrowDown");
            while (!"交稿".equals(desk.page.evaluate("document.activeElement.innerText.trim()")))
                desk.page.keyboard().press("Shift+Tab");
            desk.page.keyboard().press("Enter");
            desk.sees("待一审");
        }
    }

    @Test
    void withoutScriptThePlainFieldWorksAndLeavesTypesAlone() {
        String address;
        try (var desk = AtTheDesk.as("reporter")) {
            desk.go(NEW);
            desk.page.fill("#headline", "粗体留得住");
            desk.page.click("#body");
            desk.page.keyboard().press("Control+b");
            type(desk, "粗体");
            desk.button("保存");
            desk.page.waitForURL(Pattern.compile(".*/desk/articles/\\d+"));
            address = desk.path();
        }
        try (var desk = AtTheDesk.withoutScript("reporter")) {
            desk.go(address);
            assertEquals("粗体", desk.page.inputValue("textarea[name=body]"));
            assertTrue(desk.page.isVisible("#body-hint"));
            assertFalse(desk.page.isVisible("#tools"));
            desk.page.fill("#headline", "粗体也留得住");
            desk.button("保存");
        }
        try (var desk = AtTheDesk.as("reporter")) {
            desk.go(address);
            assertEquals("粗体也留得住", desk.page.inputValue("#headline"));
            assertEquals("paragraph *粗体*\n", desk.body());
        }
    }

    @Test
    void aTemplateOfTheOfficeFillsTheWritersForm() {
        try (var desk = AtTheDesk.as("editor")) {
            desk.go("/desk/templates/new");
            desk.fine();
            desk.page.fill("#name", "每周天气");
            desk.page.fill("#rubric", "天气");
            desk.page.click("#body");
            type(desk, "## 今天");
            desk.page.keyboard().press("Enter");
            type(desk, "多云。");
            desk.fine();
            desk.button("保存模板");
            desk.page.waitForURL("**/desk/templates");
            desk.fine();
        }
        try (var desk = AtTheDesk.as("reporter")) {
            desk.go(NEW);
            desk.page.getByText("每周天气").click();
            desk.page.waitForURL(Pattern.compile(".*template=\\d+"));
            desk.page.locator(".ProseMirror").waitFor();
            assertEquals("天气", desk.page.inputValue("#rubric"));
            assertEquals("crosshead 今天\nparagraph 多云。\n", desk.body());
            desk.fine();
        }
    }

    @Test
    void copyOfOthersIsHeldAgainstWhatWasReceived() {
        try (var desk = AtTheDesk.as("reporter")) {
            desk.go(NEW);
            desk.page.fill("#headline", "新馆开门");
            desk.page.click("#body");
            type(desk, "新馆17日开门。");
            desk.page.locator("#more summary").click();
            desk.page.selectOption("#origin", "AGENCY");
            desk.page.fill("#source", "新华社");
            desk.page.fill("#received", "新馆开门\n新馆十七日开门。");
            desk.page.fill("#targetLength", "40");
            desk.sees("比要求少 33 字");
            desk.button("保存");
            desk.page.waitForURL(Pattern.compile(".*/desk/articles/\\d+"));
            desk.sees("2 处不同");
            desk.page.getByText("与收到的原文对照").click();
            desk.page.waitForURL("**/received");
            assertEquals("17", desk.page.innerText(".fate-changed ins").replaceAll("\\D", ""));
            desk.page.click("#correct summary");
            desk.fine();
            desk.page.fill("#received", "新馆开门\n新馆17日开门。");
            desk.page.fill("#why", "贴成了旧的一版");
            desk.page.click("#correct button");
            desk.sees("原稿更正过");
            assertEquals(0, desk.page.locator(".fate-changed ins").count());
            desk.fine();
        }
    }

    @Test
    void whatAReaderSentIsEnteredAndDecided() {
        try (var desk = AtTheDesk.as("editor")) {
            desk.go("/desk/contributions/new");
            desk.fine();
            desk.page.fill("#title", "社区里的年");
            desk.page.fill("#contributor", "李建国");
            desk.button("登记");
            desk.page.waitForURL(Pattern.compile(".*/desk/contributions/\\d+"));
            desk.fine();
            desk.button("采用");
            desk.sees("责编甲");
            desk.go("/desk/contributions");
            desk.sees("社区里的年");
            desk.fine();
        }
    }

    /** Types; ⏎ is the Enter key. */
    private static void type(AtTheDesk desk, String words) {
        String[] lines = words.split("⏎", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) desk.page.keyboard().press("Enter");
            desk.page.keyboard().type(lines[i]);
        }
    }

    private static void tabTo(AtTheDesk desk, String id) {
        while (!id.equals(desk.page.evaluate("document.activeElement.id")))
            desk.page.keyboard().press("Tab");
    }

    /** What an input method does: letters stand underlined in the copy until the words take their place. */
    private static void compose(Page page, String... stages) {
        var session = page.context().newCDPSession(page);
        for (int i = 0; i < stages.length - 1; i++) {
            var composition = new JsonObject();
            composition.addProperty("text", stages[i]);
            composition.addProperty("selectionStart", stages[i].length());
            composition.addProperty("selectionEnd", stages[i].length());
            session.send("Input.imeSetComposition", composition);
        }
        var words = new JsonObject();
        words.addProperty("text", stages[stages.length - 1]);
        session.send("Input.insertText", words);
        session.detach();
    }

    private static String sample(String name) throws IOException {
        try (var file = EditorIT.class.getResourceAsStream("/paste/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
