/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

/** The minimum credentials for an operation. */
public enum AuthLevel {
    /** None, and none are sent: the host does not accept any. */
    NEVER("none, and none are sent"),
    /** None; with credentials some answers contain more. */
    NONE("none"),
    /** A consumer key and secret, or those of a user. */
    CONSUMER("consumer key and secret"),
    /** A user: a user token or an OAuth access token. */
    USER("user"),
    /** The user named in the path. */
    OWNER("the user named in the path"),
    /** A consumer key and secret, to sign the request for a request token. */
    OAUTH_CONSUMER("consumer key and secret, signed"),
    /** A consumer key and secret and a request token, to sign the request for an access token. */
    OAUTH_REQUEST_TOKEN("consumer key and secret and a request token, signed");

    private final String description;

    AuthLevel(String description) {
        this.description = description;
    }

    /** The text for the documentation. */
    public String description() {
        return description;
    }
}
