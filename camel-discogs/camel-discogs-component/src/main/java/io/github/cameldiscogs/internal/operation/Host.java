/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

/** Where the requests of an operation go. */
public enum Host {
    /** The API: requests carry credentials, and count against its budget. */
    API(true),
    /**
     * Where images are, at an address that an answer names: it is none of the API, so that no
     * credentials ever go there, and requests cost nothing of the budget (API section 2.4).
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
