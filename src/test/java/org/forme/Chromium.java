package org.forme;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser for journeys: the system's Chromium if there is one, else installed now: by apt as root on Debian, by
 * Playwright's own installer elsewhere.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none");

    private static Chromium shared;

    private final Playwright playwright;
    private final Browser browser;

    /** One for all journeys of a run. */
    static synchronized Chromium shared() {
        if (shared == null) shared = start();
        return shared;
    }

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        Optional<Path> system = onPath().or(Chromium::installedByApt);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(system.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
        system.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    public Browser browser() {
        return browser;
    }

    /** A browser of its own that keeps what it stores in a folder, and has it again when it is started anew. */
    BrowserContext keeping(Path folder) {
        var options = new BrowserType.LaunchPersistentContextOptions()
                .setHeadless(true)
                .setArgs(FLAGS)
                .setViewportSize(1280, 900);
        onPath().ifPresent(options::setExecutablePath);
        return playwright.chromium().launchPersistentContext(folder, options);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> onPath() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installedByApt() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get")))
            return Optional.empty();
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "chromium");
        return onPath();
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("cannot install a browser", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
