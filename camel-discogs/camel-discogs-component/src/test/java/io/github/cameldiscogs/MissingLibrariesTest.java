/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.CallAndPoll;
import io.github.cameldiscogs.support.JavaProgram;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Applications without the libraries that they need not have. */
@Tag("slow")
class MissingLibrariesTest {

    private static final String METERS = "io.micrometer.core.instrument.MeterRegistry";
    private static final String SPANS = "org.apache.camel.telemetry.SpanDecorator";

    private final DiscogsSandbox sandbox = DiscogsSandbox.start();

    @AfterEach
    void closeSandbox() {
        sandbox.close();
    }

    private String callAndPollWithout(String jars) throws Exception {
        return JavaProgram.startWithout(
                        Pattern.compile(jars),
                        CallAndPoll.class,
                        sandbox.apiUrl(),
                        DiscogsSandbox.USER_TOKEN,
                        METERS,
                        SPANS)
                .output();
    }

    @Test
    void callAndPollWithoutMetersAndSpans() throws Exception {
        assertThat(callAndPollWithout("(micrometer|camel-telemetry).*"))
                .contains("called 1001", "stopped")
                .doesNotContain("has ", "NoClassDefFoundError", "ClassNotFoundException");
    }

    /** What the test above takes away is otherwise there. */
    @Test
    void callAndPollWithAll() throws Exception {
        assertThat(callAndPollWithout("nothing"))
                .contains("called 1001", "stopped", "has " + METERS, "has " + SPANS);
    }
}
