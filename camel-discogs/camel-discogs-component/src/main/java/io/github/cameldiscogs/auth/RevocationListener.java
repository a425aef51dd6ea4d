/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

/**
 * Is notified when a user has revoked an authorization, for example to ask them to sign in again.
 */
@FunctionalInterface
public interface RevocationListener {

    /** Does nothing. */
    RevocationListener NONE = account -> {};

    /** Called by the thread of each call that finds the token revoked. */
    void revoked(String account);
}
