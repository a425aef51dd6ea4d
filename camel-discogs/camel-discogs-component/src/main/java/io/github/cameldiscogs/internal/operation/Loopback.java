/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.util.regex.Pattern;

/** Recognizes this machine by the host of a URL, without a DNS lookup. */
public final class Loopback {

    private static final Pattern HOST =
            Pattern.compile(
                    "localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?",
                    Pattern.CASE_INSENSITIVE);

    private Loopback() {}

    /**
     * Whether a host is this machine.
     *
     * @param host a name or an address; IPv6 with or without brackets
     */
    public static boolean is(String host) {
        return HOST.matcher(host).matches();
    }
}
