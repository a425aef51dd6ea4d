/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

/** The key and secret of an application; RFC 5849 calls them client credentials. */
record ConsumerCredentials(String key, String secret) {

    @Override
    public String toString() {
        return "ConsumerCredentials";
    }
}
