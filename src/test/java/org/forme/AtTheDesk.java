package org.forme;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Somebody of the sample at a browser. */
final class AtTheDesk implements AutoCloseable {
    private static final Browser.NewContextOptions SCREEN = new Browser.NewContextOptions().setViewportSize(1280, 900);

    private final Office office;
    private final BrowserContext context;
    final Page page;

    private AtTheDesk(Office office, BrowserContext context, String username) {
        this.office = office;
        this.context = context;
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        go("/sign-in");
        // A browser that was killed may have kept its sign-in, and is sent on to the desk.
        if (page.url().endsWith("/sign-in")) {
            page.fill("[name=j_username]", username);
            page.fill("[name=j_password]", "forme-sample");
            page.press("[name=j_password]", "Enter");
        }
        page.waitForURL(Pattern.compile(".*/desk.*"));
    }

    static AtTheDesk as(String username) {
        return in(SCREEN, username);
    }

    /** At an office of a test's own. */
    static AtTheDesk of(Office office, String username) {
        return new AtTheDesk(office, Chromium.shared().browser().newContext(SCREEN), username);
    }

    static AtTheDesk withoutScript(String username) {
        return in(new Browser.NewContextOptions().setJavaScriptEnabled(false), username);
    }

    /** In a browser that keeps what it stores in the folder. */
    static AtTheDesk as(String username, Path folder) {
        return new AtTheDesk(Office.shared(), Chromium.shared().keeping(folder), username);
    }

    private static AtTheDesk in(Browser.NewContextOptions options, String username) {
        return new AtTheDesk(Office.shared(), Chromium.shared().browser().newContext(options), username);
    }

    void go(String path) {
        page.navigate(office.address() + path);
    }

    void openIssue(String number) {
        go("/desk/issues");
        page.locator("main a").filter(named(number)).first().click();
    }

    void openPage(String label) {
        openIssue("第4期");
        go(path() + "/pages/" + label);
    }

    /** Takes copy from the pool into an empty slot. */
    void place(String label, String slot, String headline) {
        openPage(label + "?slot=" + slot);
        page.locator("select[name=article]")
                .selectOption(
                        page.locator("select[name=article] option", new Page.LocatorOptions().setHasText(headline))
                                .first()
                                .getAttribute("value"));
        button("上版");
        page.locator("#slot a.headline").filter(named(headline)).waitFor();
    }

    /** Changes the copy in the editor. */
    void rewrite(UnaryOperator<String> change) {
        page.locator("#body > *").first().waitFor();
        String before = String.join("\n", page.locator("#body > *").allInnerTexts());
        String after = change.apply(before);
        assertFalse(before.equals(after), "something is changed");
        page.click("#body");
        page.keyboard().press("Control+a");
        paste("text/plain", after);
    }

    /** Pastes into the editor, where the cursor stands. */
    void paste(String type, String words) {
        page.evaluate("""
                ([type, words]) => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData(type, words);
                  if (type !== "text/plain") clipboardData.setData("text/plain", "…");
                  const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
                  document.getElementById("body").dispatchEvent(paste);
                }""", List.of(type, words));
    }

    /** A line for each paragraph of the body as the form would send it: kind, *bold*, _Kai_, cells parted by |. */
    String body() {
        return (String) page.evaluate("""
                () => {
                  const face = (words, leaf, name, mark) =>
                    (leaf.marks ?? []).some((one) => one.type === name) ? mark + words + mark : words;
                  const run = (leaf) => face(face(leaf.text, leaf, "kai", "_"), leaf, "bold", "*");
                  const runs = (block) => (block.content ?? []).map(run).join("");
                  const words = (block) => (block.type === "row" ? block.content.map(runs).join(" | ") : runs(block));
                  const form = new FormData(document.getElementById("copy"));
                  return JSON.parse(form.get("document")).content
                    .map((block) => `${block.type} ${words(block)}`.trim() + "\\n").join("");
                }""");
    }

    void openFromList(String headline) {
        go("/desk/articles?show=all");
        page.locator("main a").filter(named(headline)).first().click();
        page.waitForURL(Pattern.compile(".*/articles/\\d+.*"));
    }

    void button(String verb) {
        page.locator("main button:not([aria-hidden])")
                .filter(named(verb))
                .first()
                .click();
    }

    /** Presses 保存 and waits for the article's page as it is after that: its address may be the one before. */
    void saves() {
        page.evaluate("window.before = true");
        button("保存");
        awaits("!window.before && document.readyState === 'complete'");
    }

    /** Waits until something holds on the page, which may be loaded anew meanwhile. */
    void awaits(String condition) {
        page.waitForCondition(() -> {
            try {
                return Boolean.TRUE.equals(page.evaluate(condition));
            } catch (PlaywrightException loading) {
                return false;
            }
        });
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

    static void assertNoViolations(Page page) {
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

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
