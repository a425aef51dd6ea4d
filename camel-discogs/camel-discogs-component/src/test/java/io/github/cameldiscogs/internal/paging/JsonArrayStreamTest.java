/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.items.ItemIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A JSON array that is made as it is read. */
class JsonArrayStreamTest {

    /** An iterator that is closed by somebody else after so many items. */
    private static ItemIterator<String> closing(
            AtomicReference<JsonArrayStream> stream, List<String> items) {
        var iterator = items.iterator();
        return new ItemIterator<>() {
            @Override
            public boolean hasNext() {
                if (!iterator.hasNext()) {
                    stream.get().close();
                }
                return iterator.hasNext();
            }

            @Override
            public String next() {
                return iterator.next();
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void isAnArrayOfAllItems() throws IOException {
        assertThat(new JsonArrayStream(List.of("{\"a\":\"ü\"}", "{}").iterator()).readAllBytes())
                .isEqualTo("[{\"a\":\"ü\"},\n{}]".getBytes(StandardCharsets.UTF_8));
        assertThat(new JsonArrayStream(List.of().iterator()).readAllBytes())
                .isEqualTo("[]".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isReadByteByByte() throws IOException {
        var stream = new JsonArrayStream(List.of("{}").iterator());

        assertThat(stream.read(new byte[0])).isZero();
        assertThat(List.of(stream.read(), stream.read(), stream.read(), stream.read()))
                .containsExactly((int) '[', (int) '{', (int) '}', (int) ']');
        assertThat(stream.read()).isEqualTo(-1);
    }

    /** Half a list must not look like a whole one. */
    @Test
    void hasNoEndWhenItIsClosedBefore() {
        var stream = new AtomicReference<JsonArrayStream>();
        stream.set(new JsonArrayStream(closing(stream, List.of("{}"))));

        assertThatThrownBy(() -> stream.get().readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessage("the stream is closed");
    }
}
