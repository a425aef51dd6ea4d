/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a file should hold.
 *
 * @param name without a folder
 * @param content is not copied
 */
public record DayFile(String name, byte[] content) {

    /** Whether the folder has it as it should be. */
    boolean isIn(Path folder) {
        try {
            return Arrays.equals(Files.readAllBytes(folder.resolve(name)), content);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
