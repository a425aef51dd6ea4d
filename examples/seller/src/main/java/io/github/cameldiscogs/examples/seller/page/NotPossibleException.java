/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

/** What somebody wanted cannot be done. The words are for them. */
public final class NotPossibleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final int status;

    private NotPossibleException(int status, String message) {
        super(message);
        this.status = status;
    }

    static NotPossibleException badForm(String message) {
        return new NotPossibleException(BAD_REQUEST, message);
    }

    static NotPossibleException foreignForm() {
        return new NotPossibleException(
                FORBIDDEN,
                "This form is older than the running shop. Please go back, load the page anew and press the button again.");
    }

    /** Something that is not there, or not any more. */
    public static NotPossibleException gone(String message) {
        return new NotPossibleException(NOT_FOUND, message);
    }

    static NotPossibleException tooLate(String message) {
        return new NotPossibleException(CONFLICT, message);
    }

    /** Of HTTP. */
    int status() {
        return status;
    }
}
