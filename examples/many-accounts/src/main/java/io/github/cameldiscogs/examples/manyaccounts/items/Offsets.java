/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.items;

import java.util.LinkedHashMap;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;

/** Tells Kafka what is done. */
public final class Offsets {

    /** A record is done, and those before it in its partition. */
    public void commit(@Header(KafkaConstants.MANUAL_COMMIT) KafkaManualCommit record) {
        record.commit();
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
