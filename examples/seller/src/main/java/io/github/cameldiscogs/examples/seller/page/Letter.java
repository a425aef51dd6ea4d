/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.examples.seller.failures.Queues;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a person may see of a message that has failed. Of what it says, that is the number of the
 * order only: the rest is the buyer's.
 *
 * @param origin the queue in which it was; null if nobody knows
 * @param orderId null if it concerns none
 * @param operation of Discogs; null if it was not Discogs that failed
 * @param status that Discogs has answered with; 0 without an answer
 * @param due when it is tried again; null if it is not
 */
record Letter(
        String id,
        String origin,
        String orderId,
        String operation,
        int status,
        String reason,
        String advice,
        Instant due) {

    private static final Pattern ORDER_ID = Pattern.compile("\\d{1,18}-\\d{1,18}");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Letter of(Message message) {
        try {
            return new Letter(
                    message.getJMSMessageID(),
                    message.getStringProperty(Queues.ORIGIN),
                    orderId(message),
                    message.getStringProperty("operation"),
                    (int) number(message, "status"),
                    message.getStringProperty("reason"),
                    message.getStringProperty("advice"),
                    message.propertyExists(Queues.DUE)
                            ? Instant.ofEpochMilli(number(message, Queues.DUE))
                            : null);
        } catch (JMSException e) {
            throw new IllegalStateException("A message that was read has properties", e);
        }
    }

    private static long number(Message message, String property) throws JMSException {
        return message.getObjectProperty(property) instanceof Number number
                ? number.longValue()
                : 0;
    }

    private static String orderId(Message message) throws JMSException {
        var content = message instanceof TextMessage text ? text.getText() : null;
        return Stream.of(
                        String.valueOf(message.getStringProperty("JMSXGroupID")),
                        field(content, "order"),
                        field(content, "id"))
                .filter(text -> ORDER_ID.matcher(text).matches())
                .findFirst()
                .orElse(null);
    }

    private static String field(String json, String field) {
        try {
            return json == null ? "" : MAPPER.readTree(json).path(field).asText();
        } catch (JsonProcessingException e) {
            // What is no JSON has no number of an order
            return "";
        }
    }
}
