/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.time.Duration;

/**
 * How an answer is delivered. Whatever a delivery does not send is cut off: the connection is then
 * closed before the announced length.
 */
public sealed interface Delivery {

    /** Sends the answer, now or bit by bit, and ends the exchange. */
    void send(Answer answer, AnswerExchange exchange);

    /** All of it at once. */
    record Whole() implements Delivery {
        @Override
        public void send(Answer answer, AnswerExchange exchange) {
            exchange.begin(answer);
            exchange.writeAll(answer);
        }
    }

    /** All of it, in pieces of this size with a pause after each. */
    record Drip(int bytesAtOnce, Duration pause) implements Delivery {
        @Override
        public void send(Answer answer, AnswerExchange exchange) {
            exchange.begin(answer);
            sendFrom(0, answer.body(), exchange);
        }

        private void sendFrom(int from, byte[] body, AnswerExchange exchange) {
            int length = Math.min(bytesAtOnce, body.length - from);
            if (length == 0) {
                exchange.end();
                return;
            }
            Runnable next = () -> sendFrom(from + length, body, exchange);
            exchange.write(body, from, length, () -> exchange.after(pause, next));
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

        @Override
        public void send(Answer answer, AnswerExchange exchange) {
            if (point == Point.WITHIN_BODY) {
                exchange.begin(answer);
                exchange.write(answer.body(), 0, answer.body().length / 2, () -> end(exchange));
            } else {
                end(exchange);
            }
        }

        private void end(AnswerExchange exchange) {
            switch (end) {
                case CLOSE -> exchange.close();
                case RESET -> exchange.reset();
                case STALL -> exchange.stall();
            }
        }
    }
}
