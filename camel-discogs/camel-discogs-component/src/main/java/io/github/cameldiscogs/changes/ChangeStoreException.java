/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import io.github.cameldiscogs.internal.text.OneLine;
import io.github.cameldiscogs.internal.text.PlainCause;
import io.github.cameldiscogs.internal.text.QuotedValue;
import org.apache.camel.RuntimeCamelException;
import org.jspecify.annotations.Nullable;

/** A change store cannot be read or written. */
public class ChangeStoreException extends RuntimeCamelException {

    private static final long serialVersionUID = 1L;

    public ChangeStoreException(String message) {
        super(OneLine.plain(message));
    }

    /**
     * @param cause null if it adds nothing to the message
     */
    public ChangeStoreException(String message, @Nullable Throwable cause) {
        super(OneLine.plain(message), PlainCause.of(cause));
    }

    static ChangeStoreException openedSince(String list) {
        return new TakenOverException(
                ("the change store writes nothing more to the list %s for this consumer: another has"
                                + " opened it since")
                        .formatted(QuotedValue.of(list)));
    }
}
