/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.cameldiscogs.examples.seller.failures.Queues;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a person may see of a message that has failed. Of what it says, that is the number of the
 * order or the copies only: the rest is the buyer's.
 *
 * @param origin the queue in which it was; null if nobody knows
 * @param orderId null if it concerns none
 * @param skus of the copies that it concerns
 * @param operation of Discogs; null if it was not Discogs that failed
 * @param status that Discogs has answered with; 0 without an answer
 * @param due when it is tried again; null if it is not
 */
record Letter(
        String id,
        String origin,
        String orderId,
        List<String> skus,
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
                    skus(message),
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
        var content = content(message);
        return Stream.of(
                        String.valueOf(message.getStringProperty("JMSXGroupID")),
                        content.path("order").asText(),
                        content.path("id").asText())
                .filter(text -> ORDER_ID.matcher(text).matches())
                .findFirst()
                .orElse(null);
    }

    private static List<String> skus(Message message) throws JMSException {
        var skus = content(message).path("skus");
        return StreamSupport.stream(skus.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static JsonNode content(Message message) throws JMSException {
        try {
            return message instanceof TextMessage text && text.getText() != null
                    ? MAPPER.readTree(text.getText())
                    : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            // What is no JSON has no number of an order
            return MissingNode.getInstance();
        }
    }
}
