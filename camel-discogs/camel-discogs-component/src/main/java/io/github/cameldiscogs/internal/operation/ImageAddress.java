/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.internal.text.QuotedValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Validates the URL of an image. URLs come from messages, so only the hosts that Discogs uses in
 * its answers are allowed (API section 2.9).
 */
final class ImageAddress {

    private static final List<String> HOSTS =
            List.of(
                    "i.discogs.com",
                    "img.discogs.com",
                    "gravatar.com",
                    "www.gravatar.com",
                    "secure.gravatar.com");

    /** The end of the path if Discogs has no image (API section 2.9). */
    private static final String NO_PICTURE = "/spacer.gif";

    private static final Pattern OF_DISCOGS =
            Pattern.compile("(.+\\.)?discogs\\.com", Pattern.CASE_INSENSITIVE);

    private ImageAddress() {}

    /**
     * @param apiOrigin if it is a stand-in for Discogs on this machine, its images are allowed, too
     * @throws IllegalArgumentException if it is not the URL of a Discogs image
     */
    static URI of(String text, URI apiOrigin) {
        var address = parse(text);
        if (address == null || !(isOnImageHost(address) || isOnStandIn(address, apiOrigin))) {
            throw new IllegalArgumentException(
                    "%s is not the address of an image of Discogs; allowed is https on %s"
                            .formatted(QuotedValue.of(text), String.join(", ", HOSTS)));
        }
        return address;
    }

    /**
     * Whether it stands for a missing image: it is empty, or the URL of a spacer on any host of
     * Discogs.
     */
    static boolean isOfNone(String text, URI apiOrigin) {
        if (text.isBlank()) {
            return true;
        }
        var address = parse(text);
        return address != null
                && address.getPath() != null
                && address.getPath().endsWith(NO_PICTURE)
                && (OF_DISCOGS.matcher(address.getHost()).matches()
                        || isOnStandIn(address, apiOrigin));
    }

    private static @Nullable URI parse(String text) {
        try {
            var address = new URI(text.strip());
            boolean plain =
                    address.getHost() != null
                            && address.getRawUserInfo() == null
                            && address.getRawFragment() == null;
            return plain ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isOnImageHost(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == 443)
                && HOSTS.stream().anyMatch(address.getHost()::equalsIgnoreCase);
    }

    private static boolean isOnStandIn(URI address, URI apiOrigin) {
        return Loopback.is(apiOrigin.getHost())
                && apiOrigin.getScheme().equalsIgnoreCase(address.getScheme())
                && apiOrigin.getHost().equalsIgnoreCase(address.getHost())
                && apiOrigin.getPort() == address.getPort();
    }
}
