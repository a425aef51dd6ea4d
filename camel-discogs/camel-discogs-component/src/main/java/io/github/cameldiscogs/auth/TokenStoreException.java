/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.internal.text.OneLine;
import io.github.cameldiscogs.internal.text.PlainCause;
import org.apache.camel.RuntimeCamelException;
import org.jspecify.annotations.Nullable;

/** A token store has failed. */
public class TokenStoreException extends RuntimeCamelException {

    private static final long serialVersionUID = 1L;

    public TokenStoreException(String message) {
        super(OneLine.plain(message));
    }

    public TokenStoreException(String message, @Nullable Throwable cause) {
        super(OneLine.plain(message), PlainCause.of(cause));
    }
}
