/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once, of each word that is not in an open vocabulary, that Discogs may refuse it or have
 * learned it since.
 */
final class UnknownWords {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownWords.class);

    /** Values come from messages: what is remembered of them has to end somewhere. */
    private static final int MOST_REMEMBERED = 1_000;

    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private UnknownWords() {}

    static void tell(Parameter parameter, Object value) {
        var line =
                "%s: %s is sent although it is not known, %s"
                        .formatted(
                                parameter.name(),
                                Quotation.of(value),
                                parameter.vocabulary().description());
        if (TOLD.size() < MOST_REMEMBERED && TOLD.add(line)) {
            LOG.warn(line);
        }
    }
}
