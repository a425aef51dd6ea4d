/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Libraries can make a failure a cause of its own cause. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailureMessageTest {

    private static <T extends Exception> T circular(T failure, Exception cause) {
        failure.initCause(cause);
        cause.initCause(failure);
        return failure;
    }

    @Test
    void ofCausesInACircle() {
        var failure = circular(new IllegalStateException("outer"), new IOException("inner"));

        assertThat(FailureMessage.of(failure)).isEqualTo("inner.");
    }

    @Test
    void ofADatabaseWhoseCausesAreACircle() {
        var failure = circular(new SQLException("no table"), new IllegalStateException("inner"));

        assertThat(FailureMessage.of(failure)).startsWith("The database cannot be used: no table.");
    }

    @Test
    void ofAFailureThatIsInACircleBehindAnother() {
        var circle = circular(new IOException("disk full"), new IllegalStateException("inner"));

        assertThat(FailureMessage.of(new SQLException("not written", circle)))
                .startsWith("The database cannot be written: inner.");
    }
}
