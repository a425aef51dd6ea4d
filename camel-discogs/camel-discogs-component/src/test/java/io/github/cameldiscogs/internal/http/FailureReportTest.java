/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureReportTest {

    /** A strategy may send another token each time, and a server may name an earlier one. */
    @Test
    void showsNothingOfWhatWasSentBefore() {
        var report =
                new FailureReport(
                        new CallHistory(DiscogsOperation.IDENTITY, Duration.ZERO), Stream::empty);

        report.hide("Bearer firstTokenOfTwo");
        assertThat(report.said("no secondOneOfTwo, no firstTokenOfTwo"))
                .isEqualTo("no secondOneOfTwo, no xxxxxx");
        report.hide("Bearer secondOneOfTwo");
        report.hide(null);

        assertThat(report.said("no secondOneOfTwo, no firstTokenOfTwo"))
                .isEqualTo("no xxxxxx, no xxxxxx");
    }

    @Test
    void asksForSecretsOnlyWhenSomethingIsToBeSaid() {
        var asked = new AtomicInteger();
        var report =
                new FailureReport(
                        new CallHistory(DiscogsOperation.IDENTITY, Duration.ZERO),
                        () -> {
                            asked.incrementAndGet();
                            return Stream.of("s3cr3tValue");
                        });
        report.hide("Discogs token=a");
        assertThat(asked).hasValue(0);

        assertThat(report.said("no s3cr3tValue")).isEqualTo("no xxxxxx");
        assertThat(report.said("no S3CR3TVALUE")).isEqualTo("no xxxxxx");
        assertThat(asked).hasValue(1);
    }
}
