/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, which .ci/install-browser installs. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** In milliseconds; what a busy machine needs for a page is far below. */
    private static final int PATIENCE = 120_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(PROGRAM)
                                        .setTimeout(PATIENCE)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--no-first-run",
                                                        "--disable-background-networking")));
    }

    /** Skips the test when there is no browser, unless CI is what runs it. */
    static Chromium start() {
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(
                    Files.isExecutable(PROGRAM),
                    "There is no %s: run .ci/install-browser".formatted(PROGRAM));
        }
        return new Chromium(
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    BrowserContext context(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
