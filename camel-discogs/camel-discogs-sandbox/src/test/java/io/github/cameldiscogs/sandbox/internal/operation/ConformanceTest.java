/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.oauth.AuthorizationServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page on conformance tells of operations. */
class ConformanceTest {

    private record Row(String operation, String recordings, String assumed) {}

    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z]+ /[^`]*)` \\| (.+?) \\|(.*)\\|$", Pattern.MULTILINE);

    @Test
    void tellsOfEachOperationOnce() throws IOException {
        assertThat(rows())
                .extracting(Row::operation)
                .containsExactlyInAnyOrderElementsOf(operations());
    }

    @Test
    void namesRecordingsByTheirYear() throws IOException {
        assertThat(rows())
                .allSatisfy(
                        row ->
                                assertThat(row.recordings().split(", "))
                                        .isSubsetOf("2026", "2025", "older", "none"));
    }

    @Test
    void saysWhatIsAssumedWhereThereAreNoRecordings() throws IOException {
        assertThat(rows())
                .noneMatch(row -> row.recordings().equals("none") && row.assumed().isBlank());
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("CONFORMANCE.md")))
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    private static List<String> operations() {
        var links = new Links("http://localhost", "http://localhost");
        var catalogue = new Catalogue(1, links);
        var clock = Clock.systemUTC();
        var accounts = new Accounts(List.of(), 1, catalogue, clock, Duration.ZERO);
        return Routes.table(catalogue, accounts, new AuthorizationServer(clock), links, clock)
                .operations();
    }
}
