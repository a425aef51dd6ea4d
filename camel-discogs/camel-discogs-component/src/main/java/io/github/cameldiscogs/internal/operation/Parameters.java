/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static io.github.cameldiscogs.internal.operation.Parameter.address;
import static io.github.cameldiscogs.internal.operation.Parameter.body;
import static io.github.cameldiscogs.internal.operation.Parameter.oauth;
import static io.github.cameldiscogs.internal.operation.Parameter.path;
import static io.github.cameldiscogs.internal.operation.Parameter.query;

import java.util.List;

/** The parameters that rows of {@link DiscogsOperation} share; each name has one meaning. */
public final class Parameters {

    private static final String[] CURRENCIES = {
        "USD", "GBP", "EUR", "CAD", "AUD", "JPY", "CHF", "MXN", "BRL", "NZD", "SEK", "ZAR"
    };

    public static final Parameter USERNAME =
            path(
                    "username",
                    ValueType.TEXT,
                    "Name of a user. Left out, it is the user whom the credentials belong to.");
    static final Parameter RELEASE_ID =
            path("releaseId", ValueType.IDENTIFIER, "Identifier of a release.").atLeast(1);
    static final Parameter MASTER_ID =
            path("masterId", ValueType.IDENTIFIER, "Identifier of a master release.").atLeast(1);
    static final Parameter ARTIST_ID =
            path("artistId", ValueType.IDENTIFIER, "Identifier of an artist.").atLeast(1);
    static final Parameter LABEL_ID =
            path("labelId", ValueType.IDENTIFIER, "Identifier of a label or company.").atLeast(1);
    static final Parameter LISTING_ID =
            path("listingId", ValueType.IDENTIFIER, "Identifier of a listing in the marketplace.")
                    .atLeast(1);
    static final Parameter ORDER_ID =
            path("orderId", ValueType.TEXT, "Identifier of an order, as in 1-1.");
    static final Parameter EXPORT_ID =
            path("exportId", ValueType.IDENTIFIER, "Identifier of an inventory export.").atLeast(1);
    static final Parameter UPLOAD_ID =
            path("uploadId", ValueType.IDENTIFIER, "Identifier of an inventory upload.").atLeast(1);
    static final Parameter LIST_ID =
            path("listId", ValueType.IDENTIFIER, "Identifier of a list that a user has made.")
                    .atLeast(1);
    static final Parameter FOLDER_ID =
            path(
                            "folderId",
                            ValueType.INTEGER,
                            "Identifier of a collection folder; 0 is all items, 1 is Uncategorized.")
                    .atLeast(0);
    static final Parameter INSTANCE_ID =
            path(
                            "instanceId",
                            ValueType.IDENTIFIER,
                            "Identifier of one copy of a release in a collection.")
                    .atLeast(1);
    static final Parameter FIELD_ID =
            path("fieldId", ValueType.INTEGER, "Identifier of a field of a collection.").atLeast(1);
    static final Parameter PRICE =
            path("price", ValueType.DECIMAL, "Price of a listing, in the currency of its seller.")
                    .atLeast(0);
    static final Parameter CURRENCY =
            path("currency", ValueType.TEXT, "Currency of the price that a fee is asked for.")
                    .knownAs(CURRENCIES)
                    .optional();
    static final Parameter IMAGE_URL =
            address("imageUrl", "Address of an image, as an answer of Discogs has it.");

    static final Parameter CURR_ABBR =
            query("currAbbr", ValueType.TEXT, "Currency of the prices in answers.")
                    .knownAs(CURRENCIES);
    public static final Parameter SORT = query("sort", ValueType.TEXT, "What a list is sorted by.");
    public static final Parameter SORT_ORDER =
            query("sortOrder", ValueType.TEXT, "Direction in which a list is sorted.")
                    .oneOf("asc", "desc");
    public static final Parameter PAGE =
            query(
                            "page",
                            ValueType.INTEGER,
                            "The one page to get, from 1. Left out, a list gives all its items.")
                    .atLeast(1);
    static final Parameter PER_PAGE =
            query("perPage", ValueType.INTEGER, "How many items a page has.")
                    .defaultsTo(100)
                    .between(1, 100);

    static final Parameter QUERY =
            query(
                            "query",
                            ValueType.WORDS,
                            "Words to search for anywhere. A list of words is joined by spaces.")
                    .sentAs("q");
    static final Parameter TYPE =
            query("type", ValueType.TEXT, "What kind of thing to search for.")
                    .oneOf("release", "master", "artist", "label");
    static final Parameter TITLE =
            query("title", ValueType.TEXT, "Artist and title of a release, as in Artist - Title.");
    static final Parameter RELEASE_TITLE =
            query("releaseTitle", ValueType.TEXT, "Title of a release.");
    static final Parameter CREDIT =
            query("credit", ValueType.TEXT, "Name of somebody who is credited on a release.");
    static final Parameter ARTIST = query("artist", ValueType.TEXT, "Name of an artist.");
    static final Parameter ANV =
            query("anv", ValueType.TEXT, "Name of an artist as a release spells it.");
    static final Parameter LABEL = query("label", ValueType.TEXT, "Name of a label or company.");
    static final Parameter GENRE = query("genre", ValueType.TEXT, "Genre, as in Electronic.");
    static final Parameter STYLE = query("style", ValueType.TEXT, "Style, as in Deep House.");
    static final Parameter COUNTRY =
            query("country", ValueType.TEXT, "Country of a release, as in Germany.");
    static final Parameter YEAR = query("year", ValueType.TEXT, "Year of a release.");
    static final Parameter RELEASED = query("released", ValueType.TEXT, "Year of a version.");
    static final Parameter FORMAT = query("format", ValueType.TEXT, "Format, as in Vinyl.");
    static final Parameter CATNO = query("catno", ValueType.TEXT, "Catalogue number.");
    static final Parameter BARCODE = query("barcode", ValueType.TEXT, "Barcode.");
    static final Parameter TRACK = query("track", ValueType.TEXT, "Title of a track.");
    static final Parameter SUBMITTER =
            query("submitter", ValueType.TEXT, "Name of the user who has added a release.");
    static final Parameter CONTRIBUTOR =
            query("contributor", ValueType.TEXT, "Name of a user who has edited a release.");

