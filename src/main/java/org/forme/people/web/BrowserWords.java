package org.forme.people.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/**
 * A browser as people call it, from how it names itself: {@code Chrome · Windows}. Good enough to know one's own devices
 * apart; whoever lies about their browser is not found out here.
 */
final class BrowserWords {
    /** What stands in the name, and what that is. The first that is found counts: most claim to be others as well. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("MicroMessenger", "WeChat");
        BROWSERS.put("QQBrowser", "QQ");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("HarmonyOS", "HarmonyOS");
        SYSTEMS.put("OpenHarmony", "HarmonyOS");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserWords() {}

    static String of(String named) {
        Optional<String> browser = in(BROWSERS, named);
        Optional<String> system = in(SYSTEMS, named);
        if (browser.isPresent() && system.isPresent()) return browser.get() + " · " + system.get();
        return browser.or(() -> system).orElseGet(() -> Messages.text(Language.current(), "people.browser_unknown"));
    }

    private static Optional<String> in(Map<String, String> known, String named) {
        return known.entrySet().stream()
                .filter(entry -> named.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
