/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.catalogue.Appearance;
import io.github.cameldiscogs.sandbox.internal.catalogue.Artists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The lists of what artists contributed to, in any order that may be asked for. */
final class ArtistReleases {

    static final List<String> SORTS = List.of("year", "title", "format");

    private static final int REMEMBERED = 8;

    private record Order(long artist, String sort, boolean ascending) {}

    private final Artists artists;
    private final RecentlyUsed<Order, List<Appearance>> recent =
            new RecentlyUsed<>(REMEMBERED, this::sorted);

    ArtistReleases(Artists artists) {
        this.artists = artists;
    }

    /**
     * @param sort one of the above, or empty for the usual order
     */
    List<Appearance> of(long artist, String sort, boolean ascending) {
        return recent.get(new Order(artist, sort, ascending));
    }

    private List<Appearance> sorted(Order order) {
        var all = new ArrayList<>(artists.appearances(order.artist()));
        switch (order.sort()) {
            case "year" -> all.sort(Comparator.comparing(Appearance::year, Artists.UNKNOWN_LAST));
            case "title" -> all.sort(byText(one -> artists.title(one).toLowerCase(Locale.ROOT)));
            case "format" -> all.sort(byText(artists::format));
            default -> {}
        }
        if (!order.ascending()) {
            Collections.reverse(all);
        }
        return Collections.unmodifiableList(all);
    }

    /** Looks each text up once. */
    private static Comparator<Appearance> byText(Function<Appearance, String> text) {
        var texts = new HashMap<Appearance, String>();
        return Comparator.comparing(one -> texts.computeIfAbsent(one, text));
    }
}
