/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.github.cameldiscogs.examples.seller.failures.Queues;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people of the shop do, in a real browser. Screenshots are left in target/screenshots. */
class PageBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String SOLD_TWICE = "77-10";
    private static final List<String> STATUSES =
            List.of(
                    "Shipped",
                    "Shipped",
                    "Payment Received",
                    "New Order",
                    "Shipped",
                    "Merged",
                    "Invoice Sent",
                    "Cancelled (Per Buyer's Request)");

    private static Chromium chromium;
    private static DiscogsSandbox sandbox;
    private static RunningShop shop;
    private static String url;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext desktop;
    private BrowserContext phone;

    @BeforeAll
    static void start(@TempDir Path folder) {
        chromium = Chromium.start();
        sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
        shop = RunningShop.start(sandbox, folder);
        url = WebClient.of(shop).url();
        fill(new ErpRows(shop.database()));
    }

    private static void fill(ErpRows rows) {
        rows.buyer("a_collector_with_a_very_long_name_of_one_word_only_and_more");
        for (int i = 0; i < 60; i++) {
            rows.order(
                    "77-" + i,
                    STATUSES.get(i % STATUSES.size()),
                    OffsetDateTime.now().minusHours(7L * i),
                    "a_collector_with_a_very_long_name_of_one_word_only_and_more",
                    i + 7 + ".50");
            rows.item("77-" + i, i, "An artist – A record (LP, Album)", i + 2 + ".00", "taken");
        }
        rows.item(SOLD_TWICE, 100, "An artist – A record (LP)", "9.99", "unavailable");
        rows.copy("SKU-1", 10, SOLD_TWICE, "Shelf B7");
        rows.message(SOLD_TWICE, "a_collector", "Question", "Hi! Does it\ncome with the insert?");
        rows.payment(SOLD_TWICE, "received", "17.50", OffsetDateTime.now());
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            shop.close();
            sandbox.close();
            chromium.close();
        }
    }

    @BeforeEach
    void openContexts() {
        desktop = chromium.context(viewport(1100, 1000));
        phone = chromium.context(viewport(360, 800).setHasTouch(true));
    }

    private static Browser.NewContextOptions viewport(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height);
    }

    @AfterEach
    void closeContexts() {
        desktop.close();
        phone.close();
        shop.queues().look(Queues.FAILED, 99).forEach(PageBrowserTest::drop);
        assertThat(complaints).as("what the browser complains about").isEmpty();
    }

    private static void drop(Message message) {
        try {
            shop.queues().drop(message.getJMSMessageID());
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private Page open(BrowserContext context, String path) {
        var page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        page.onDialog(dialog -> complaints.add("dialog " + dialog.message()));
        page.navigate(url + path);
        return page;
    }

    private static void failWithReason() {
        shop.send("shipments", "{\"carrier\": \"DHL\"}");
        shop.send("invoices", "{\"order\": \"1655001-999\", \"shipping\": 5.50}");
        soon().until(() -> shop.queues().count(Queues.FAILED, 9) == 2);
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    private static Object evaluate(Page page, String script) {
        return page.evaluate(script);
    }

    private static void assertFits(Page page) {
        assertThat(evaluate(page, "document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing is wider than the window")
                .isEqualTo(true);
    }

    @Test
    void oneLookTellsHowTheShopIs() {
        failWithReason();
        var page = open(desktop, "/");

        for (var chart : List.of("statuses", "orders-of-days", "turnover-of-days", "stock")) {
            var image = page.locator("svg#" + chart);
            assertThat(image).isVisible();
            assertThat(image.getAttribute("role")).isEqualTo("img");
            assertThat(image.getAttribute("aria-label")).isNotBlank();
        }
        assertThat(page.locator("#statuses rect.ground"))
                .hasCount(shop.column("SELECT DISTINCT status FROM customer_order").size());
        assertThat(page.locator("#turnover-of-days rect.column")).hasCount(14);
        assertThat(page.locator("#statuses")).containsText("Cancelled (Per Buyer's Request)");
        screenshot(page, "overview");
        assertFits(page);
        assertThat(contrast(page)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders?show=all", "/orders/" + SOLD_TWICE, "/failed"})
    void everyPageFitsOnAPhone(String path) {
        failWithReason();
        var page = open(phone, path);
        screenshot(page, "phone" + path.replaceAll("[/?=]", "-"));

        assertFits(page);
        evaluate(page, "document.querySelectorAll('details').forEach(each => each.open = true)");
        assertFits(page);
        assertThat(
                        evaluate(
                                page,
                                "[...document.querySelectorAll('input:not([type=hidden]), select')]"
                                        + ".every(field => field.labels.length === 1)"))
                .as("each field has a label")
                .isEqualTo(true);
    }

    @Test
    void atNightItIsDark() {
        failWithReason();
        var dark = viewport(1100, 1000).setColorScheme(ColorScheme.DARK);
        try (var context = chromium.context(dark)) {
            var page = open(context, "/");
            screenshot(page, "overview-dark");
            assertThat(contrast(page)).isGreaterThanOrEqualTo(4.5);
            page.navigate(url + "/orders/" + SOLD_TWICE);
            screenshot(page, "order-dark");
            assertThat(contrast(page)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void whatFailedIsDroppedAfterASecondThought() {
        failWithReason();
        var page = open(desktop, "/");
        var first = page.locator("#failed .letter").first();
        assertThat(page.locator("#failed .letter")).hasCount(2);
        assertThat(first.getByText("Drop for good")).isHidden();

        first.getByText("Drop…").click();
        first.getByText("Drop for good").click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The message is dropped.");
        assertThat(page.locator("#failed .letter")).hasCount(1);
    }

    @Test
    void allThatFailedIsTriedAgain() {
        failWithReason();
        var page = open(phone, "/failed");

        page.getByText("Try all again").click();

        assertThat(page.getByRole(AriaRole.STATUS))
                .hasText("What had failed is back in its queues.");
        soon().until(() -> shop.queues().count(Queues.FAILED, 9) == 2);
    }

    @Test
    void anOrderIsShipped() {
        var order = shop.discogs().order("shellac_sally", shop.discogs().addListing(1));
        shop.discogs().pay(order);
        soon().until(
                        () ->
                                shop.column(
                                                "SELECT status FROM customer_order WHERE order_id = '"
                                                        + order
                                                        + "'")
                                        .contains("Payment Received"));
        var page = open(desktop, "/orders?show=paid");
        page.getByText(order).click();
        screenshot(page, "order");

        page.getByLabel("Carrier").fill("DHL");
        page.getByLabel("Tracking number").fill("00340");
        page.getByText("It is shipped").click();

        assertThat(page.getByRole(AriaRole.STATUS))
                .hasText("The shipment is in the queue shipments.");
        soon().untilAsserted(
                        () -> {
                            page.reload();
                            assertThat(page.locator("main").textContent())
                                    .contains("tracking number 00340");
                        });
    }

    @Test
    void theSlipShowsTheAddressInTheWindow() {
        var page = open(desktop, "/orders/" + SOLD_TWICE);
        page.getByText("Packing slip").click();

        assertThat(page.getByText("Shelf B7")).isVisible();
        var window = page.locator(".window").boundingBox();
        // 20 and 45 mm at 96 dots an inch
        assertThat(window.x).isBetween(70.0, 80.0);
        assertThat(window.y).isBetween(165.0, 175.0);
        screenshot(page, "slip");
        page.pdf(
                new Page.PdfOptions()
                        .setPath(SCREENSHOTS.resolve("slip.pdf"))
                        .setPreferCSSPageSize(true)
                        .setFormat("A5"));
    }

    @Test
    void itRefreshesInPlaceUnlessSomebodyIsAboutToDoSomething() {
        desktop.clock().install();
        var page = open(desktop, "/");
        assertThat(page.locator("#failed")).hasCount(0);
        failWithReason();

        page.clock().runFor(10_000);
        assertThat(page.locator("#failed .letter")).hasCount(2);

        page.locator("#failed .letter").first().getByText("Drop…").click();
        var shown = page.locator("#as-of").textContent();
        shop.queues().look(Queues.FAILED, 9).forEach(PageBrowserTest::drop);
        page.clock().runFor(30_000);
        assertThat(page.locator("#as-of")).hasText(shown);
        assertThat(page.getByText("Drop for good").first()).isVisible();
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
                          const ink = node => {
                            const style = getComputedStyle(node);
                            return channels(node.tagName === 'text' ? style.fill : style.color);
                          };
                          const texts = [...document.body.querySelectorAll('*')].filter(node =>
                            node.tagName !== 'title'
                            && [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim()));
                          return Math.min(...texts.map(node => {
                            const [a, b] = [light(ink(node)), light(ground(node))];
                            return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
                          }));
                        }
                        """);
        return ((Number) lowest).doubleValue();
    }
}
