/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import org.apache.camel.RuntimeCamelException;

/** A token store cannot do its work. */
public class TokenStoreException extends RuntimeCamelException {

    private static final long serialVersionUID = 1L;

    public TokenStoreException(String message) {
        super(message);
    }

    public TokenStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
