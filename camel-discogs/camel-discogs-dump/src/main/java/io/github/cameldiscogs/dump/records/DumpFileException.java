/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.records;

import java.io.IOException;

/** A file that is no dump, or not all of one. */
public class DumpFileException extends IOException {

    public DumpFileException(String message) {
        super(message);
    }
}
