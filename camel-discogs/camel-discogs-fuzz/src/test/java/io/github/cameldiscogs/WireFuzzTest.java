/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.ratelimit.RateLimiter.Permit;
import io.github.cameldiscogs.ratelimit.RateStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeAll;

/** Whatever comes over the wire, a call gives a body or fails with an exception of ours. */
class WireFuzzTest {

    private static final List<String> CALLS =
            List.of(
                    "identity",
                    "release?releaseId=1",
                    "fee?price=1",
                    "collectionItems?username=a",
                    "artistReleases?artistId=1",
                    "search?query=a&page=1",
                    "wantlist?username=a&outputType=Json",
                    "collectionFolders?username=a&outputType=Map",
                    "downloadInventoryExport?exportId=1",
                    "createInventoryExport",
                    "deleteListing?listingId=1",
                    "authorizeUrl");

    private static final String[] PIECES = {
        "HTTP/1.1 ",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 404 Not Found\r\n",
        "\r\n",
        "\r\n\r\n",
        "Content-Length: ",
        "Content-Encoding: gzip\r\n",
        "Content-Encoding: deflate\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Content-Disposition: attachment; filename=\"",
        "Location: ",
        "Retry-After: ",
        "Content-Type: application/json; charset=",
        "X-Discogs-Ratelimit: ",
        "{\"id\": 1}",
        "{\"pagination\": {\"page\": 1, \"pages\": 2, \"items\": 3}, \"releases\": [{\"id\": 1}]}",
        "oauth_token=a&oauth_token_secret=b"
    };

    private static final int MOST_ITEMS = 300;

    private static SpeakingServer server;
    private static CamelContext context;
    private static ProducerTemplate template;

    @BeforeAll
    static void makeContext() throws IOException {
        server = new SpeakingServer();
        context = new DefaultCamelContext();
        var component = new DiscogsComponent();
        var options = component.getConfiguration();
        options.setApiUrl(server.origin());
        options.setRateLimiter((tier, timeout) -> new Unlimited());
        options.setMaxRetries(0);
        options.setConnectTimeout(1_000);
        options.setResponseTimeout(1_000);
        context.addComponent("discogs", component);
        context.start();
        template = context.createProducerTemplate();
        // What is loaded at the first use takes long
        for (var call : CALLS) {
            ask(call, "HTTP/1.1 200 OK\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @FuzzTest
    void givesABodyOrFailsWithAnExceptionOfOurs(FuzzedDataProvider data) throws IOException {
        var exchange = ask(data.pickValue(CALLS), answer(data));

        if (exchange.getException() != null) {
            checkFailure(exchange.getException());
        } else if (exchange.getMessage().getBody() instanceof DiscogsItems<?> items) {
            walk(items);
        }
    }

    private static Exchange ask(String call, byte[] answer) {
        var credentials =
                call.equals("authorizeUrl")
                        ? "?consumerKey=key&consumerSecret=secret"
                        : (call.contains("?") ? "&" : "?") + "userToken=token";
        server.says(answer);
        return template.request("discogs:" + call + credentials, given -> {});
    }

    private static void walk(DiscogsItems<?> items) {
        int seen = 0;
        try (items) {
            for (var item : items) {
                assertThat(item).isNotNull();
                if (++seen == MOST_ITEMS) {
                    return;
                }
            }
        } catch (DiscogsException e) {
            checkFailure(e);
        }
    }

    private static void checkFailure(Exception failure) {
        assertThat(failure).isInstanceOf(DiscogsException.class);
        assertThat(failure.getMessage().chars()).noneMatch(Character::isISOControl);
    }

    private static byte[] answer(FuzzedDataProvider data) throws IOException {
        var answer = new ByteArrayOutputStream();
        if (data.consumeProbabilityFloat() < 0.9) {
            answer.write("HTTP/1.1 ".getBytes(StandardCharsets.US_ASCII));
            answer.write(
                    "%d OK\r\n"
                            .formatted(data.consumeInt(200, 500))
                            .getBytes(StandardCharsets.US_ASCII));
        }
        for (int left = data.consumeInt(0, 12); left > 0; left--) {
            answer.write(piece(data));
        }
        return answer.toByteArray();
    }

    private static byte[] piece(FuzzedDataProvider data) throws IOException {
        return switch (data.consumeInt(0, 3)) {
            case 0 -> data.consumeBytes(60);
            case 1 ->
                    Integer.toString(data.consumeInt(-1, 300)).getBytes(StandardCharsets.US_ASCII);
            case 2 -> gzip(data.consumeBytes(60));
            default -> data.pickValue(PIECES).getBytes(StandardCharsets.US_ASCII);
        };
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static final class Unlimited implements Permit {

        @Override
        public void answered(RateStatus status) {}

        @Override
        public void unanswered() {}
    }
}
