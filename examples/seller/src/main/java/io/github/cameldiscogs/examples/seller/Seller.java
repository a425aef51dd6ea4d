/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import io.github.cameldiscogs.examples.seller.buyers.Buyers;
import io.github.cameldiscogs.examples.seller.buyers.Clerk;
import io.github.cameldiscogs.examples.seller.buyers.Counter;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the shop, with Discogs or with a stand-in for it in which somebody buys. */
public final class Seller {

    private static final Logger LOG = LoggerFactory.getLogger(Seller.class);

    private Seller() {}

    public static void main(String[] arguments) throws Exception {
        var token = System.getenv("DISCOGS_USER_TOKEN");
        if (token == null || token.isBlank()) {
            runWithSandbox();
        } else {
            try (var shop = new Shop(token.strip(), Map.of())) {
                shop.run();
            }
        }
    }

    private static void runWithSandbox() throws Exception {
        LOG.info(
                "DISCOGS_USER_TOKEN is not set: a stand-in for Discogs has made-up records, and"
                        + " buyers who order some of them");
        try (var sandbox = DiscogsSandbox.start();
                var shop =
                        new Shop(
                                DiscogsSandbox.USER_TOKEN,
                                Map.of(
                                        "discogs.api.url", sandbox.apiUrl(),
                                        "shop.folder", newFolder(),
                                        "orders.delay", "3s"))) {
            shop.add(new Buyers(sandbox.shop(DiscogsSandbox.USERNAME)));
            shop.add(new Clerk());
            shop.add(new Counter());
            shop.run();
        }
    }

    /** The stand-in begins anew with each start, and so does its shop. */
    private static String newFolder() throws IOException {
        var target = Files.createDirectories(Path.of("target"));
        return Files.createTempDirectory(target, "sandbox-shop-").toString();
    }
}
