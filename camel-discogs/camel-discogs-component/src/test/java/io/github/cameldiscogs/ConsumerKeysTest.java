/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.ConsumerTestSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells items apart whose list has no key. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ConsumerKeysTest extends ConsumerTestSupport {

    private static final String LONG_ROLE = "Mixed By, Recorded By, Mastered By, Lacquer Cut By";

    /** The rows that the sandbox answers with. */
    private final AtomicReference<List<String>> rows = new AtomicReference<>(List.of());

    @BeforeEach
    void answerWithRows() {
        sandbox().fault(Fault.changedBody(body -> page(rows.get())).forever());
    }

    private static String page(List<String> rows) {
        return "{\"pagination\": {\"page\": 1, \"pages\": 1, \"per_page\": 100, \"items\": %d}, \"releases\": [%s]}"
                .formatted(rows.size(), String.join(",", rows));
    }

    private static String row(String type, String id, String role, String title) {
        return "{\"type\": \"%s\", \"id\": %s, \"role\": \"%s\", \"title\": \"%s\"}"
                .formatted(type, id, role, title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model", "Map", "Json"})
    void namesTheReleasesOfAnArtistByTypeNumberAndRole(String outputType) throws Exception {
        rows.set(
                List.of(
                        row("master", "7", "Main", "a"),
                        row("release", "7", "Main", "a"),
                        row("release", "7", "Producer", "a"),
                        row("release", "\"8\"", LONG_ROLE, "b")));
        route("discogs:artistReleases?artistId=1&outputType=%s&%s".formatted(outputType, QUICK));
        await().until(() -> told().size() >= 4);
        var changed = new ArrayList<String>();
        rows.get().forEach(row -> changed.add(row.replace("\"title\": \"", "\"title\": \"the ")));
        changed.add(row("release", "9", "Main", "c"));
        rows.set(changed);

        await().until(() -> told().size() >= 5);
        awaitRequests(3);
        assertThat(keys())
                .containsExactly(
                        "master/7/Main",
                        "release/7/Main",
                        "release/7/Producer",
                        "release/8/" + LONG_ROLE,
                        "release/9/Main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Model", "Map", "Json"})
    void namesTheReleasesOfALabelByNumber(String outputType) throws Exception {
        rows.set(
                List.of(
                        "{\"id\": 3, \"catno\": \"A 1\"}",
                        "{\"id\": 3, \"catno\": \"A 1\"}",
                        "{\"id\": 4, \"catno\": \"A 1\"}"));
        route("discogs:labelReleases?labelId=1&outputType=%s&%s".formatted(outputType, QUICK));
        await().until(() -> told().size() >= 2);
        rows.set(
                List.of("{\"id\": 3, \"catno\": \"A 1, A 2\"}", "{\"id\": 5, \"catno\": \"A 3\"}"));

        await().until(() -> told().size() >= 3);
        awaitRequests(3);
        assertThat(keys()).containsExactly("3", "4", "5");
    }

    /** It is not lost, and told when something becomes of it. */
    @Test
    void namesARowThatLacksAFieldByItsContent() throws Exception {
        rows.set(
                List.of(
                        "{\"type\": \"release\", \"id\": 1}",
                        "{\"type\": \"release\", \"id\": 1, \"role\": null, \"title\": \"a\"}",
                        "{\"type\": \"release\", \"id\": {\"of\": 1}, \"role\": \"Main\"}"));
        route("discogs:artistReleases?artistId=1&" + QUICK);

        await().until(() -> told().size() >= 3);
        awaitRequests(3);
        assertThat(keys()).hasSize(3).doesNotHaveDuplicates();
    }

    /** Rows that agree in what names them are rows all the same. */
    @Test
    void givesAllRowsToACall() {
        rows.set(
                List.of(
                        "{\"type\": \"release\", \"id\": 3, \"role\": \"Main\", \"catno\": \"A 1\"}",
                        "{\"type\": \"release\", \"id\": 3, \"role\": \"Main\", \"catno\": \"A 1\"}"));

        for (var uri :
                List.of("discogs:labelReleases?labelId=1", "discogs:artistReleases?artistId=1")) {
            var items = call(uri, Map.of()).getMessage().getBody(DiscogsItems.class);
            assertThat(items).hasSize(2);
        }
    }

    /** A column of JdbcMessageIdRepository has 100 characters. */
    @Test
    void keepsNamesThatFitIntoAColumn() throws Exception {
        var role = LONG_ROLE.repeat(2);
        rows.set(List.of(row("release", "1", role, "a"), row("release", "1", role + " By", "a")));
        var repository = bindRepository(100);
        route("discogs:artistReleases?artistId=1&idempotentRepository=#told&" + QUICK);

        await().until(() -> repository.getCacheSize() == 3);
        assertThat(repository.getCache().keySet()).allMatch(name -> name.length() <= 100);
    }
}
