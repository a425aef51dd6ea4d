/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import static io.github.cameldiscogs.examples.manyaccounts.RunningApplication.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.examples.manyaccounts.local.LocalDiscogs;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Accounts that fail by themselves leave the queue with a reason, and stop no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class StoppedAccountsTest {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private TestSurroundings surroundings;

    private record Stopped(String reason, int status) {}

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        surroundings = TestSurroundings.start(folder, 4);
        surroundings.sandbox().addAccount(SandboxAccount.named("recluse").withPrivateCollection());
    }

    @AfterAll
    void close() throws Exception {
        surroundings.close();
    }

    @BeforeEach
    void acceptConnections() {
        surroundings.sandbox().acceptConnections();
    }

    @Test
    void eachLeavesWithItsReason() {
        var names = surroundings.usernames();
        var revoked = names.get(0);
        try (var application = RunningApplication.start(surroundings)) {
            application.signIn(names);
            // After a first reading, so that it is the calls of a known user that fail
            awaitMirror(names);
            surroundings.sandbox().revoke(LocalDiscogs.token(revoked).token());
            add(application, "curious", "recluse");
            add(application, "late", "nobody_of_this_name");
            application.accounts().add("unknown", null);

            soon().untilAsserted(
                            () -> {
                                assertThat(stopped("curious").status()).isEqualTo(FORBIDDEN);
                                assertThat(stopped("late").status()).isEqualTo(NOT_FOUND);
                                assertThat(stopped("unknown").reason())
                                        .contains("is not in the token store");
                                assertThat(stopped(revoked))
                                        .satisfies(
                                                all -> {
                                                    assertThat(all.status())
                                                            .isEqualTo(UNAUTHORIZED);
                                                    assertThat(all.reason())
                                                            .contains("has been revoked")
                                                            .doesNotContain("secret-of");
                                                });
                            });
            surroundings.collection(1).add(11);
            awaitMirror(names);
        }
    }

    @Test
    void whoSignsInAgainIsReadAgain() {
        var name = surroundings.usernames().get(3);
        try (var application = RunningApplication.start(surroundings)) {
            application.tokens().saveAccessToken(name, new AccessToken("stale", "stale"));
            application.accounts().add(name, null);
            soon().untilAsserted(() -> assertThat(stopped(name).status()).isEqualTo(UNAUTHORIZED));

            surroundings.collection(3).add(5);
            application.signIn(List.of(name));

            awaitMirror(List.of(name));
        }
    }

    @Test
    void whatConcernsAllOrMayPassStopsNobody() {
        var given = surroundings.surroundings();
        var name = surroundings.usernames().get(2);
        try (var application =
                RunningApplication.start(
                        new Surroundings(
                                given.brokers(),
                                given.databaseUrl(),
                                given.apiUrl(),
                                given.websiteUrl(),
                                DiscogsSandbox.CONSUMER_KEY,
                                "a-secret-that-is-wrong"),
                        Map.of())) {
            application.signIn(List.of(name));
            soon().until(() -> failures(name) > 1);
        }
        surroundings.sandbox().refuseConnections();
        try (var application = RunningApplication.start(surroundings)) {
            int before = failures(name);
            soon().until(() -> failures(name) > before);
            assertThat(isStopped(name)).isFalse();

            surroundings.sandbox().acceptConnections();
            surroundings.collection(2).add(13);
            awaitMirror(List.of(name));
            soon().until(() -> failures(name) == 0);
        }
    }

    private static void add(RunningApplication application, String account, String username) {
        // Any token that is good for something
        application.tokens().saveAccessToken(account, LocalDiscogs.token("collector_002"));
        application.accounts().add(account, username);
    }

    private void awaitMirror(List<String> usernames) {
        soon().untilAsserted(
                        () ->
                                assertThat(surroundings.mirror())
                                        .containsAll(surroundings.truth(usernames)));
    }

    private boolean isStopped(String account) {
        return surroundings
                .jdbc()
                .sql("SELECT count(*) > 0 FROM stopped_account WHERE account = :account")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    private Stopped stopped(String account) {
        return surroundings
                .jdbc()
                .sql("SELECT reason, status FROM stopped_account WHERE account = :account")
                .param("account", account)
                .query(Stopped.class)
                .optional()
                .orElse(new Stopped("is not stopped", 0));
    }

    private int failures(String account) {
        return surroundings
                .jdbc()
                .sql("SELECT failures FROM account WHERE account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }
}
