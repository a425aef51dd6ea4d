/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies an uploaded file to an inventory (API section 4.4). */
final class UploadedListings {

    private final Inventory inventory;
    private final Instant now;

    UploadedListings(Inventory inventory, Instant now) {
        this.inventory = inventory;
        this.now = now;
    }

    /** The kinds of uploads and their required columns. */
    enum Kind {
        ADD(List.of("release_id", "price", "media_condition")) {
            @Override
            void apply(UploadedListings target, Map<String, String> row) {
                target.add(row);
            }

            @Override
            void check(UploadedListings target, Map<String, String> row) throws UploadException {
                target.checkRelease(row);
            }
        },
        CHANGE(List.of()) {
            @Override
            void apply(UploadedListings target, Map<String, String> row) {
                target.change(row);
            }

            @Override
            void check(UploadedListings target, Map<String, String> row) throws UploadException {
                if (target.changed(row).isEmpty()) {
                    throw new UploadException(
                            "No listing of yours has the listing_id or release_id of " + row);
                }
            }
        },
        DELETE(List.of("listing_id")) {
            @Override
            void apply(UploadedListings target, Map<String, String> row) {
                target.inventory.remove(number(row, "listing_id"));
            }

            @Override
            void check(UploadedListings target, Map<String, String> row) throws UploadException {
                if (target.inventory.find(number(row, "listing_id")).isEmpty()) {
                    throw new UploadException("No listing of yours has the listing_id of " + row);
                }
            }
        };

        private final List<String> needed;

        Kind(List<String> needed) {
            this.needed = needed;
        }

        abstract void apply(UploadedListings target, Map<String, String> row);

        abstract void check(UploadedListings target, Map<String, String> row)
                throws UploadException;
    }

    /**
     * Applies all rows, or none if one is invalid.
     *
     * @return the number of rows
     */
    int apply(Kind kind, String csv) throws UploadException {
        var header = Csv.header(csv);
        for (var column : kind.needed) {
            if (!header.contains(column)) {
                throw new UploadException("The column " + column + " is missing");
            }
        }
        boolean keyed = header.contains("listing_id") || header.contains("release_id");
        if (kind == Kind.CHANGE && (!keyed || header.size() < 2)) {
            throw new UploadException("A change needs release_id and one more column");
        }
        var rows = Csv.rows(csv);
        if (rows.isEmpty()) {
            throw new UploadException("The file has no rows");
        }
        for (var row : rows) {
            checkValues(row);
            kind.check(this, row);
        }
        rows.forEach(row -> kind.apply(this, row));
        return rows.size();
    }

    private static void checkValues(Map<String, String> row) throws UploadException {
        checkValue(row, "release_id", "\\d{1,18}", "a number");
        checkValue(row, "listing_id", "\\d{1,18}", "a number");
        checkValue(row, "price", "\\d{1,9}(\\.\\d+)?", "a price");
        checkValue(row, "weight", "\\d{1,9}", "a weight in grams");
        checkValue(row, "format_quantity", "\\d{1,4}", "a number");
        checkValue(row, "accept_offer", "[YN]", "Y or N");
        checkChoice(row, "media_condition", Condition.MEDIA);
        checkChoice(row, "sleeve_condition", Condition.SLEEVE);
    }

    private static void checkValue(
            Map<String, String> row, String column, String pattern, String wanted)
            throws UploadException {
        var value = row.getOrDefault(column, "");
        if (!value.isEmpty() && !value.matches(pattern)) {
            throw new UploadException(column + " is " + value + ", not " + wanted);
        }
    }

    private static void checkChoice(Map<String, String> row, String column, List<String> allowed)
            throws UploadException {
        var value = row.getOrDefault(column, "");
        if (!value.isEmpty() && !allowed.contains(value)) {
            throw new UploadException(
                    column + " is " + value + ", allowed is " + String.join(", ", allowed));
        }
    }

    private void checkRelease(Map<String, String> row) throws UploadException {
        if (!Releases.exist(number(row, "release_id"))) {
            throw new UploadException("There is no release " + row.get("release_id"));
        }
        if (row.getOrDefault("price", "").isEmpty()
                || row.getOrDefault("media_condition", "").isEmpty()) {
            throw new UploadException("price or media_condition is missing in " + row);
        }
    }

    private void add(Map<String, String> row) {
        inventory.add(
                id ->
                        merged(
                                Listing.draft(id, now).offered(number(row, "release_id"), "", 0),
                                row));
    }

    private void change(Map<String, String> row) {
        changed(row).forEach(listing -> inventory.replace(merged(listing, row)));
    }

    /**
     * A listing number selects one listing; a release number selects all listings of that release.
     */
    private List<Listing> changed(Map<String, String> row) {
        if (!row.getOrDefault("listing_id", "").isEmpty()) {
            return inventory.find(number(row, "listing_id")).stream().toList();
        }
        return inventory.all().stream()
                .filter(Listing::isEditable)
                .filter(listing -> listing.releaseId() == number(row, "release_id"))
                .toList();
    }

    private static Listing merged(Listing listing, Map<String, String> row) {
        return new Listing(
                listing.id(),
                listing.releaseId(),
                listing.status(),
                given(row, "media_condition").orElse(listing.condition()),
                given(row, "sleeve_condition").orElse(listing.sleeveCondition()),
                given(row, "price").map(Double::valueOf).orElse(listing.price()),
                given(row, "accept_offer").map("Y"::equals).orElse(listing.allowOffers()),
                given(row, "comments").orElse(listing.comments()),
                given(row, "external_id").orElse(listing.externalId()),
                given(row, "location").orElse(listing.location()),
                given(row, "weight").map(Double::valueOf).orElse(listing.weight()),
                given(row, "format_quantity")
                        .map(Integer::valueOf)
                        .orElse(listing.formatQuantity()),
                listing.posted());
    }

    private static Optional<String> given(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).filter(value -> !value.isEmpty());
    }

    private static long number(Map<String, String> row, String column) {
        var value = row.getOrDefault(column, "");
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }
}
