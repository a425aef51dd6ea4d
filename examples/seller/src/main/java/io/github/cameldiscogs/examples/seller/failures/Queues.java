/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.failures;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jms.InvalidDestinationException;
import org.springframework.jms.connection.JmsTransactionManager;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The queues in which messages wait, and those that a person has to look at. */
public final class Queues {

    /** What may pass by itself, and is tried again when it is due. */
    public static final String WAITING = "waiting";

    /** What a person has to look at. */
    public static final String FAILED = "failed";

    /** The header with the queue in which the message was. */
    public static final String ORIGIN = "origin";

    /** The header with the time at which it is tried again, in milliseconds since 1970. */
    public static final String DUE = "due";

    private static final String HAS_ORIGIN = ORIGIN + " IS NOT NULL";

    /** What concerns an order has its number as group, and one consumer takes it in order. */
    private static final String GROUP = "JMSXGroupID";

    private final JmsTemplate template;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    public Queues(ConnectionFactory connections) {
        template = new JmsTemplate(connections);
        template.setSessionTransacted(true);
        template.setReceiveTimeout(JmsTemplate.RECEIVE_TIMEOUT_NO_WAIT);
        transaction = new TransactionTemplate(new JmsTransactionManager(connections));
    }

    /** Gives messages back to their queues whose time has come. */
    public void giveBackWhatIsDue() {
        giveBack(WAITING, DUE + " <= " + clock.millis());
    }

    /** Gives all that have failed until now back to their queues: some may fail again at once. */
    public int replayAll() {
        return giveBack(FAILED, "JMSTimestamp <= " + clock.millis() + " AND " + HAS_ORIGIN);
    }

    /**
     * Gives one that has failed back to its queue.
     *
     * @return false if it is there no more, or nobody knows from which queue it came
     */
    public boolean replay(String messageId) {
        return giveBack(FAILED, selector(messageId) + " AND " + HAS_ORIGIN) == 1;
    }

    /**
     * Drops one that has failed.
     *
     * @return false if it is there no more
     */
    public boolean drop(String messageId) {
        return template.receiveSelected(FAILED, selector(messageId)) != null;
    }

    /** Puts a message about an order into a queue. */
    public void put(String queue, String orderId, String json) {
        template.send(
                queue,
                session -> {
                    var message = session.createTextMessage(json);
                    message.setStringProperty(GROUP, orderId);
                    return message;
                });
    }

    /** How many messages a queue has. They are counted one by one, and no further than most. */
    public int count(String queue, int most) {
        return browse(queue, most, any -> 1).size();
    }

    /** The first messages of a queue, oldest first, which stay there. */
    public List<Message> look(String queue, int most) {
        return browse(queue, most, Function.identity());
    }

    private <T> List<T> browse(String queue, int most, Function<Message, T> view) {
        try {
            return template.browse(
                    queue,
                    (session, browser) -> {
                        var views = new ArrayList<T>();
                        var all = browser.getEnumeration();
                        while (views.size() < most && all.hasMoreElements()) {
                            views.add(view.apply((Message) all.nextElement()));
                        }
                        return views;
                    });
        } catch (InvalidDestinationException e) {
            // Brokers can make queues when something comes, and forget them when they are empty
            return List.of();
        }
    }

    private static String selector(String messageId) {
        return "JMSMessageID = '" + messageId.replace("'", "''") + "'";
    }

    private int giveBack(String queue, String selector) {
        int count = 0;
        while (Boolean.TRUE.equals(transaction.execute(any -> giveOneBack(queue, selector)))) {
            count++;
        }
        return count;
    }

    private boolean giveOneBack(String queue, String selector) {
        var message = template.receiveSelected(queue, selector);
        if (message == null) {
            return false;
        }
        template.send(origin(message), session -> message);
        return true;
    }

    private static String origin(Message message) {
        try {
            return message.getStringProperty(ORIGIN);
        } catch (JMSException e) {
            throw new IllegalStateException("A message that was received has properties", e);
        }
    }
}
