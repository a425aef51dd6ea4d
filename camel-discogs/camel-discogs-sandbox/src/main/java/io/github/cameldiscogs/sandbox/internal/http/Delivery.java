/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.IOException;
import java.time.Duration;

/**
 * How an answer is delivered. Whatever a delivery does not send is cut off: the connection is then
 * closed before the announced length.
 */
public sealed interface Delivery {

    void send(Answer answer, AnswerExchange exchange) throws IOException, InterruptedException;

    /** All of it at once. */
    record Whole() implements Delivery {
        @Override
        public void send(Answer answer, AnswerExchange exchange) throws IOException {
            exchange.sendHead(answer);
            if (answer.body().length > 0) {
                exchange.sendBody(answer.body(), 0, answer.body().length);
            }
        }
    }

    /** All of it, in pieces of this size with a pause after each. */
    record Drip(int bytesAtOnce, Duration pause) implements Delivery {
        @Override
        public void send(Answer answer, AnswerExchange exchange)
                throws IOException, InterruptedException {
            exchange.sendHead(answer);
            int length = answer.body().length;
            for (int from = 0; from < length; from += bytesAtOnce) {
                exchange.sendBody(answer.body(), from, Math.min(bytesAtOnce, length - from));
                exchange.hold(pause);
            }
        }
    }

    /** Nothing, or the head and half of the body, followed by the given end. */
    record Broken(Point point, End end) implements Delivery {

        /** Where the delivery breaks off. */
        public enum Point {
            BEFORE_HEAD,
            WITHIN_BODY
        }

        /** What happens at that point. */
        public enum End {
            CLOSE,
            RESET,
            STALL
        }

        private static final Duration FOR_EVER = Duration.ofDays(365);

        @Override
        public void send(Answer answer, AnswerExchange exchange)
                throws IOException, InterruptedException {
            if (point == Point.WITHIN_BODY) {
                exchange.sendHead(answer);
                exchange.sendBody(answer.body(), 0, answer.body().length / 2);
            }
            if (end == End.RESET) {
                exchange.endWithReset();
            } else if (end == End.STALL) {
                exchange.hold(FOR_EVER);
            }
        }
    }
}
