/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.support.JavaProgram;
import io.github.cameldiscogs.support.KnownItemsInHeap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemoryChangeStoreTest extends ChangeStoreContract {

    private final ChangeStore store = new InMemoryChangeStore();

    @Override
    protected ChangeStore store() {
        return store;
    }

    @Test
    void doesNotLast() {
        assertThat(store.isLasting()).isFalse();
    }

    @Test
    void showsNothingOfItsLists() {
        write(open(), 1);

        assertThat(store).hasToString("InMemoryChangeStore[1 lists]");
        assertThat(open().toString()).doesNotContain("123-45", "ann");
    }

    @ParameterizedTest
    @CsvSource({"30000, 1048576", "1000000, 33554432"})
    @Tag("slow")
    void needsLittleHeap(int items, long bytes) throws Exception {
        var used =
                JavaProgram.start(
                                // A collector that leaves nothing behind
                                List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:MarkSweepDeadRatio=0"),
                                KnownItemsInHeap.class,
                                String.valueOf(items))
                        .output();

        assertThat(used.lines().map(Long::parseLong))
                .hasSize(4)
                .allSatisfy(each -> assertThat(each).isBetween(24L * items, bytes));
    }
}
