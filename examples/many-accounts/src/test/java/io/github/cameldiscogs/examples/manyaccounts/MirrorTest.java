/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import static io.github.cameldiscogs.examples.manyaccounts.RunningApplication.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From collections at Discogs through both topics to the tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MirrorTest {

    private static final int USERS = 8;

    private TestSurroundings surroundings;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        surroundings = TestSurroundings.start(folder, USERS);
    }

    @AfterAll
    void close() throws Exception {
        surroundings.close();
    }

    @Test
    void collectionsAreMirroredAndFollowed() throws Exception {
        try (var application = RunningApplication.start(surroundings)) {
            application.signIn(surroundings.usernames());
            awaitMirror();

            var removed = surroundings.collection(0).instanceIds().findFirst().orElseThrow();
            surroundings.collection(0).remove(removed);
            surroundings.collection(1).add(7);
            awaitMirror();

            var key = surroundings.usernames().get(0) + "|" + removed;
            soon().untilAsserted(
                            () ->
                                    assertThat(ItemsTopic.at(surroundings).latest())
                                            .containsKey(key)
                                            .satisfies(
                                                    all ->
                                                            assertThat(all.get(key).isTombstone())
                                                                    .isTrue()));
        }
    }

    @Test
    void rolesAreWhateverProcessesHaveThem() {
        try (var scheduler = RunningApplication.start(surroundings, Role.SCHEDULER);
                var reader =
                        RunningApplication.start(
                                surroundings, Map.of("reader.threads", "2"), Role.READER);
                var writer = RunningApplication.start(surroundings, Role.WRITER)) {
            scheduler.signIn(surroundings.usernames());
            surroundings.collection(2).add(9);
            awaitMirror();

            assertThat(scheduler.context().getRoutes()).hasSize(3);
            assertThat(reader.context().getRoutes()).hasSize(2);
            assertThat(writer.context().getRoutes()).hasSize(1);
        }
    }

    @Test
    void whatWasRemovedLongAgoIsForgotten() {
        var hurried = Map.of("removed.kept", "1s", "removed.period", "100");
        try (var application = RunningApplication.start(surroundings, hurried)) {
            application.signIn(surroundings.usernames());
            awaitMirror();
            surroundings
                    .collection(3)
                    .remove(surroundings.collection(3).instanceIds().findFirst().orElseThrow());
            awaitMirror();

            soon().until(() -> rows() == surroundings.truth().size());
        }
    }

    private int rows() {
        return surroundings.jdbc().sql("SELECT count(*) FROM item").query(Integer.class).single();
    }

    private void awaitMirror() {
        soon().untilAsserted(
                        () -> assertThat(surroundings.mirror()).isEqualTo(surroundings.truth()));
    }
}
