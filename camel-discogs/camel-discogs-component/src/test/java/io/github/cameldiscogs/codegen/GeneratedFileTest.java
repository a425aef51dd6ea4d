/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFileTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);
    private static final FileTime BEFORE = FileTime.fromMillis(999_000);
    private static final FileTime AFTERWARDS = FileTime.fromMillis(1_001_000);

    @TempDir Path folder;

    private Path path;
    private GeneratedFile file;

    @BeforeEach
    void writeLongAgo() throws IOException {
        path = folder.resolve("made/for/it/File.java");
        file = new GeneratedFile(path);
        file.write("as it was");
        Files.setLastModifiedTime(path, LONG_AGO);
    }

    @Test
    void makesItsFolders() {
        assertThat(path).hasContent("as it was");
    }

    @Test
    void keepsItsTimeWhereItIsUnchanged() throws IOException {
        file.write("as it was");

        assertThat(Files.getLastModifiedTime(path)).isEqualTo(LONG_AGO);
    }

    @Test
    void isReplacedWhereItHasChanged() throws IOException {
        file.write("otherwise");

        assertThat(path).hasContent("otherwise");
    }

    @Test
    void keepsItsTimeWhereItIsNewerThanItsOrigin() throws IOException {
        file.write("as it was", BEFORE);

        assertThat(Files.getLastModifiedTime(path)).isEqualTo(LONG_AGO);
    }

    /** What was compiled with it knows an origin that is gone. */
    @Test
    void isWrittenAnewWhereItIsOlderThanItsOrigin() throws IOException {
        file.write("as it was", AFTERWARDS);

        assertThat(path).hasContent("as it was");
        assertThat(Files.getLastModifiedTime(path)).isGreaterThan(AFTERWARDS);
    }

    @Test
    void isReplacedWhereItHasChangedWhateverItsOrigin() throws IOException {
        file.write("otherwise", BEFORE);

        assertThat(path).hasContent("otherwise");
    }
}
