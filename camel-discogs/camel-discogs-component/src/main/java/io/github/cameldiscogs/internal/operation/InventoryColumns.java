/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static io.github.cameldiscogs.internal.operation.Parameter.column;

import java.util.ArrayList;
import java.util.List;

/** The columns of inventory upload CSV files (API section 4.4). */
final class InventoryColumns {

    private static final Parameter RELEASE_ID =
            column("releaseId", ValueType.IDENTIFIER, "Identifier of a release.").atLeast(1);
    private static final Parameter LISTING_ID =
            column("listingId", ValueType.IDENTIFIER, "Identifier of a listing.").atLeast(1);
    private static final Parameter PRICE =
            column("price", ValueType.DECIMAL, "Price, in the currency of the seller.").atLeast(0);
    private static final Parameter MEDIA_CONDITION =
            column("condition", ValueType.TEXT, "Condition of the media.")
                    .sentAs("media_condition")
                    .knownAs(Conditions.MEDIA);

    private static final List<Parameter> OPTIONAL =
            List.of(
                    column("sleeveCondition", ValueType.TEXT, "Condition of the sleeve.")
                            .knownAs(Conditions.SLEEVE),
                    column("comments", ValueType.TEXT, "Comments that buyers see."),
                    column("allowOffers", ValueType.FLAG, "Whether buyers may offer another price.")
                            .sentAs("accept_offer"),
                    column("location", ValueType.TEXT, "Where the seller keeps the item."),
                    column("externalId", ValueType.TEXT, "A note that only the seller sees."),
                    column("weight", ValueType.DECIMAL, "Weight in grams.").atLeast(0),
                    column("formatQuantity", ValueType.DECIMAL, "What it counts as for shipping."));

    static final List<Parameter> ADD =
            with(RELEASE_ID.mandatory(), PRICE.mandatory(), MEDIA_CONDITION.mandatory());

    /** The reference names the release as the key, which does not distinguish two copies of it. */
    static final List<Parameter> CHANGE = with(RELEASE_ID, LISTING_ID, PRICE, MEDIA_CONDITION);

    static final List<Parameter> DELETE = List.of(LISTING_ID.mandatory());

    private InventoryColumns() {}

    private static List<Parameter> with(Parameter... first) {
        var columns = new ArrayList<>(List.of(first));
        columns.addAll(OPTIONAL);
        return List.copyOf(columns);
    }
}
