/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.download;

import io.github.cameldiscogs.dump.internal.xml.DumpKind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;

/**
 * Where dumps are published.
 *
 * @param address of the server, https or on this machine
 */
public record DumpServer(URI address) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public DumpServer {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var isHere = address.getHost() != null && THIS_MACHINE.contains(address.getHost());
        if (address.getHost() == null
                || !(scheme.equals("https") || scheme.equals("http") && isHere)) {
            throw new IllegalArgumentException(
                    "The server of the dumps needs https: plain http only reaches this machine");
        }
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    /** Discogs dates each month's dumps from its first day. */
    public static String fileName(YearMonth month, DumpKind kind) {
        return start(month) + kind.root() + ".xml.gz";
    }

    static String checksumName(YearMonth month) {
        return start(month) + "CHECKSUM.txt";
    }

    private static String start(YearMonth month) {
        return "discogs_%04d%02d01_".formatted(month.getYear(), month.getMonthValue());
    }

    URI uri(YearMonth month, String fileName) {
        var path = "data/%04d/%s".formatted(month.getYear(), fileName);
        return address.resolve("/?download=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }
}
