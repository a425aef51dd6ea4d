/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import static io.github.cameldiscogs.examples.manyaccounts.RunningApplication.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.AdviceWith;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where a consumer of Kafka that is set up as usual would lose something, or come to a halt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class TrapsTest {

    private static final int USERS = 6;

    private TestSurroundings surroundings;
    private Groups groups;
    private Topics topics;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        surroundings = TestSurroundings.start(folder, USERS);
        groups = new Groups(surroundings);
        topics = new Topics(surroundings.surroundings().brokers());
    }

    @AfterAll
    void close() throws Exception {
        topics.close();
        groups.close();
        surroundings.close();
    }

    @AfterEach
    void answerAtOnce() {
        surroundings.sandbox().beforeRequest(request -> {});
    }

    @Test
    void nothingIsCommittedBeforeTheDatabaseHasItAndAnOutageIsAwaited() throws Exception {
        try (var application = RunningApplication.start(surroundings)) {
            soon().until(() -> !groups.members(Topics.WRITERS).isEmpty());
            takeTableAway();
            long done = topics.progress().done();
            addEverywhere();
            application.signIn(surroundings.usernames());
            soon().until(() -> topics.progress().lag() >= USERS);
            var members = groups.members(Topics.WRITERS);

            assertThat(topics.progress().done()).isEqualTo(done);
            bringTableBack();
            awaitMirror();

            // Of each partition, also of those that did not have the last record of a batch
            soon().until(() -> topics.progress().lag() == 0);
            assertThat(groups.members(Topics.WRITERS)).isEqualTo(members);
        }
    }

    @Test
    void whatOneWriterHasNotWrittenAnotherWrites() throws Exception {
        try (var application = RunningApplication.start(surroundings)) {
            soon().until(() -> !groups.members(Topics.WRITERS).isEmpty());
            takeTableAway();
            addEverywhere();
            application.signIn(surroundings.usernames());
            soon().until(() -> topics.progress().lag() >= USERS);
        }
        bringTableBack();
        try (var writer = RunningApplication.start(surroundings, Role.WRITER)) {
            assertThat(writer.context().getRoutes()).hasSize(1);
            awaitMirror();
        }
    }

    @Test
    void aReadingThatTakesTooLongLosesNothing() throws Exception {
        var hung = new CountDownLatch(1);
        var first = new AtomicInteger();
        surroundings
                .sandbox()
                .beforeRequest(
                        request -> {
                            if (first.getAndIncrement() == 0) {
                                await(hung);
                            }
                        });
        var hurried = Map.of("accounts.reading", "3000", "reader.threads", "2");
        try (var application = RunningApplication.start(surroundings, hurried)) {
            soon().until(() -> groups.members("readers").size() == 2);
            var members = groups.members("readers");
            addEverywhere();
            application.signIn(surroundings.usernames());
            soon().until(() -> !groups.members("readers").equals(members));

            hung.countDown();
            awaitMirror();
        }
    }

    @Test
    void aLongReadingHoldsUpNoOtherWhenAProcessComes() throws Exception {
        var hung = new CountDownLatch(1);
        var hangs = new AtomicBoolean();
        surroundings
                .sandbox()
                .beforeRequest(
                        request -> {
                            if (hangs.compareAndSet(true, false)) {
                                await(hung);
                            }
                        });
        // Who waits for an answer that does not come would else give up, and let all others go on
        var patient =
                Map.of(
                        "reader.threads", "3",
                        "camel.component.discogs.response-timeout", "600000");
        try (var application = RunningApplication.start(surroundings, patient)) {
            application.signIn(surroundings.usernames());
            awaitMirror();
            soon().until(() -> groups.members("readers").size() == 3);
            hangs.set(true);
            soon().until(() -> !hangs.get());
            try (var another = RunningApplication.start(surroundings, Role.READER)) {
                assertThat(another.context().getRoutes()).hasSize(2);
                soon().until(() -> groups.members("readers").size() > 3);
                addEverywhere();

                soon().until(() -> missing() <= USERS / 2);
                hung.countDown();
                awaitMirror();
            } finally {
                hung.countDown();
            }
        }
    }

    private long missing() {
        var missing = surroundings.truth();
        missing.removeAll(surroundings.mirror());
        return missing.size();
    }

    @Test
    void whatKafkaHasNotTakenIsToldAgain() throws Exception {
        var failures = new AtomicInteger();
        try (var application = RunningApplication.start(surroundings)) {
            AdviceWith.adviceWith(
                    application.context(),
                    "changes",
                    route ->
                            route.interceptSendToEndpoint("kafka:items*")
                                    .process(
                                            exchange -> {
                                                if (failures.incrementAndGet() <= USERS) {
                                                    throw new IllegalStateException("no broker");
                                                }
                                            }));
            addEverywhere();
            application.signIn(surroundings.usernames());

            awaitMirror();
            assertThat(failures).hasValueGreaterThan(USERS);
        }
    }

    @Test
    void aRecordThatCannotBeWrittenHoldsUpNoOther() throws Exception {
        try (var application = RunningApplication.start(surroundings)) {
            send("%s|1".formatted(surroundings.usernames().get(0)), "{\"id\":");
            addEverywhere();
            application.signIn(surroundings.usernames());

            awaitMirror();
            soon().until(() -> topics.progress().lag() == 0);
            assertThat(
                            surroundings
                                    .jdbc()
                                    .sql("SELECT count(*) FROM refused_record")
                                    .query(Long.class)
                                    .single())
                    .isOne();
        }
    }

    private void send(String key, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", surroundings.surroundings().brokers());
        var scan = new RecordHeader(Messages.SCAN, "1".getBytes(StandardCharsets.US_ASCII));
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.ITEMS, null, key, value, List.of(scan)))
                    .get(1, TimeUnit.MINUTES);
        }
    }

    /** So that each account has something to tell. */
    private void addEverywhere() {
        for (int user = 0; user < USERS; user++) {
            surroundings.collection(user).add(1 + user);
        }
    }

    private void takeTableAway() {
        surroundings.jdbc().sql("ALTER TABLE item RENAME TO item_away").update();
    }

    private void bringTableBack() {
        surroundings.jdbc().sql("ALTER TABLE item_away RENAME TO item").update();
    }

    private void awaitMirror() {
        soon().untilAsserted(
                        () -> assertThat(surroundings.mirror()).isEqualTo(surroundings.truth()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
