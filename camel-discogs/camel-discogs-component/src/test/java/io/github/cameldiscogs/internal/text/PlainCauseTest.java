/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainCauseTest {

    @Test
    void isTheCauseItselfWhereThatIsPlain() {
        var cause = new ConnectException("Bj\u00f6rk");
        cause.initCause(new IllegalStateException("because"));
        cause.addSuppressed(new IOException());

        assertThat(PlainCause.of(cause)).isSameAs(cause);
        assertThat(PlainCause.of(null)).isNull();
    }

    @Test
    void saysTheSameOnOneLineFromTheSamePlace() {
        var cause = new NumberFormatException("a\n\u202eb");

        var plain = PlainCause.of(cause);

        assertThat(plain)
                .isInstanceOf(RuntimeException.class)
                .hasMessage("java.lang.NumberFormatException: a b");
        assertThat(plain.getStackTrace()).isEqualTo(cause.getStackTrace());
    }

    @Test
    void isOfTheSameKind() {
        assertThat(PlainCause.of(new ConnectException("\n"))).isInstanceOf(IOException.class);
        assertThat(PlainCause.of(new SQLException("\n", "23505", 7)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> {
                            assertThat(failure.getSQLState()).isEqualTo("23505");
                            assertThat(failure.getErrorCode()).isEqualTo(7);
                        });
    }

    @Test
    void replacesWhatIsPlainItselfAndHasCausesThatAreNot() {
        var cause = new IllegalStateException("plain", new IOException("a\nb"));
        var suppressing = new IllegalStateException("plain");
        suppressing.addSuppressed(new IOException("a\nb"));

        assertThat(PlainCause.of(cause).getCause()).hasMessage("java.io.IOException: a b");
        assertThat(PlainCause.of(suppressing).getSuppressed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("java.io.IOException: a b");
    }

    @Test
    void isWithoutACircleOfCauses() {
        for (var words : List.of("plain", "a\nb")) {
            var first = new IllegalStateException(words);
            var second = new IOException("because", first);
            first.initCause(second);
            second.addSuppressed(first);

            var plain = PlainCause.of(first);

            assertThat(plain).hasMessageEndingWith(OneLine.of(words));
            assertThat(plain.getCause()).hasMessageEndingWith("because").hasNoCause();
            assertThat(plain.getCause().getSuppressed()).isEmpty();
        }
    }
}
