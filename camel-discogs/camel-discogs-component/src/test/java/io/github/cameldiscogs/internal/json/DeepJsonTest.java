/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Rating;
import io.github.cameldiscogs.model.Track;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** JSON that is nested as deep as it may be, and deeper, on a thread with little stack. */
class DeepJsonTest {

    /** Bytes; a thread has several times as much unless it is told otherwise. */
    private static final int SMALL_STACK = 256 * 1024;

    private static final int DEEPEST = 100;

    /** What ends the action; null if it ends in good order. */
    private static Throwable onSmallStack(ThrowingCallable action) throws Exception {
        var task = new FutureTask<>(() -> catchThrowable(action));
        new Thread(null, task, "small-stack", SMALL_STACK).start();
        return task.get();
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String nested(String begin, String middle, String end, int times) {
        return begin.repeat(times) + middle + end.repeat(times);
    }

    static Stream<Named<String>> deepestObjects() {
        return objectsOfDepth(DEEPEST);
    }

    static Stream<Named<String>> tooDeepObjects() {
        return Stream.of(DEEPEST + 2, 900, 50_000).flatMap(DeepJsonTest::objectsOfDepth);
    }

    /** The depth is even, because each record in a record stands in a list. */
    private static Stream<Named<String>> objectsOfDepth(int depth) {
        return Stream.of(
                Named.of(depth + " objects", nested("{\"a\":", "1", "}", depth)),
                Named.of(depth + " lists", "{\"a\":" + nested("[", "", "]", depth - 1) + "}"),
                Named.of(depth + " records", nested("{\"sub_tracks\":[", "", "]}", depth / 2)),
                Named.of(
                        depth + " lists for a text",
                        "{\"title\":" + nested("[", "", "]", depth - 1) + "}"));
    }

    @ParameterizedTest
    @MethodSource("deepestObjects")
    void isReadAndWrittenWhereItIsNotTooDeep(String json) throws Exception {
        var failure =
                onSmallStack(
                        () -> {
                            var track = DiscogsJson.read(json, Track.class);
                            assertThat(DiscogsJson.write(track)).isEqualTo(json);
                            assertThat(DiscogsJson.read(utf8(json), Track.class)).isEqualTo(track);
                            var map = DiscogsJson.readMap(utf8(json));
                            assertThat(DiscogsJson.write(map)).isEqualTo(json);
                            assertThat(DiscogsJson.read(map, Track.class)).isEqualTo(track);
                            assertThat(DiscogsJson.readText(utf8(json))).isEqualTo(json);
                        });

        assertThat(failure).isNull();
    }

    @ParameterizedTest
    @MethodSource("tooDeepObjects")
    void isRefusedWhereItIsTooDeep(String json) throws Exception {
        var page = utf8("{\"tracks\": [%s]}".formatted(json));
        var readings =
                List.<ThrowingCallable>of(
                        () -> DiscogsJson.read(json, Track.class),
                        () -> DiscogsJson.read(utf8(json), Track.class),
                        () -> DiscogsJson.read(new ByteArrayInputStream(utf8(json)), Track.class),
                        () -> DiscogsJson.readMap(utf8(json)),
                        () -> DiscogsJson.readText(utf8(json)),
                        () -> Page.read(page, "tracks", Track.class),
                        () -> Page.read(page, "tracks", Map.class),
                        () -> Page.read(page, "tracks", String.class),
                        () -> Page.read(page, "tracks", Void.class),
                        () -> Page.read(page, "others", Void.class));

        for (var reading : readings) {
            assertThat(onSmallStack(reading)).isInstanceOf(StreamConstraintsException.class);
        }
    }

    @Test
    void isNotWrittenWhereItWouldBeTooDeep() throws Exception {
        Map<String, Object> maps = new HashMap<>();
        List<Object> list = List.of();
        for (var depth = 0; depth < 5_000; depth++) {
            maps = Map.of("a", maps);
            list = List.of(list);
        }

        for (var fields : List.of(maps, Map.of("a", list))) {
            assertThat(onSmallStack(() -> DiscogsJson.write(fields)))
                    .isInstanceOf(JsonProcessingException.class);
            assertThat(
                            onSmallStack(
                                    () ->
                                            DiscogsJson.write(
                                                    new Rating(1, null, Map.of("more", fields)))))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }
}
