/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.internal.json.AlreadyTold;
import io.github.cameldiscogs.internal.text.QuotedValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns once for each value outside an open vocabulary: Discogs may reject it, or have added it
 * since.
 */
final class UnknownWords {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownWords.class);

    private static final AlreadyTold TOLD = new AlreadyTold();

    private UnknownWords() {}

    static void tell(Parameter parameter, Object value) {
        var line =
                "%s: %s is sent although it is not known, %s"
                        .formatted(
                                parameter.name(),
                                QuotedValue.of(value),
                                parameter.vocabulary().description());
        if (TOLD.isNew(line)) {
            LOG.warn(line);
        }
    }
}
