/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.util.regex.Pattern;

/** Tells this machine from others by the host of an address, without asking anybody. */
public final class Loopback {

    private static final Pattern HOST =
            Pattern.compile(
                    "localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?",
                    Pattern.CASE_INSENSITIVE);

    private Loopback() {}

    /**
     * Whether a host is this machine.
     *
     * @param host a name or an address; one of IPv6 with brackets or without
     */
    public static boolean is(String host) {
        return HOST.matcher(host).matches();
    }
}
