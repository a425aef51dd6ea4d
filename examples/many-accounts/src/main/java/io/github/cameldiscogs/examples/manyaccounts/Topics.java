/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of all processes: makes them, and counts what is in them. */
final class Topics implements AutoCloseable {

    static final String ACCOUNTS = "accounts";
    static final String ITEMS = "items";
    static final String WRITERS = "writers";

    private static final long MOST_SECONDS = 30;

    private final Admin admin;

    Topics(String brokers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }

    /**
     * Makes those that are missing, with as many replicas as the brokers make by default.
     *
     * @param partitions how many each has: no more readers, and writers, can work at once
     */
    void make(int partitions) throws InterruptedException, TimeoutException {
        // Who is told of an account an hour later is told once more then
        make(topic(ACCOUNTS, partitions, Map.of(TopicConfig.RETENTION_MS_CONFIG, "3600000")));
        make(
                topic(
                        ITEMS,
                        partitions,
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT)));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private void make(NewTopic topic) throws InterruptedException, TimeoutException {
        try {
            admin.createTopics(List.of(topic)).all().get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Kafka does not make " + topic.name(), e);
            }
        }
    }

    /** How many records of items the writers have done, and how many there are. */
    Progress progress() throws InterruptedException, ExecutionException, TimeoutException {
        var partitions =
                admin
                        .describeTopics(List.of(ITEMS))
                        .allTopicNames()
                        .get(MOST_SECONDS, TimeUnit.SECONDS)
                        .get(ITEMS)
                        .partitions()
                        .stream()
                        .map(partition -> new TopicPartition(ITEMS, partition.partition()))
                        .collect(
                                Collectors.toMap(
                                        partition -> partition, any -> OffsetSpec.latest()));
        var ends = admin.listOffsets(partitions).all().get(MOST_SECONDS, TimeUnit.SECONDS);
        var done =
                admin.listConsumerGroupOffsets(WRITERS)
                        .partitionsToOffsetAndMetadata()
                        .get(MOST_SECONDS, TimeUnit.SECONDS);
        return new Progress(
                done.entrySet().stream()
                        .filter(partition -> partition.getValue() != null)
                        .filter(partition -> partition.getKey().topic().equals(ITEMS))
                        .mapToLong(partition -> partition.getValue().offset())
                        .sum(),
                ends.values().stream().mapToLong(end -> end.offset()).sum());
    }

    @Override
    public void close() {
        admin.close();
    }

    /**
     * @param done how many records the writers have done
     * @param all how many were ever written to the topic
     */
    record Progress(long done, long all) {

        long lag() {
            return all - done;
        }
    }
}
