/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.items;

import java.util.LinkedHashMap;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Kafka what is done. */
public final class Offsets {

    private static final Logger LOG = LoggerFactory.getLogger(Offsets.class);

    /**
     * A record is done, and those before it in its partition. While partitions are dealt out anew,
     * Kafka takes no note of that; then it does with the next record, or this one comes once more.
     */
    public void commit(@Header(KafkaConstants.MANUAL_COMMIT) KafkaManualCommit record) {
        try {
            record.commit();
        } catch (RebalanceInProgressException e) {
            LOG.debug("A record is done and may come once more", e);
        }
    }

    /**
     * A batch is done. It may be of several partitions, of which the last record alone would tell
     * one.
     */
    public void commitAll(List<Exchange> batch) {
        var lastOfPartitions = new LinkedHashMap<Integer, KafkaManualCommit>();
        for (var record : batch) {
            var message = record.getMessage();
            lastOfPartitions.put(
                    message.getHeader(KafkaConstants.PARTITION, Integer.class),
                    message.getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class));
        }
        lastOfPartitions.values().forEach(KafkaManualCommit::commit);
    }
}
