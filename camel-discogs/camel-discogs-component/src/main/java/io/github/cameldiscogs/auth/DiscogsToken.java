/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

/**
 * A token of the OAuth 1.0a dance. {@code toString} shows no secrets; its JSON and Map contain
 * them.
 */
public sealed interface DiscogsToken permits RequestToken, AccessToken {

    String token();

    /** The secret of the token, which must not leave the application. */
    String secret();
}
