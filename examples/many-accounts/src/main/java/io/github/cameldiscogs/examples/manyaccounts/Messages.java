/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import io.github.cameldiscogs.changes.Change;
import io.github.cameldiscogs.examples.manyaccounts.accounts.Lease;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.springframework.lang.Nullable;

/** Makes records of Kafka, which are sent many at once. */
public final class Messages {

    /** The header with the number of the reading. */
    public static final String SCAN = "scan";

    /** Between account and item, in keys. Discogs has it in no username. */
    public static final String SEPARATOR = "|";

    private final CamelContext camelContext;

    Messages(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    /** Those that tell readers of accounts. */
    public List<Message> ofAccounts(List<String> accounts) {
        return accounts.stream().map(account -> message(account, account)).toList();
    }

    /** Those that tell writers of changes; of a removed item there is a tombstone. */
    public List<Message> ofChanges(Lease lease, List<Change> changes) {
        return changes.stream().map(change -> message(lease, change)).toList();
    }

    private Message message(Lease lease, Change change) {
        var message = message(lease.account() + SEPARATOR + change.key(), change.item());
        message.setHeader(SCAN, String.valueOf(change.scan()));
        message.setHeader("change", change.type().toString());
        return message;
    }

    private Message message(String key, @Nullable Object value) {
        var message = new DefaultMessage(camelContext);
        message.setHeader(KafkaConstants.KEY, key);
        message.setBody(value);
        return message;
    }
}
