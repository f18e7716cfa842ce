package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.forme.pictures.SamplePictures;
import org.junit.jupiter.api.Test;

/** Pictures of an article in a real browser: cropped, and placed in its copy. */
class PicturesIT {
    private static final List<Object> WHOLE = List.of("0", "0", "0", "0");

    @Test
    void aPictureIsCroppedByKeysAndByDragging() {
        try (var desk = written(1)) {
            Page page = desk.page;
            assertEquals(WHOLE, edges(page));
            page.locator("[data-edge=right]").focus();
            for (int i = 0; i < 30; i++) page.keyboard().press("ArrowLeft");
            page.keyboard().press("Shift+ArrowRight");
            page.locator("[data-edge=top]").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Home");
            page.keyboard().press("ArrowUp");
            assertEquals(List.of("0", "0", "29.9", "0"), edges(page));
            assertEquals("29.9", page.locator("[data-edge=right]").getAttribute("aria-valuenow"));
            BoundingBox image = page.locator(".aim img").boundingBox();
            drag(page, page.locator("[data-edge=left]"), image.width / 4, 0);
            assertNear(25, edges(page).get(0));
            drag(page, page.locator("[data-edge=left]"), 10 * image.width, 0);
            assertNear(95 - 29.9, edges(page).get(0));
            page.fill("#cropLeft1", "25");
            // A mouse moves the frame whole, and what it dragged sets no focal point; a click does.
            drag(page, page.locator(".aim img"), image.width / 10, image.height / 10);
            assertNear(35, edges(page).get(0));
            assertNear(19.9, edges(page).get(2));
            assertEquals("50", page.inputValue("#focusX1"));
            BoundingBox now = page.locator(".aim img").boundingBox();
            page.mouse().click(now.x + now.width * 0.4, now.y + now.height * 0.85);
            assertEquals("40", page.inputValue("#focusX1"));
            desk.fine();
            page.fill("#cropLeft1", "25");
            page.fill("#cropRight1", "30");
            desk.saves();
            assertEquals(List.of("25", "0", "30", "0"), edges(page));
            String cut = page.locator(".seen > img").getAttribute("src");
            assertTrue(cut.matches("/desk/pictures/\\d+/250-0-300-0\\.jpg\\?w=small"), cut);
            assertEquals(
                    288,
                    page.evaluate(
                            "async (src) => { const one = new Image(); one.src = src; await one.decode();"
                                    + " return one.naturalWidth; }",
                            cut.replace("?w=small", "")));
        }
    }

    @Test
    void aPictureIsPlacedInTheCopyByKeysAndGoesWithItsRow() {
        try (var desk = written(2)) {
            Page page = desk.page;
            page.locator("#body p").first().click();
            page.keyboard().press("Alt+F10");
            for (int i = 0; i < 12 && !"picture".equals(page.evaluate("document.activeElement.dataset.act")); i++)
                page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            desk.fine();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertEquals("paragraph 一段。\npicture\nparagraph 二段。\n", desk.body());
            assertEquals("图说二", page.innerText("#body figcaption"));
            page.locator("[name=caption]").nth(1).fill("改过的图说");
            assertEquals("改过的图说", page.innerText("#body figcaption"));
            desk.fine();
            desk.saves();
            assertEquals("paragraph 一段。\npicture\nparagraph 二段。\n", desk.body());
            // Placed elsewhere it moves; undone it is back.
            page.locator("#body p").nth(1).click();
            page.click("[data-act=picture]");
            page.locator("#picture-choice button").nth(1).click();
            assertEquals("paragraph 一段。\nparagraph 二段。\npicture\nparagraph\n", desk.body());
            page.keyboard().press("Control+z");
            assertEquals("paragraph 一段。\npicture\nparagraph 二段。\n", desk.body());
            page.locator("[name=drop]").nth(1).check();
            page.locator("#body figure.gone").waitFor();
            desk.saves();
            assertEquals("paragraph 一段。\nparagraph 二段。\n", desk.body());
        }
    }

    @Test
    void withoutScriptBothAreTyped() {
        String article;
        try (var desk = written(1)) {
            article = desk.path();
        }
        try (var desk = AtTheDesk.withoutScript("reporter")) {
            desk.go(article);
            String id = desk.page.locator("[name=picture]").inputValue();
            desk.page.fill("#cropTop1", "33.3");
            desk.page.fill("#body", "一段。\n[图" + id + "]\n二段。");
            desk.button("保存");
            desk.page.waitForURL("**" + article + "*");
            assertEquals("33.3", desk.page.inputValue("#cropTop1"));
            assertEquals("一段。\n[图" + id + "]\n二段。", desk.page.inputValue("#body"));
            assertEquals(1, desk.page.locator(".seen > img").count());
        }
    }

    /** A saved article with two paragraphs and so many pictures, open in the editor. */
    private static AtTheDesk written(int pictures) {
        var desk = AtTheDesk.as("reporter");
        desk.go("/desk/articles/new");
        desk.page.fill("#headline", "有插图的稿件");
        desk.page.click("#body");
        desk.paste("text/plain", "一段。\n二段。");
        for (int i = 1; i <= pictures; i++) {
            desk.page.setInputFiles(
                    "[name=upload]", new FilePayload(i + ".jpg", "image/jpeg", SamplePictures.jpeg(640, 320 + i)));
            desk.page.locator("[name=caption]").nth(i - 1).fill(i == 1 ? "图说一" : "图说二");
        }
        desk.button("保存");
        desk.page.waitForURL(Pattern.compile(".*/desk/articles/\\d+.*"));
        desk.page.locator("#body p").first().waitFor();
        return desk;
    }

    private static List<Object> edges(Page page) {
        return List.copyOf((List<?>) page.locator("[name=crop]").evaluateAll("all => all.map(one => one.value)"));
    }

    private static void drag(Page page, Locator what, double right, double down) {
        what.scrollIntoViewIfNeeded();
        BoundingBox box = what.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right / 2, y + down / 2);
        page.mouse().move(x + right, y + down);
        page.mouse().up();
    }

    private static void assertNear(double expected, Object typed) {
        assertEquals(expected, Double.parseDouble((String) typed), 1);
    }
}
