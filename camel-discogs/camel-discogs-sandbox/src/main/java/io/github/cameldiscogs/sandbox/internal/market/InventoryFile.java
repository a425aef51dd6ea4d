/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import io.github.cameldiscogs.sandbox.internal.answer.BasicInformation;
import io.github.cameldiscogs.sandbox.internal.catalogue.PacificTime;
import io.github.cameldiscogs.sandbox.internal.catalogue.ReleaseTexts;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.catalogue.ShortFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A seller's inventory as the CSV file of an export. */
final class InventoryFile {

    private static final List<String> COLUMNS =
            List.of(
                    "listing_id",
                    "artist",
                    "title",
                    "label",
                    "catno",
                    "format",
                    "release_id",
                    "status",
                    "price",
                    "listed",
                    "comments",
                    "media_condition",
                    "sleeve_condition",
                    "accept_offer",
                    "external_id",
                    "weight",
                    "format_quantity",
                    "location",
                    "quantity");

    private static final DateTimeFormatter LISTED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private InventoryFile() {}

    static String of(List<Listing> listings, Releases releases) {
        var file = new StringBuilder(Csv.line(COLUMNS));
        for (var listing : listings) {
            var release = releases.basicInformation(listing.releaseId());
            var artist = releases.artistLine(listing.releaseId());
            file.append(Csv.line(values(listing, release, artist)));
        }
        return file.toString();
    }

    private static List<String> values(Listing listing, BasicInformation release, String artist) {
        return List.of(
                Long.toString(listing.id()),
                artist,
                release.title(),
                ReleaseTexts.labelLine(release.labels()),
                ReleaseTexts.catnoLine(release.labels()),
                ShortFormat.of(release.formats()),
                Long.toString(listing.releaseId()),
                listing.status(),
                Double.toString(listing.price()),
                PacificTime.format(listing.posted(), LISTED),
                listing.comments(),
                listing.condition(),
                listing.sleeveCondition(),
                listing.allowOffers() ? "Y" : "N",
                listing.externalId(),
                Objects.toString(listing.weight(), ""),
                Objects.toString(listing.formatQuantity(), ""),
                listing.location(),
                "1");
    }
}
