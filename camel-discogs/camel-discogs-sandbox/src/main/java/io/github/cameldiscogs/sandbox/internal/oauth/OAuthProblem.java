/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

/** Why a signed request is rejected, in Discogs's words (API section 3.3). */
public final class OAuthProblem extends RuntimeException {

    private final String words;

    OAuthProblem(String words) {
        super(words, null, false, false);
        this.words = words;
    }

    @Override
    public String getMessage() {
        return words;
    }
}
