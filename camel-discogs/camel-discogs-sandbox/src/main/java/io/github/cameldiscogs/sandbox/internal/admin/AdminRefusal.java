/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

/** Ends the handling of a request that cannot be fulfilled; its message says what is allowed. */
public final class AdminRefusal extends RuntimeException {

    private final int status;

    private AdminRefusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The request itself is wrong. */
    public static AdminRefusal badRequest(String message) {
        return new AdminRefusal(400, message);
    }

    /** There is nothing of that name or number. */
    public static AdminRefusal notFound(String message) {
        return new AdminRefusal(404, message);
    }

    static AdminRefusal wrongMethod(String message) {
        return new AdminRefusal(405, message);
    }

    static AdminRefusal wrongContent(String message) {
        return new AdminRefusal(415, message);
    }
}
