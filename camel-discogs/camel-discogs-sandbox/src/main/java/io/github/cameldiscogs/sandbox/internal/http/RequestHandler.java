/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

/** What becomes of the requests of clients. */
@FunctionalInterface
public interface RequestHandler {

    /** Answers through the exchange, now or later; may block. */
    void handle(ReceivedRequest request, AnswerExchange exchange);
}
