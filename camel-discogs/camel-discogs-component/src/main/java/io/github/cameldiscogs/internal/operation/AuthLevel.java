/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

/** Which credentials an operation needs at least. */
public enum AuthLevel {
    /** None, and none are ever sent: the host takes none. */
    NEVER("none, and none are sent"),
    /** None; some answers hold more when there are some. */
    NONE("none"),
    /** A consumer key and secret, or better. */
    CONSUMER("consumer key and secret"),
    /** A user: a user token or an OAuth access token. */
    USER("user"),
    /** The user that the path names. */
    OWNER("the user named in the path"),
    /** A consumer key and secret that sign a request for a request token. */
    OAUTH_CONSUMER("consumer key and secret, signed"),
    /** A consumer key and secret and a request token that sign a request for an access token. */
    OAUTH_REQUEST_TOKEN("consumer key and secret and a request token, signed");

    private final String description;

    AuthLevel(String description) {
        this.description = description;
    }

    /** Words for the documentation. */
    public String description() {
        return description;
    }
}
