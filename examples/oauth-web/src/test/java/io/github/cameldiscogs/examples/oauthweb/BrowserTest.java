/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.cameldiscogs.examples.oauthweb.RunningApplication.ANN;
import static io.github.cameldiscogs.examples.oauthweb.RunningApplication.BEN;
import static io.github.cameldiscogs.examples.oauthweb.RunningApplication.HOSTILE_FOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do, in a real browser. Screenshots are left in target/screenshots. */
class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Chromium chromium;
    private static RunningApplication application;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext desktop;
    private BrowserContext phone;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        application = new RunningApplication();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            application.close();
            chromium.close();
        }
    }

    @BeforeEach
    void openContexts() {
        // Other tests have signed in as well
        application.clock.move(Duration.ofMinutes(1));
        desktop = chromium.context(viewport(1200, 900));
        phone = chromium.context(viewport(390, 844).setHasTouch(true));
    }

    private static Browser.NewContextOptions viewport(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height);
    }

    @AfterEach
    void closeContexts() {
        desktop.close();
        phone.close();
        assertThat(complaints).as("what the browser complains about").isEmpty();
    }

    private Page open(BrowserContext context) {
        var page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    // A refused request is what some tests want; a policy that is broken is not
                    if (message.type().equals("error")
                            && !message.text().startsWith("Failed to load resource")) {
                        complaints.add(message.text());
                    }
                });
        page.onDialog(dialog -> complaints.add("dialog " + dialog.message()));
        page.navigate(application.url);
        return page;
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void beginSignIn(Page page) {
        click(page, "Sign in with Discogs");
        assertThat(page)
                .hasURL(Pattern.compile(application.sandbox.websiteUrl() + "/oauth/authorize.*"));
    }

    private static void allow(Page page, String username) {
        page.getByLabel("Sign in as").selectOption(username);
        click(page, "Allow");
    }

    private static void signIn(Page page, String username) {
        beginSignIn(page);
        allow(page, username);
        assertSignedIn(page, username);
    }

    private static void assertSignedIn(Page page, String username) {
        assertThat(page.getByText("Signed in as " + username)).isVisible();
    }

    private static void assertHeading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(text);
    }

    private static Locator records(Page page) {
        return page.locator(".record");
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private static void assertFits(Page page) {
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is wider than the window")
                .isTrue();
    }

    @Test
    void twoUsersSignInAtOnce() {
        var ann = open(desktop);
        var ben = open(phone);
        screenshot(ann, "welcome");
        screenshot(ben, "welcome-phone");
        assertFits(ben);

        beginSignIn(ann);
        beginSignIn(ben);
        screenshot(ann, "authorize");
        allow(ben, BEN);
        allow(ann, ANN);

        assertSignedIn(ann, ANN);
        assertSignedIn(ben, BEN);
        assertThat(records(ann)).hasCount(24);
        assertThat(records(ben)).hasCount(3);
        ann.waitForLoadState(LoadState.NETWORKIDLE);
        screenshot(ann, "collection");
        screenshot(ben, "collection-phone");
        assertFits(ann);
        assertFits(ben);
    }

    @Test
    void showsCoversAndCounts() {
        var page = open(desktop);
        signIn(page, ANN);

        assertThat(page.locator(".folders li").first()).hasText(Pattern.compile("All\\s+250"));
        // Fails for a picture that cannot be shown
        page.evaluate(
                "Promise.all([...document.querySelectorAll('img.cover')].slice(0, 4)"
                        + ".map(cover => cover.decode()))");
    }

    @Test
    void showsAFolderNamedAsAScriptAsText() {
        var page = open(phone);
        signIn(page, BEN);

        assertThat(page.locator(".folders")).containsText(HOSTILE_FOLDER);
        assertThat(page.locator("script")).hasCount(0);
    }

    @Test
    void saysThatTheUserSaidNo() {
        var page = open(desktop);
        beginSignIn(page);
        click(page, "Deny");

        assertHeading(page, "You said no");
        screenshot(page, "denied");
        page.getByText("Back to the start").click();
        assertHeading(page, "Your records, at a glance");
    }

    @Test
    void saysThatTheSignInTookTooLong() {
        var page = open(desktop);
        beginSignIn(page);
        var token = page.url().replaceAll(".*oauth_token=", "");
        var callback = application.sandbox.authorize(token, ANN);
        application.clock.move(Duration.ofMinutes(16));
        page.navigate(callback);

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("more than 15 minutes");
        screenshot(page, "expired");
    }

    @Test
    void refusesTheSameCallbackTwice() {
        var page = open(desktop);
        var callbacks = new ArrayList<String>();
        page.onRequest(
                request -> {
                    if (request.url().contains("/callback?")) {
                        callbacks.add(request.url());
                    }
                });
        signIn(page, ANN);

        page.navigate(callbacks.get(0));

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("was used before");
        screenshot(page, "replayed");
    }

    @Test
    void refusesACallbackInAnotherBrowser() {
        var mine = open(desktop);
        var theirs = open(phone);
        beginSignIn(mine);
        var token = mine.url().replaceAll(".*oauth_token=", "");

        theirs.navigate(application.sandbox.authorize(token, ANN));

        assertThat(theirs.getByRole(AriaRole.ALERT)).containsText("not started in this browser");
        screenshot(theirs, "refused-phone");
    }

    @Test
    void movesARecord() {
        var page = open(desktop);
        signIn(page, ANN);
        var record = records(page).first();
        var title = record.locator("h3").textContent();

        record.getByLabel("Move to").selectOption("For sale");
        record.getByRole(AriaRole.BUTTON).click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The record has been moved.");
        assertThat(records(page).first().locator("h3")).hasText(title);
        assertThat(records(page).first()).containsText("· For sale");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        screenshot(page, "moved");
    }

    @Test
    void signsOut() {
        var page = open(desktop);
        signIn(page, ANN);

        click(page, "Sign out");

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
        screenshot(page, "signed-out");
        page.goBack();
        assertThat(page.getByText("Signed in as")).hasCount(0);
    }

    @Test
    void forgets() {
        var page = open(phone);
        signIn(page, BEN);

        int accounts = application.tokenStore.accounts().size();

        click(page, "Forget me");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("You are forgotten.");
        assertThat(application.tokenStore.accounts()).hasSize(accounts - 1);
        screenshot(page, "forgotten-phone");
    }

    @Test
    void canBeUsedWithTheKeyboard() {
        var page = open(desktop);

        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Sign in with Discogs"))).isFocused();
        screenshot(page, "focus");
        page.keyboard().press("Enter");

        assertThat(page.getByLabel("Sign in as")).isVisible();
    }

    @Test
    void namesEveryFieldAndLandmark() {
        var page = open(desktop);
        signIn(page, ANN);

        assertThat(page.getByRole(AriaRole.BANNER)).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        assertThat(page.getByRole(AriaRole.CONTENTINFO)).isVisible();
        assertThat(page.locator("select")).hasCount(24);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "[...document.querySelectorAll('select')].every(field => field.labels.length === 1)"))
                .isTrue();
        assertThat(page.locator("img:not([alt])")).hasCount(0);
        assertThat(contrast(page))
                .as("lowest contrast of text and ground")
                .isGreaterThanOrEqualTo(4.5);
    }

    /** The lowest contrast by WCAG 2.1, section 1.4.3, of all texts of the page. */
    private static double contrast(Page page) {
        var lowest =
                page.evaluate(
                        """
                        () => {
                          const channels = color => color.match(/[\\d.]+/g).map(Number);
                          const linear = c => (c /= 255) <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4;
                          const light = ([r, g, b]) => .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b);
                          const ground = node => {
                            for (; node; node = node.parentElement) {
                              const color = channels(getComputedStyle(node).backgroundColor);
                              if (color.length === 3 || color[3] > 0) return color;
                            }
                            return [255, 255, 255];
                          };
                          const texts = [...document.body.querySelectorAll('*')].filter(node =>
                            [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim()));
                          return Math.min(...texts.map(node => {
                            const [a, b] = [light(channels(getComputedStyle(node).color)), light(ground(node))];
                            return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
                          }));
                        }
                        """);
        return ((Number) lowest).doubleValue();
    }
}
