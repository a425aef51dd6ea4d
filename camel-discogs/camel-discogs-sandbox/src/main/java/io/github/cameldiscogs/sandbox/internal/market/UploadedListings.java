/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Applies an uploaded file to an inventory (API section 4.4), row by row. A row with a mistake is
 * skipped and reported; the sentences are recorded of 2026, as far as the kinds of mistakes are.
 */
final class UploadedListings {

    private static final String LISTING = "listing_id";
    private static final String RELEASE = "release_id";

    private final Inventory inventory;
    private final Instant now;

    UploadedListings(Inventory inventory, Instant now) {
        this.inventory = inventory;
        this.now = now;
    }

    /** The kinds of uploads and their required columns. */
    enum Kind {
        ADD(RELEASE, "price", "media_condition") {
            @Override
            void apply(UploadedListings target, Map<String, String> row) {
                target.add(row);
            }
        },
        CHANGE(LISTING) {
            @Override
            void apply(UploadedListings target, Map<String, String> row) {
                target.change(row);
            }
        },
        DELETE(LISTING) {
            @Override
            void apply(UploadedListings target, Map<String, String> row) {
                target.inventory.remove(number(row, LISTING));
            }
        };

        private final List<String> needed;

        Kind(String... needed) {
            this.needed = List.of(needed);
        }

        abstract void apply(UploadedListings target, Map<String, String> row);
    }

    UploadOutcome apply(Kind kind, String csv) {
        if (csv.isBlank()) {
            return new UploadOutcome(false, "ERROR: Uploaded file no longer exists.");
        }
        var rows = Csv.rows(csv);
        var skipped = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var mistake = mistake(kind, row);
            if (mistake.isPresent()) {
                // The header is row 1
                skipped.add("Skipped row %d because ERROR: %s".formatted(i + 2, mistake.get()));
            } else {
                kind.apply(this, row);
            }
        }
        var first = Stream.of("CSV file contains %d records.".formatted(rows.size()));
        var last = Stream.of("Processed %d records.".formatted(rows.size() - skipped.size()));
        var sentences = Stream.of(first, skipped.stream(), last).flatMap(s -> s).toList();
        return new UploadOutcome(true, String.join("<p>", sentences));
    }

    /** The first mistake in a row. */
    private Optional<String> mistake(Kind kind, Map<String, String> row) {
        return Stream.of(missing(kind, row), unknown(kind, row), malformed(row))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> missing(Kind kind, Map<String, String> row) {
        return kind.needed.stream()
                .filter(column -> given(row, column).isEmpty())
                .map(column -> column + " is a required field and not in this row.")
                .findFirst();
    }

    private Optional<String> unknown(Kind kind, Map<String, String> row) {
        if (kind == Kind.ADD) {
            return Releases.exist(number(row, RELEASE))
                    ? Optional.empty()
                    : given(row, RELEASE).map(id -> "release_id " + id + " does not exist");
        }
        return inventory.find(number(row, LISTING)).isPresent()
                ? Optional.empty()
                : given(row, LISTING).map(id -> id + " is an invalid listing_id");
    }

    private static Optional<String> malformed(Map<String, String> row) {
        return Stream.of(
                        unlike(row, "price", "\\d{1,9}(\\.\\d+)?"),
                        unlike(row, "weight", "\\d{1,9}"),
                        unlike(row, "format_quantity", "\\d{1,4}"),
                        unlike(row, "accept_offer", "[YN]"),
                        notIn(row, "media_condition", Condition.MEDIA),
                        notIn(row, "sleeve_condition", Condition.SLEEVE))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> unlike(Map<String, String> row, String column, String pattern) {
        return invalid(column, given(row, column).filter(value -> !value.matches(pattern)));
    }

    private static Optional<String> notIn(
            Map<String, String> row, String column, List<String> allowed) {
        return invalid(column, given(row, column).filter(value -> !allowed.contains(value)));
    }

    private static Optional<String> invalid(String column, Optional<String> value) {
        return value.map(text -> text + " is an invalid " + column);
    }

    private void add(Map<String, String> row) {
        inventory.add(
                id -> merged(Listing.draft(id, now).offered(number(row, RELEASE), "", 0), row));
    }

    private void change(Map<String, String> row) {
        inventory.change(number(row, LISTING), listing -> merged(listing, row));
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

    /** A number that no object has, if there is none in the column. */
    private static long number(Map<String, String> row, String column) {
        return given(row, column)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
