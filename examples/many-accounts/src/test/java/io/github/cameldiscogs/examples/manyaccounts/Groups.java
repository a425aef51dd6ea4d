/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;

/** The groups of consumers, as Kafka knows them. */
final class Groups implements AutoCloseable {

    private final Admin admin;

    Groups(TestSurroundings surroundings) {
        admin = Admin.create(Map.of("bootstrap.servers", surroundings.surroundings().brokers()));
    }

    /** Who is in a group: a consumer that has connected anew is another one. */
    Set<String> members(String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        return admin
                .describeConsumerGroups(List.of(group))
                .all()
                .get(1, TimeUnit.MINUTES)
                .get(group)
                .members()
                .stream()
                .map(MemberDescription::consumerId)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        admin.close();
    }
}
