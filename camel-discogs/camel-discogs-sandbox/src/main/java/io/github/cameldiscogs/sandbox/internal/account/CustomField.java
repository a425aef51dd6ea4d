/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.market.Condition;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A custom field of copies. Every collection has three; others can be created only on Discogs's
 * website, so one more is added here.
 *
 * @param options the values of a dropdown; null for a text area
 * @param lines height of a text area; null for a dropdown
 * @param open whether other users see the values
 */
public record CustomField(
        int id,
        String name,
        int position,
        boolean open,
        @Nullable List<String> options,
        @Nullable Integer lines) {

    public static final int MEDIA = 1;
    public static final int SLEEVE = 2;
    public static final int NOTES = 3;
    public static final int BOUGHT_AT = 4;

    /** The sleeve conditions in collections, without "Not Graded". */
    static final List<String> SLEEVE_CONDITIONS =
            Stream.concat(Stream.of("Generic", "No Cover"), Condition.MEDIA.stream()).toList();

    /** All fields of every collection, in their order. */
    public static final List<CustomField> ALL =
            List.of(
                    new CustomField(MEDIA, "Media", 1, true, Condition.MEDIA, null),
                    new CustomField(SLEEVE, "Sleeve", 2, true, SLEEVE_CONDITIONS, null),
                    new CustomField(NOTES, "Notes", 3, true, null, 3),
                    new CustomField(BOUGHT_AT, "Bought at", 4, false, null, 1));

    /** Whether the field can have a value; an empty one clears it. */
    public boolean takes(String value) {
        return options == null || value.isEmpty() || options.contains(value);
    }
}
