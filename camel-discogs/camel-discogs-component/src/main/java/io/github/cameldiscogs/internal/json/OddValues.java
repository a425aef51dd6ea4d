/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import io.github.cameldiscogs.internal.text.OneLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns, once for each place in the answers, of a value of another type than the record expects.
 * Values are not logged.
 */
public final class OddValues {

    private static final Logger LOG = LoggerFactory.getLogger(OddValues.class);

    private static final AlreadyTold TOLD = new AlreadyTold();

    private OddValues() {}

    /**
     * @param owner the record that keeps the value
     * @param parser at the end of the value
     */
    public static void tell(Class<?> owner, JsonParser parser, Misfit.@Nullable Oddity oddity) {
        if (oddity == null || parser instanceof SecondReading) {
            return;
        }
        var place = OneLine.marked(path(parser.getParsingContext()) + oddity.place());
        if (TOLD.isNew(owner.getName() + place)) {
            LOG.warn(
                    "{}: {} was expected at {}, but {} came; it is kept in otherFields",
                    owner.getSimpleName(),
                    oddity.expected(),
                    place,
                    oddity.found());
        }
    }

    /** The path of the parser's position, for example {@code results[].formats}. */
    private static String path(@Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        var outer = path(context.getParent());
        if (context.inArray()) {
            return outer + "[]";
        }
        return outer.isEmpty() ? context.getCurrentName() : outer + "." + context.getCurrentName();
    }
}
