/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.util.Optional;

/**
 * The origin of links in answers. All are made with the origin that the sandbox calls its own, and
 * changed here, at last, to the one by which the client knows it.
 */
public final class PublicOrigin {

    private final String own;
    private final Optional<String> always;

    /**
     * @param own the origin in answers as they are made
     * @param always the origin that every client gets; empty if each gets the one of its request
     */
    public PublicOrigin(String own, Optional<String> always) {
        this.own = own;
        this.always = always;
    }

    public Answer applyTo(Answer answer, ReceivedRequest request) {
        var origin = always.or(request::origin).orElse(own);
        return origin.equals(own) ? answer : answer.replacing(own, origin);
    }
}
