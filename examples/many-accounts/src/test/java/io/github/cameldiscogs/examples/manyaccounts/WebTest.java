/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import static io.github.cameldiscogs.examples.manyaccounts.RunningApplication.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From the button in a browser to the rows of the collection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class WebTest {

    private TestSurroundings surroundings;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        surroundings = TestSurroundings.start(folder, 2);
    }

    @AfterAll
    void close() throws Exception {
        surroundings.close();
    }

    @Test
    void whoSignsInIsMirroredByOtherProcesses() throws Exception {
        var port = String.valueOf(freePort());
        try (var web = RunningApplication.start(surroundings, Map.of("web.port", port), Role.WEB);
                var others = RunningApplication.start(surroundings)) {
            assertThat(web.context().getRoutes()).isEmpty();
            assertThat(others.context().getRoutes()).isNotEmpty();
            var username = surroundings.usernames().get(1);
            var visitor = new Visitor("http://localhost:" + port);

            var page = visitor.signIn(token -> surroundings.sandbox().authorize(token, username));

            assertThat(page).contains("Signed in as <strong>" + username + "</strong>");
            soon().untilAsserted(() -> assertThat(mirroredItems()).isEqualTo(items(username)));
        }
    }

    @Test
    void theStandInIsForThisMachineOnly() throws Exception {
        var settings =
                Map.of(
                        "web.port",
                        String.valueOf(freePort()),
                        "web.public.url",
                        "https://records.example.com");

        assertThatThrownBy(() -> RunningApplication.start(surroundings, settings, Role.WEB))
                .hasMessageContaining("for this machine only");
    }

    /** Accounts are numbers here, as the number of a user stays when the name does not. */
    private TreeSet<String> mirroredItems() {
        return surroundings.mirror().stream()
                .map(item -> item.substring(item.indexOf('|') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private TreeSet<String> items(String username) {
        return surroundings
                .sandbox()
                .collection(username)
                .instanceIds()
                .mapToObj(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
