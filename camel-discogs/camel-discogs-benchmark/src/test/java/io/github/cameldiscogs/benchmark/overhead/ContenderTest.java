/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.benchmark.AnswerServer;
import io.github.cameldiscogs.benchmark.Subject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContenderTest {

    private static AnswerServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = AnswerServer.start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void readsARelease(Contender contender) throws Exception {
        try (var caller = contender.caller(server.url(), Subject.RELEASE)) {
            assertThat(caller.call().toString()).contains("tracklist");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsAPage(Contender contender) throws Exception {
        try (var caller = contender.caller(server.url(), Subject.COLLECTION_PAGE)) {
            assertThat(caller.call().toString()).contains("pagination");
        }
    }
}
