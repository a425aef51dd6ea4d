/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of items, as anybody reads it. */
final class ItemsTopic {

    private final List<Entry> entries;

    private ItemsTopic(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * @param value JSON; null for a tombstone
     */
    record Entry(String key, String value, long scan) {

        private static Entry of(ConsumerRecord<String, String> item) {
            var scan = item.headers().lastHeader(Messages.SCAN).value();
            return new Entry(
                    item.key(),
                    item.value(),
                    Long.parseLong(new String(scan, StandardCharsets.US_ASCII)));
        }

        boolean isTombstone() {
            return value == null;
        }
    }

    /** All that is in the topic now. */
    static ItemsTopic at(TestSurroundings surroundings) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", surroundings.surroundings().brokers());
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(Topics.ITEMS).stream()
                            .map(all -> new TopicPartition(Topics.ITEMS, all.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var entries = new ArrayList<Entry>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(item -> entries.add(Entry.of(item)));
            }
            return new ItemsTopic(List.copyOf(entries));
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** The last of each key. */
    Map<String, Entry> latest() {
        var latest = new HashMap<String, Entry>();
        entries.forEach(entry -> latest.put(entry.key(), entry));
        return latest;
    }
}
