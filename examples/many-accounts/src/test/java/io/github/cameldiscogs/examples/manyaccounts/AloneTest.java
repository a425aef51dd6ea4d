/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import static io.github.cameldiscogs.examples.manyaccounts.RunningApplication.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The one command, with all that it needs inside the process. */
@Tag("slow")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class AloneTest {

    private static final Pattern DATABASE = Pattern.compile("DATABASE_URL='([^']+)'");
    private static final Pattern FIGURES =
            Pattern.compile("items a second [1-9].*requests of the last window [1-9]");

    @TempDir private Path folder;

    @Test
    void saysHowItGetsOnAndLeavesNoDatabaseBehindWhenItIsKilled() throws Exception {
        try (var alone = MemberProcess.startAlone(folder)) {
            soon().until(() -> FIGURES.matcher(alone.output()).find());
            var said = DATABASE.matcher(alone.output());
            assertThat(said.find()).isTrue();
            var url = said.group(1);
            assertThat(isUp(url)).isTrue();

            alone.kill();

            soon().until(() -> !isUp(url));
        }
    }

    private static boolean isUp(String url) {
        try (var connection = DriverManager.getConnection(url)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
