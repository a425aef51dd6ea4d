/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.answer.BasicInformation;
import io.github.cameldiscogs.sandbox.internal.catalogue.ShortFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sort keys of a collection (API section 6). */
public enum CollectionSort {
    LABEL,
    ARTIST,
    TITLE,
    CATNO,
    FORMAT,
    RATING,
    ADDED,
    YEAR;

    /** The key in a query. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CollectionSort> of(String key) {
        return Arrays.stream(values()).filter(sort -> sort.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(CollectionSort::key).toList();
    }

    /** A text whose order is the sort order; equal texts are in the order of addition. */
    public String sortText(BasicInformation release, int rating) {
        return switch (this) {
            case LABEL -> folded(release.labels().get(0).name());
            case ARTIST -> folded(release.artists().get(0).name());
            case TITLE -> folded(release.title());
            case CATNO -> folded(release.labels().get(0).catno());
            case FORMAT -> folded(ShortFormat.of(release.formats()));
            case RATING -> Integer.toString(rating);
            case YEAR -> "%04d".formatted(release.year());
            case ADDED -> "";
        };
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
