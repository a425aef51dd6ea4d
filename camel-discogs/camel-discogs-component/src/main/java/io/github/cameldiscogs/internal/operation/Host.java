/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

/** The host that receives an operation's requests. */
public enum Host {
    /** The API: requests carry credentials, and count against its budget. */
    API(true),
    /**
     * The image servers, at a URL from an answer: no credentials are sent there, and requests do
     * not count against the API's budget (API section 2.4).
     */
    IMAGES(false);

    private final boolean takesCredentials;

    Host(boolean takesCredentials) {
        this.takesCredentials = takesCredentials;
    }

    /** Whether requests may carry credentials. */
    public boolean takesCredentials() {
        return takesCredentials;
    }
}
