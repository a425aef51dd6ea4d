/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.TokenStore.TakenRequestToken;
import io.github.cameldiscogs.support.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every token store does. */
abstract class TokenStoreContract {

    protected final ManualClock clock = new ManualClock();

    /** Another store of the same tokens, as another JVM would have; or the same one. */
    protected abstract TokenStore store();

    private static RequestToken requestToken(String token) {
        return new RequestToken(token, token + "-secret", "https://example.com");
    }

    @Test
    void givesARequestTokenOnce() {
        store().saveRequestToken(requestToken("a"));
        store().saveRequestToken(requestToken("b"));

        assertThat(store().takeRequestToken("a"))
                .contains(new TakenRequestToken("a-secret", false));
        assertThat(store().takeRequestToken("a")).isEmpty();
        assertThat(store().takeRequestToken("unknown")).isEmpty();
        assertThat(store().takeRequestToken("b")).isPresent();
    }

    @Test
    void givesARequestTokenToOneOfMany() throws Exception {
        int takers = 8;
        var threads = Executors.newFixedThreadPool(takers);
        try {
            for (int round = 0; round < 50; round++) {
                var token = "token" + round;
                store().saveRequestToken(requestToken(token));
                var barrier = new CyclicBarrier(takers);
                var takes = new ArrayList<Future<Optional<TakenRequestToken>>>();
                for (int i = 0; i < takers; i++) {
                    var store = store();
                    Callable<Optional<TakenRequestToken>> take =
                            () -> {
                                barrier.await();
                                return store.takeRequestToken(token);
                            };
                    takes.add(threads.submit(take));
                }
                int taken = 0;
                for (var take : takes) {
                    taken += take.get().isPresent() ? 1 : 0;
                }
                assertThat(taken).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void saysWhenARequestTokenHasExpired() {
        store().saveRequestToken(requestToken("young"));
        store().saveRequestToken(requestToken("old"));

        clock.move(Duration.ofMinutes(15));
        assertThat(store().takeRequestToken("young").orElseThrow().expired()).isFalse();
        clock.move(Duration.ofMinutes(1));
        assertThat(store().takeRequestToken("old").orElseThrow().expired()).isTrue();
    }

    @Test
    void forgetsRequestTokensThatNobodyCameBackWith() {
        store().saveRequestToken(requestToken("forgotten"));
        clock.move(Duration.ofMinutes(31));
        store().saveRequestToken(requestToken("new"));

        assertThat(store().takeRequestToken("forgotten")).isEmpty();
        assertThat(store().takeRequestToken("new")).isPresent();
    }

    @Test
    void keepsAccessTokensByAccount() {
        store().saveAccessToken("ümlaut", new AccessToken("t1", "s1"));
        store().saveAccessToken("Ann", new AccessToken("t2", "s2"));
        store().saveAccessToken("ann", new AccessToken("t3", "s3"));
        store().saveAccessToken("Ann", new AccessToken("t4", "s4"));
        clock.move(Duration.ofDays(10_000));

        assertThat(store().accounts()).containsExactly("Ann", "ann", "ümlaut");
        assertThat(store().accessToken("Ann")).contains(new AccessToken("t4", "s4"));
        assertThat(store().accessToken("ann")).contains(new AccessToken("t3", "s3"));
        assertThat(store().accessToken("unknown")).isEmpty();
    }

    @Test
    void forgetsAnAccount() {
        store().saveAccessToken("a", new AccessToken("t", "s"));
        store().saveAccessToken("b", new AccessToken("t", "s"));

        assertThat(store().removeAccount("a")).isTrue();
        assertThat(store().removeAccount("a")).isFalse();
        assertThat(store().accounts()).isEqualTo(List.of("b"));
    }

    @Test
    void savesTheSameAccountFromManyAtOnce() throws Exception {
        int savers = 8;
        var threads = Executors.newFixedThreadPool(savers);
        try {
            for (int round = 0; round < 20; round++) {
                var account = "account" + round;
                var barrier = new CyclicBarrier(savers);
                var saves = new ArrayList<Future<?>>();
                for (int i = 0; i < savers; i++) {
                    var store = store();
                    saves.add(
                            threads.submit(
                                    () -> {
                                        barrier.await();
                                        store.saveAccessToken(account, new AccessToken("t", "s"));
                                        return null;
                                    }));
                }
                for (var save : saves) {
                    save.get();
                }
                assertThat(store().accessToken(account)).contains(new AccessToken("t", "s"));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void showsNoSecrets() {
        var store = store();
        store.saveRequestToken(requestToken("requestToken"));
        store.saveAccessToken("a", new AccessToken("accessToken", "s3cr3t"));

        assertThat(store.toString()).doesNotContain("requestToken", "accessToken", "s3cr3t");
        assertThat(store.takeRequestToken("requestToken").toString())
                .doesNotContain("requestToken-secret");
        assertThat(store.accessToken("a").toString()).doesNotContain("s3cr3t", "accessToken[");
    }
}