    static final Parameter STATUS =
            query("status", ValueType.TEXT, "Status of a listing or of an order.");
    static final Parameter LISTING_STATUS = STATUS.inBody().knownAs("For Sale", "Draft");
    static final Parameter ORDER_STATUS =
            STATUS.inBody()
                    .knownAs(
                            "New Order",
                            "Buyer Contacted",
                            "Invoice Sent",
                            "Payment Pending",
                            "Payment Received",
                            "In Progress",
                            "Shipped",
                            "Refund Sent",
                            "Cancelled (Non-Paying Buyer)",
                            "Cancelled (Item Unavailable)",
                            "Cancelled (Per Buyer's Request)");
    static final Parameter CREATED_AFTER =
            query("createdAfter", ValueType.TIMESTAMP, "Only orders from after this time.");
    static final Parameter CREATED_BEFORE =
            query("createdBefore", ValueType.TIMESTAMP, "Only orders from before this time.");
    static final Parameter ARCHIVED =
            query("archived", ValueType.FLAG, "Only orders that are archived, or only others.");

    static final Parameter CONDITION =
            body("condition", ValueType.TEXT, "Condition of the media.").knownAs(Conditions.MEDIA);
    static final Parameter SLEEVE_CONDITION =
            body("sleeveCondition", ValueType.TEXT, "Condition of the sleeve.")
                    .knownAs(Conditions.SLEEVE);
    static final Parameter COMMENTS =
            body("comments", ValueType.TEXT, "Comments on a listing that buyers see.");
    static final Parameter ALLOW_OFFERS =
            body("allowOffers", ValueType.FLAG, "Whether buyers may offer another price.");
    static final Parameter EXTERNAL_ID =
            body("externalId", ValueType.TEXT, "A note on a listing that only its seller sees.");
    static final Parameter LOCATION =
            body(
                    "location",
                    ValueType.TEXT,
                    "Where the seller keeps the item of a listing, or where a user lives.");
    static final Parameter WEIGHT =
            body(
                    "weight",
                    ValueType.DECIMAL_OR_AUTO,
                    "Weight for shipping in grams, or auto to have it estimated.");
    static final Parameter FORMAT_QUANTITY =
            body(
                    "formatQuantity",
                    ValueType.DECIMAL_OR_AUTO,
                    "How many items it counts as for shipping, or auto to have it estimated.");

    /** The fields of a listing. */
    static final List<Parameter> LISTING_FIELDS =
            List.of(
                    RELEASE_ID.inBody(),
                    CONDITION,
                    SLEEVE_CONDITION,
                    PRICE.inBody(),
                    COMMENTS,
                    ALLOW_OFFERS,
                    LISTING_STATUS,
                    EXTERNAL_ID,
                    LOCATION,
                    WEIGHT,
                    FORMAT_QUANTITY);

    static final Parameter SHIPPING =
            body(
                            "shipping",
                            ValueType.DECIMAL,
                            "Price of shipping. Setting it sends an invoice to the buyer.")
                    .atLeast(0);
    static final Parameter MESSAGE =
            body("message", ValueType.TEXT, "Text of a message to the other party of an order.");

    static final Parameter RATING =
            body("rating", ValueType.INTEGER, "Rating from 1 to 5; 0 where it is taken back.")
                    .between(0, 5);
    static final Parameter NOTES = body("notes", ValueType.TEXT, "Notes on an item of a wantlist.");
    static final Parameter TARGET_FOLDER_ID =
            body(
                            "targetFolderId",
                            ValueType.INTEGER,
                            "Identifier of the collection folder that an item is moved to.")
                    .sentAs("folder_id")
                    .atLeast(1);
    static final Parameter VALUE =
            body("value", ValueType.TEXT, "Value of a field of a collection item.");
    static final Parameter NAME =
            body("name", ValueType.TEXT, "Name of a collection folder, or real name of a user.");
    static final Parameter HOME_PAGE =
            body("homePage", ValueType.TEXT, "Address of a user's website.");
    static final Parameter PROFILE_TEXT =
            body("profile", ValueType.TEXT, "What a user tells of themselves.");

    public static final Parameter CALLBACK_URL =
            oauth(
                    "callbackUrl",
                    "Where Discogs sends the user's browser after authorizing. Left out, the user is"
                            + " shown a code to copy (out of band).");
    public static final Parameter REQUEST_TOKEN =
            oauth("requestToken", "The request token that the user has authorized.")
                    .mandatory()
                    .onlyAsHeader();
    public static final Parameter REQUEST_TOKEN_SECRET =
            oauth("requestTokenSecret", "The secret of the request token.")
                    .mandatory()
                    .onlyAsHeader();
    public static final Parameter VERIFIER =
            oauth("verifier", "The verifier that Discogs gave to the user.")
                    .mandatory()
                    .onlyAsHeader();
    public static final Parameter DENIED =
            oauth(
                            "denied",
                            "The request token that the user has refused, as the callback tells it.")
                    .onlyAsHeader();

    private Parameters() {}
}
