/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Statements that are too long to stand between lines of Java. */
public final class SqlFile {

    private SqlFile() {}

    public static String read(String name) {
        try {
            return new ClassPathResource("sql/" + name + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
