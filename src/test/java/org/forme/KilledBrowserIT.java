package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that dies takes no word with it: neither those that the server has, nor those typed without a network. */
class KilledBrowserIT {
    /** Chromium writes what pages store to the disk some five seconds later. */
    private static final int WRITTEN = 8_000;

    @Test
    void whatWasTypedIsThereAgainAfterTheBrowserWasKilled(@TempDir Path profile) {
        String address;
        var first = AtTheDesk.as("reporter", profile);
        first.go("/desk/articles/new");
        first.page.fill("#headline", "浏览器倒下的时候");
        first.page.click("#body");
        first.page.keyboard().type("开头。");
        first.button("保存");
        first.page.waitForURL(java.util.regex.Pattern.compile(".*/desk/articles/\\d+"));
        address = first.path();
        first.page.click("#body");
        first.page.keyboard().press("Control+End");
        first.page.keyboard().type("服务器收到的。");
        first.page.waitForCondition(() -> first.page.innerText("#kept").startsWith("已暂存"));
        first.page.context().setOffline(true);
        first.page.keyboard().type("断网时写的。");
        first.page.waitForCondition(() -> first.page.innerText("#kept").startsWith("连不上"));
        first.page.waitForTimeout(WRITTEN);
        kill(profile);
        closed(first);

        try (var second = AtTheDesk.as("reporter", profile)) {
            second.go(address);
            // What the server has is shown first, and the page once more when it has got the rest.
            second.awaits("document.getElementById('body').innerText.includes('断网时写的。')");
            second.sees("已恢复您");
            assertEquals("paragraph 开头。服务器收到的。断网时写的。\n", second.body());
        }
    }

    private static void kill(Path profile) {
        long killed = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
                .filter(ProcessHandle::destroyForcibly)
                .count();
        assertTrue(killed > 0, "there was a browser to kill");
    }

    private static void closed(AtTheDesk desk) {
        try {
            desk.close();
        } catch (PlaywrightException dead) {
            // It was killed.
        }
    }
}
