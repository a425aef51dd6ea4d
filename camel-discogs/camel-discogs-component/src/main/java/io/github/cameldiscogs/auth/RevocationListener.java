/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

/** Is told when a user has taken back what they allowed, such as to ask them to sign in again. */
@FunctionalInterface
public interface RevocationListener {

    /** Nobody wants to know. */
    RevocationListener NONE = account -> {};

    /** Called in the thread of the call that found out, after each call that does. */
    void revoked(String account);
}
