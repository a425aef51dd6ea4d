/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

/**
 * A token of the OAuth 1.0a dance. Its text form shows nothing of it; its JSON and Map have all.
 */
public sealed interface DiscogsToken permits RequestToken, AccessToken {

    String token();

    /** The secret of the token, which must not leave the application. */
    String secret();
}
