/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.dump.records.BrokenRecord;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.sandbox.SandboxDumps;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps of a made-up database, as large and varied as one likes. */
class WholeDumpTest {

    private static final SandboxDumps DUMPS = new SandboxDumps(7);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"artists", "labels", "masters", "releases"})
    void isReadWithoutAnythingUnknown(String kind) throws Exception {
        var file = folder.resolve(kind + ".xml.gz");
        DUMPS.write(file, kind, 300);

        var records = Dumps.read(file, kind);

        assertThat(records)
                .hasSize(300)
                .allSatisfy(
                        record ->
                                assertThat(((DiscogsRecord) record).otherFields().keySet())
                                        .isSubsetOf(Set.of("is_main_release")))
                .extracting(record -> ((DiscogsRecord) record).field("id"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(records).noneMatch(BrokenRecord.class::isInstance);
    }

    @Test
    void hasTheFieldsOfTheApi() throws Exception {
        var file = folder.resolve("releases.xml.gz");
        DUMPS.write(file, "releases", 50);

        var records = Dumps.read(file, "releases");

        for (var field : Set.of("title", "artists", "labels", "formats", "genres", "tracklist")) {
            assertThat(records)
                    .extracting(record -> ((DiscogsRecord) record).field(field))
                    .as(field)
                    .doesNotContainNull();
        }
    }
}
