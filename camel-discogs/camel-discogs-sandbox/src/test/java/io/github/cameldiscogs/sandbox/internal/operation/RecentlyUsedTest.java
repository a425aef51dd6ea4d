/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {

    private final List<String> made = new ArrayList<>();

    @Test
    void forgetsWhatWasUsedLongestAgo() {
        var recent = new RecentlyUsed<>(2, this::make);

        List.of("a", "b", "a", "c", "a", "b").forEach(recent::get);

        assertThat(made).containsExactly("a", "b", "c", "b");
    }

    @Test
    void makesAnotherValueWhileOneIsMade() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CompletableFuture<String>();
        var recent =
                new RecentlyUsed<String, String>(
                        2,
                        key -> {
                            begun.countDown();
                            return key.equals("slow") ? end.join() : key;
                        });
        var slow = CompletableFuture.supplyAsync(() -> recent.get("slow"));
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        assertThat(recent.get("fast")).isEqualTo("fast");

        end.complete("made");
        assertThat(slow.get(60, TimeUnit.SECONDS)).isEqualTo("made");
    }

    @Test
    void triesAgainAfterAFailure() {
        var recent =
                new RecentlyUsed<String, String>(
                        2,
                        key -> {
                            made.add(key);
                            if (made.size() == 1) {
                                throw new IllegalStateException("not yet");
                            }
                            return "made";
                        });

        assertThatThrownBy(() -> recent.get("a")).hasMessage("not yet");
        assertThat(recent.get("a")).isEqualTo("made");
    }

    private String make(String key) {
        made.add(key);
        return key;
    }
}
