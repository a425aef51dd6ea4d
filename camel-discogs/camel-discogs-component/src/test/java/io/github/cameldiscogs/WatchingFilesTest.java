/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The files for those who watch the component. */
class WatchingFilesTest {

    static final Path PAGE = Path.of("src/main/docs/discogs-watching.adoc");

    private static final Path FOLDER = Path.of("src/main/docs/watching");
    private static final String DASHBOARD = "discogs-dashboard.json";

    /** A row of the table of meters. */
    private static final Pattern METER =
            Pattern.compile("(?m)^\\|`(camel\\.discogs\\.[a-z.]+)` \\|");

    /** As Prometheus names meters. */
    private static final Pattern ASKED = Pattern.compile("camel_discogs_[a-z_]+");

    /** The names of the meters that the page tells of. */
    static Set<String> documentedMeters() throws IOException {
        return METER.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    /** The names of series that the dashboard and the alerts ask for, as Prometheus names them. */
    static Set<String> askedSeries() throws IOException {
        var asked = new HashSet<String>();
        for (var file : List.of(DASHBOARD, "discogs-alerts.yaml")) {
            ASKED.matcher(Files.readString(FOLDER.resolve(file)))
                    .results()
                    .forEach(name -> asked.add(name.group()));
        }
        return asked;
    }

    /** What Grafana asks of a dashboard that is imported. */
    @Test
    void canBeImported() throws IOException {
        var dashboard = new ObjectMapper().readTree(FOLDER.resolve(DASHBOARD).toFile());
        assertThat(dashboard.get("id").isNull()).isTrue();
        assertThat(dashboard.get("title").asText()).isEqualTo("Discogs");
        assertThat(dashboard.get("schemaVersion").asInt()).isPositive();
        var ids = new HashSet<Integer>();
        var places = new HashSet<String>();
        for (var panel : dashboard.get("panels")) {
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
            assertThat(panel.get("type").asText()).isIn("stat", "timeseries");
            assertThat(panel.get("title").asText()).isNotEmpty();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            assertThat(targets(panel)).doesNotHaveDuplicates().isNotEmpty();
            takePlaces(panel.get("gridPos"), places);
        }
        assertThat(variables(dashboard)).containsExactlyInAnyOrder("datasource", "job");
    }

    private static Set<String> targets(JsonNode panel) {
        return StreamSupport.stream(panel.get("targets").spliterator(), false)
                .map(target -> target.get("refId").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> variables(JsonNode dashboard) {
        return StreamSupport.stream(dashboard.at("/templating/list").spliterator(), false)
                .map(variable -> variable.get("name").asText())
                .collect(Collectors.toSet());
    }

    /** Panels do not overlap, and lie within the 24 columns of the grid. */
    private static void takePlaces(JsonNode grid, Set<String> places) {
        int left = grid.get("x").asInt();
        int right = left + grid.get("w").asInt();
        assertThat(right).isLessThanOrEqualTo(24);
        for (int x = left; x < right; x++) {
            for (int y = 0; y < grid.get("h").asInt(); y++) {
                assertThat(places.add(x + "," + (grid.get("y").asInt() + y))).isTrue();
            }
        }
    }
}
