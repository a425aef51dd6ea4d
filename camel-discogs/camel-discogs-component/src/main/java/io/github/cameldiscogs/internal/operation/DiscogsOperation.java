/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static io.github.cameldiscogs.internal.operation.Row.delete;
import static io.github.cameldiscogs.internal.operation.Row.get;
import static io.github.cameldiscogs.internal.operation.Row.post;
import static io.github.cameldiscogs.internal.operation.Row.put;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.github.cameldiscogs.internal.text.NearestName;
import io.github.cameldiscogs.internal.text.QuotedValue;
import io.github.cameldiscogs.model.AddedInstance;
import io.github.cameldiscogs.model.Artist;
import io.github.cameldiscogs.model.ArtistRelease;
import io.github.cameldiscogs.model.CollectionField;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.CollectionValue;
import io.github.cameldiscogs.model.CommunityReleaseRating;
import io.github.cameldiscogs.model.CreatedListing;
import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.model.InventoryExport;
import io.github.cameldiscogs.model.InventoryUpload;
import io.github.cameldiscogs.model.Label;
import io.github.cameldiscogs.model.LabelRelease;
import io.github.cameldiscogs.model.ListSummary;
import io.github.cameldiscogs.model.Listing;
import io.github.cameldiscogs.model.MarketplaceStats;
import io.github.cameldiscogs.model.Master;
import io.github.cameldiscogs.model.MasterVersion;
import io.github.cameldiscogs.model.Money;
import io.github.cameldiscogs.model.Order;
import io.github.cameldiscogs.model.OrderMessage;
import io.github.cameldiscogs.model.PriceSuggestions;
import io.github.cameldiscogs.model.Profile;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.ReleaseStats;
import io.github.cameldiscogs.model.SearchResult;
import io.github.cameldiscogs.model.SubmissionsPage;
import io.github.cameldiscogs.model.UserList;
import io.github.cameldiscogs.model.UserReleaseRating;
import io.github.cameldiscogs.model.Want;
import io.github.cameldiscogs.request.FieldValue;
import io.github.cameldiscogs.request.FolderName;
import io.github.cameldiscogs.request.ItemChange;
import io.github.cameldiscogs.request.ListingDetails;
import io.github.cameldiscogs.request.OrderChange;
import io.github.cameldiscogs.request.OrderMessageText;
import io.github.cameldiscogs.request.ProfileChange;
import io.github.cameldiscogs.request.ReleaseRating;
import io.github.cameldiscogs.request.WantChange;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of the Discogs API: each row has all that the component knows of an operation. Endpoint
 * options, headers, validation, requests, answers and the reference are derived from it.
 */
public enum DiscogsOperation {
    // Identity and OAuth (API sections 4.5 and 4.9)

    IDENTITY(
            "identity",
            "Who the credentials belong to.",
            get("/oauth/identity").needs(AuthLevel.USER).answers(Identity.class)),

    AUTHORIZE_URL(
            "authorizeUrl",
            "Asks for a request token and tells where the user authorizes it.",
            get("/oauth/request_token")
                    .with(Parameters.CALLBACK_URL)
                    .needs(AuthLevel.OAUTH_CONSUMER)
                    .answers(AnswerShape.Token.REQUEST)),

    ACCESS_TOKEN(
            "accessToken",
            "Exchanges an authorized request token for an access token.",
            post("/oauth/access_token")
                    .with(
                            Parameters.REQUEST_TOKEN,
                            Parameters.REQUEST_TOKEN_SECRET,
                            Parameters.VERIFIER,
                            Parameters.DENIED)
                    .needs(AuthLevel.OAUTH_REQUEST_TOKEN)
                    .answers(AnswerShape.Token.ACCESS)),

    // The database (API section 4.1)

    RELEASE(
            "release",
            "A release.",
            get("/releases/{releaseId}")
                    .with(Parameters.RELEASE_ID, Parameters.CURR_ABBR)
                    .answers(Release.class)
                    .passing(Polling.PASSING_IN_RELEASES)),

    RELEASE_RATING(
            "releaseRating",
            "The rating of a release by a user; 0 when the user has not rated it.",
            get("/releases/{releaseId}/rating/{username}")
                    .with(Parameters.RELEASE_ID, Parameters.USERNAME)
                    .answers(UserReleaseRating.class)),

    SET_RELEASE_RATING(
            "setReleaseRating",
            "Rates a release.",
            put("/releases/{releaseId}/rating/{username}")
                    .with(
                            Parameters.RELEASE_ID,
                            Parameters.USERNAME,
                            Parameters.RATING.between(1, 5).mandatory())
                    .needs(AuthLevel.OWNER)
                    .sends(ReleaseRating.class)
                    .answers(UserReleaseRating.class)),

    DELETE_RELEASE_RATING(
            "deleteReleaseRating",
            "Takes a rating of a release back.",
            delete("/releases/{releaseId}/rating/{username}")
                    .with(Parameters.RELEASE_ID, Parameters.USERNAME)
                    .needs(AuthLevel.OWNER)),

    COMMUNITY_RELEASE_RATING(
            "communityReleaseRating",
            "The average rating of a release, and how many users have rated it.",
            get("/releases/{releaseId}/rating")
                    .with(Parameters.RELEASE_ID)
                    .answers(CommunityReleaseRating.class)),

    RELEASE_STATS(
            "releaseStats",
            "Statistics of a release. Discogs has documented more than it sends: how many "
                    + "users have or want a release stands in the release itself.",
            get("/releases/{releaseId}/stats")
                    .with(Parameters.RELEASE_ID)
                    .answers(ReleaseStats.class)),

    MASTER(
            "master",
            "A master release: what several releases have in common.",
            get("/masters/{masterId}")
                    .with(Parameters.MASTER_ID)
                    .answers(Master.class)
                    .passing("images", "num_for_sale", "lowest_price")),

    MASTER_VERSIONS(
            "masterVersions",
            "The releases of a master release.",
            get("/masters/{masterId}/versions")
                    .with(
                            Parameters.MASTER_ID,
                            Parameters.FORMAT,
                            Parameters.LABEL,
                            Parameters.RELEASED,
                            Parameters.COUNTRY)
                    .sortedBy("released", "title", "format", "label", "catno", "country")
                    .pages("versions", MasterVersion.class, "id")),

    ARTIST(
            "artist",
            "An artist.",
            get("/artists/{artistId}")
                    .with(Parameters.ARTIST_ID)
                    .answers(Artist.class)
                    .passing("images", "thumbnail_url")),

    ARTIST_RELEASES(
            "artistReleases",
            "The releases and master releases of an artist.",
            get("/artists/{artistId}/releases")
                    .with(Parameters.ARTIST_ID)
                    .sortedBy("year", "title", "format")
                    .pages("releases", ArtistRelease.class, null)
                    .namedBy("type", "id", "role")
                    .passing("thumb", "stats")),

    LABEL(
            "label",
            "A label or company.",
            get("/labels/{labelId}")
                    .with(Parameters.LABEL_ID)
                    .answers(Label.class)
                    .passing("images", "thumbnail_url")),

    LABEL_RELEASES(
            "labelReleases",
            "The releases of a label or company.",
            get("/labels/{labelId}/releases")
                    .with(Parameters.LABEL_ID)
                    .pages("releases", LabelRelease.class, null)
                    .namedBy("id")
                    .passing("thumb", "stats")),

    SEARCH(
            "search",
            "Searches the database. Discogs gives no more than 10,000 results.",
            get("/database/search")
                    .with(
                            Parameters.QUERY,
                            Parameters.TYPE,
                            Parameters.TITLE,
                            Parameters.RELEASE_TITLE,
                            Parameters.CREDIT,
                            Parameters.ARTIST,
                            Parameters.ANV,
                            Parameters.LABEL,
                            Parameters.GENRE,
                            Parameters.STYLE,
                            Parameters.COUNTRY,
                            Parameters.YEAR,
                            Parameters.FORMAT,
                            Parameters.CATNO,
                            Parameters.BARCODE,
                            Parameters.TRACK,
                            Parameters.SUBMITTER,
                            Parameters.CONTRIBUTOR)
                    .sorted()
                    .needs(AuthLevel.CONSUMER)
                    .pages("results", SearchResult.class, "resource_url")
                    .withoutChanges()),

    IMAGE(
            "image",
            "An image from the address that an answer has, and from nowhere else: Discogs's "
                    + "own image hosts or Gravatar.",
            get(Parameters.IMAGE_URL).on(Host.IMAGES).answersContent()),

    // The marketplace (API section 4.2)

    INVENTORY(
            "inventory",
            "What a seller has listed. Of others than the owner Discogs shows what is for "
                    + "sale, and no more than 100 pages.",
            get("/users/{username}/inventory")
                    .with(
                            Parameters.USERNAME,
                            Parameters.STATUS.knownAs(
                                    "All",
                                    "Deleted",
                                    "Draft",
                                    "Expired",
                                    "For Sale",
                                    "Sold",
                                    "Suspended",
                                    "Violation"))
                    .sortedBy(
                            "listed",
                            "price",
                            "item",
                            "artist",
                            "label",
                            "catno",
                            "audio",
                            "status",
                            "location")
                    .pages("listings", Listing.class, "id")
                    .inTimeOf("posted", "listed")
                    .endsForOthersAt(100)
                    .passing(Polling.PASSING_IN_LISTINGS)),

    LISTING(
            "listing",
            "A listing.",
            get("/marketplace/listings/{listingId}")
                    .with(Parameters.LISTING_ID, Parameters.CURR_ABBR)
                    .answers(Listing.class)
                    .passing(Polling.PASSING_IN_LISTINGS)),

    CREATE_LISTING(
            "createListing",
            "Lists an item in the marketplace.",
            post("/marketplace/listings")
                    .with(Parameters.LISTING_FIELDS)
                    .but(
                            Parameters.RELEASE_ID.inBody().mandatory(),
                            Parameters.CONDITION.mandatory(),
                            Parameters.PRICE.inBody().mandatory(),
                            Parameters.LISTING_STATUS.defaultsTo("For Sale"))
                    .needs(AuthLevel.USER)
                    .sends(ListingDetails.class)
                    .answers(CreatedListing.class)),

    EDIT_LISTING(
            "editListing",
            "Changes a listing; what is not given stays.",
            post("/marketplace/listings/{listingId}")
                    .with(Parameters.LISTING_ID, Parameters.CURR_ABBR)
                    .with(Parameters.LISTING_FIELDS)
                    .needs(AuthLevel.USER)
                    .sends(ListingDetails.class)),

    DELETE_LISTING(
            "deleteListing",
            "Takes a listing off the marketplace for good.",
            delete("/marketplace/listings/{listingId}")
                    .with(Parameters.LISTING_ID)
                    .needs(AuthLevel.USER)),

    ORDER(
            "order",
            "An order that the user has received.",
            get("/marketplace/orders/{orderId}")
                    .with(Parameters.ORDER_ID)
                    .needs(AuthLevel.USER)
                    .answers(Order.class)
                    .passing("thumbnail")),

    EDIT_ORDER(
            "editOrder",
            "Changes the status of an order, or its price of shipping.",
            post("/marketplace/orders/{orderId}")
                    .with(Parameters.ORDER_ID, Parameters.ORDER_STATUS, Parameters.SHIPPING)
                    .needs(AuthLevel.USER)
                    .sends(OrderChange.class)
                    .answers(Order.class)),

    ORDERS(
            "orders",
            "The orders that the user has received.",
            get("/marketplace/orders")
                    .with(
                            Parameters.STATUS.knownAs(
                                    "All",
                                    "New Order",
                                    "Buyer Contacted",
                                    "Invoice Sent",
                                    "Payment Pending",
                                    "Payment Received",
                                    "In Progress",
                                    "Shipped",
                                    "Merged",
                                    "Order Changed",
                                    "Refund Sent",
                                    "Cancelled",
                                    "Cancelled (Non-Paying Buyer)",
                                    "Cancelled (Item Unavailable)",
                                    "Cancelled (Per Buyer's Request)",
                                    "Cancelled (Refund Received)"),
                            Parameters.CREATED_AFTER,
                            Parameters.CREATED_BEFORE,
                            Parameters.ARCHIVED)
                    .sortedBy("id", "buyer", "created", "status", "last_activity")
                    .needs(AuthLevel.USER)
                    .pages("orders", Order.class, "id")
                    .inTimeOf("created", "created")
                    .activeBy("last_activity", "last_activity")
                    .passing("thumbnail")
                    .polledEvery(Duration.ofMinutes(1))),

    ORDER_MESSAGES(
            "orderMessages",
            "The messages of an order, its changes included, newest first.",
            get("/marketplace/orders/{orderId}/messages")
                    .with(Parameters.ORDER_ID)
                    .needs(AuthLevel.USER)
                    .pages("messages", OrderMessage.class, null)
                    .passing("avatar_url")),

    ADD_ORDER_MESSAGE(
            "addOrderMessage",
            "Writes to the other party of an order, sets its status, or both.",
            post("/marketplace/orders/{orderId}/messages")
                    .with(Parameters.ORDER_ID, Parameters.MESSAGE, Parameters.ORDER_STATUS)
                    .needs(AuthLevel.USER)
                    .sends(OrderMessageText.class)
                    .answers(OrderMessage.class)),

    FEE(
            "fee",
            "The fee for selling something at a price, in a currency if one is given.",
            get("/marketplace/fee/{price}/{currency}")
                    .with(Parameters.PRICE, Parameters.CURRENCY)
                    .needs(AuthLevel.CONSUMER)
                    .answers(Money.class)),

    PRICE_SUGGESTIONS(
            "priceSuggestions",
            "What to ask for a release in each condition, in the currency of the seller.",
            get("/marketplace/price_suggestions/{releaseId}")
                    .with(Parameters.RELEASE_ID)
                    .needs(AuthLevel.USER)
                    .answers(PriceSuggestions.class)),

    MARKETPLACE_STATS(
            "marketplaceStats",
            "How many copies of a release are for sale, and the lowest price.",
            get("/marketplace/stats/{releaseId}")
                    .with(Parameters.RELEASE_ID, Parameters.CURR_ABBR)
                    .answers(MarketplaceStats.class)),

    // Exports and uploads of an inventory (API sections 4.3 and 4.4)

    CREATE_INVENTORY_EXPORT(
            "createInventoryExport",
            "Starts an export of the inventory.",
            post("/inventory/export").needs(AuthLevel.USER).starts(Parameters.EXPORT_ID)),

    INVENTORY_EXPORTS(
            "inventoryExports",
            "The recent exports of the inventory.",
            get("/inventory/export")
                    .needs(AuthLevel.USER)
                    .pages("items", InventoryExport.class, "id")),

    INVENTORY_EXPORT(
            "inventoryExport",
            "How far an export of the inventory is.",
            get("/inventory/export/{exportId}")
                    .with(Parameters.EXPORT_ID)
                    .needs(AuthLevel.USER)
                    .answers(InventoryExport.class)),

    DOWNLOAD_INVENTORY_EXPORT(
            "downloadInventoryExport",
            "The CSV file of an export of the inventory.",
            get("/inventory/export/{exportId}/download")
                    .with(Parameters.EXPORT_ID)
                    .needs(AuthLevel.USER)
                    .answersContent()),

    ADD_INVENTORY(
            "addInventory",
            "Lists the items of a CSV file.",
            post("/inventory/upload/add")
                    .needs(AuthLevel.USER)
                    .uploads(InventoryColumns.ADD)
                    .starts(Parameters.UPLOAD_ID)),

    CHANGE_INVENTORY(
            "changeInventory",
            "Changes listings as a CSV file says.",
            post("/inventory/upload/change")
                    .needs(AuthLevel.USER)
                    .uploads(InventoryColumns.CHANGE)
                    .starts(Parameters.UPLOAD_ID)),

    DELETE_INVENTORY(
            "deleteInventory",
            "Deletes the listings that a CSV file names.",
            post("/inventory/upload/delete")
                    .needs(AuthLevel.USER)
                    .uploads(InventoryColumns.DELETE)
                    .starts(Parameters.UPLOAD_ID)),

    INVENTORY_UPLOADS(
            "inventoryUploads",
            "The recent uploads of CSV files.",
            get("/inventory/upload")
                    .needs(AuthLevel.USER)
                    .pages("items", InventoryUpload.class, "id")),

    INVENTORY_UPLOAD(
            "inventoryUpload",
            "How far Discogs is with an upload, and what it found wrong.",
            get("/inventory/upload/{uploadId}")
                    .with(Parameters.UPLOAD_ID)
                    .needs(AuthLevel.USER)
                    .answers(InventoryUpload.class)),

    // Users (API section 4.5)

    PROFILE(
            "profile",
            "The profile of a user.",
            get("/users/{username}")
                    .with(Parameters.USERNAME)
                    .answers(Profile.class)
                    .passing("avatar_url", "banner_url")),

    EDIT_PROFILE(
            "editProfile",
            "Changes the profile of the user; what is not given stays.",
            post("/users/{username}")
                    .with(
                            Parameters.USERNAME,
                            Parameters.NAME,
                            Parameters.HOME_PAGE,
                            Parameters.LOCATION,
                            Parameters.PROFILE_TEXT,
                            Parameters.CURR_ABBR.inBody())
                    .needs(AuthLevel.OWNER)
                    .sends(ProfileChange.class)
                    .answers(Profile.class)),

    SUBMISSIONS(
            "submissions",
            "What a user has added to the database, as pages of artists, labels and releases.",
            get("/users/{username}/submissions")
                    .with(Parameters.USERNAME)
                    .pages(SubmissionsPage.class)),

    CONTRIBUTIONS(
            "contributions",
            "The releases that a user has added or edited.",
            get("/users/{username}/contributions")
                    .with(Parameters.USERNAME)
                    .sortedBy(
                            "label", "artist", "title", "catno", "format", "rating", "year",
                            "added")
                    .pages("contributions", Release.class, "id")
                    .passing(Polling.PASSING_IN_RELEASES)),

    // Collections (API section 4.6)

    COLLECTION_FOLDERS(
            "collectionFolders",
            "The folders of a collection; others than its owner see only folder 0.",
            get("/users/{username}/collection/folders")
                    .with(Parameters.USERNAME)
                    .lists("folders", Folder.class, "id")),

    COLLECTION_FOLDER(
            "collectionFolder",
            "A folder of a collection.",
            get("/users/{username}/collection/folders/{folderId}")
                    .with(Parameters.USERNAME, Parameters.FOLDER_ID)
                    .answers(Folder.class)),

    CREATE_COLLECTION_FOLDER(
            "createCollectionFolder",
            "Creates a folder in a collection.",
            post("/users/{username}/collection/folders")
                    .with(Parameters.USERNAME, Parameters.NAME.mandatory())
                    .needs(AuthLevel.OWNER)
                    .sends(FolderName.class)
                    .answers(Folder.class)),

    EDIT_COLLECTION_FOLDER(
            "editCollectionFolder",
            "Renames a folder of a collection.",
            post("/users/{username}/collection/folders/{folderId}")
                    .with(Parameters.USERNAME, Parameters.FOLDER_ID, Parameters.NAME.mandatory())
                    .needs(AuthLevel.OWNER)
                    .sends(FolderName.class)
                    .answers(Folder.class)),

    DELETE_COLLECTION_FOLDER(
            "deleteCollectionFolder",
            "Deletes an empty folder of a collection.",
            delete("/users/{username}/collection/folders/{folderId}")
                    .with(Parameters.USERNAME, Parameters.FOLDER_ID)
                    .needs(AuthLevel.OWNER)),

    COLLECTION_ITEMS(
            "collectionItems",
            "The items in a folder of a collection.",
            get("/users/{username}/collection/folders/{folderId}/releases")
                    .with(Parameters.USERNAME, Parameters.FOLDER_ID.defaultsTo(0))
                    .sortedBy(
                            "label", "artist", "title", "catno", "format", "rating", "added",
                            "year")
                    .pages("releases", CollectionItem.class, "instance_id")
                    .inTimeOf("date_added", "added")
                    .passing("thumb", "cover_image")),

    COLLECTION_ITEMS_BY_RELEASE(
            "collectionItemsByRelease",
            "The copies of a release in a collection.",
            get("/users/{username}/collection/releases/{releaseId}")
                    .with(Parameters.USERNAME, Parameters.RELEASE_ID)
                    .pages("releases", CollectionItem.class, "instance_id")
                    .passing("thumb", "cover_image")),

    ADD_TO_COLLECTION(
            "addToCollection",
            "Adds a copy of a release to a folder of a collection.",
            post("/users/{username}/collection/folders/{folderId}/releases/{releaseId}")
                    .with(
                            Parameters.USERNAME,
                            Parameters.FOLDER_ID.atLeast(1).defaultsTo(1),
                            Parameters.RELEASE_ID)
                    .needs(AuthLevel.OWNER)
                    .answers(AddedInstance.class)),

    EDIT_COLLECTION_ITEM(
            "editCollectionItem",
            "Rates a copy in a collection, or moves it to another folder.",
            post("/users/{username}/collection/folders/{folderId}/releases/{releaseId}/instances/{instanceId}")
                    .with(
                            Parameters.USERNAME,
                            Parameters.FOLDER_ID,
                            Parameters.RELEASE_ID,
                            Parameters.INSTANCE_ID,
                            Parameters.RATING,
                            Parameters.TARGET_FOLDER_ID)
                    .needs(AuthLevel.OWNER)
                    .sends(ItemChange.class)),

    DELETE_FROM_COLLECTION(
            "deleteFromCollection",
            "Takes a copy out of a collection.",
            delete(
                            "/users/{username}/collection/folders/{folderId}/releases/{releaseId}/instances/{instanceId}")
                    .with(
                            Parameters.USERNAME,
                            Parameters.FOLDER_ID,
                            Parameters.RELEASE_ID,
                            Parameters.INSTANCE_ID)
                    .needs(AuthLevel.OWNER)),

    COLLECTION_FIELDS(
            "collectionFields",
            "The fields that the items of a collection have, such as conditions and notes.",
            get("/users/{username}/collection/fields")
                    .with(Parameters.USERNAME)
                    .lists("fields", CollectionField.class, "id")),

    EDIT_COLLECTION_ITEM_FIELD(
            "editCollectionItemField",
            "Sets the value of a field of a copy in a collection.",
            post("/users/{username}/collection/folders/{folderId}/releases/{releaseId}/instances/{instanceId}/fields/{fieldId}")
                    .with(
                            Parameters.USERNAME,
                            Parameters.FOLDER_ID,
                            Parameters.RELEASE_ID,
                            Parameters.INSTANCE_ID,
                            Parameters.FIELD_ID,
                            Parameters.VALUE.mandatory())
                    .needs(AuthLevel.OWNER)
                    .sends(FieldValue.class)),

    COLLECTION_VALUE(
            "collectionValue",
            "What a collection is worth, as texts with a currency.",
            get("/users/{username}/collection/value")
                    .with(Parameters.USERNAME)
                    .needs(AuthLevel.OWNER)
                    .answers(CollectionValue.class)),

    // Wantlists (API section 4.7)

    WANTLIST(
            "wantlist",
            "The releases that a user wants.",
            get("/users/{username}/wants")
                    .with(Parameters.USERNAME)
                    .sorted()
                    .pages("wants", Want.class, "id")
                    .inTimeOf("date_added", "added")
                    .passing("thumb", "cover_image")),

    ADD_TO_WANTLIST(
            "addToWantlist",
            "Adds a release to a wantlist.",
            put("/users/{username}/wants/{releaseId}")
                    .with(
                            Parameters.USERNAME,
                            Parameters.RELEASE_ID,
                            Parameters.NOTES,
                            Parameters.RATING)
                    .needs(AuthLevel.OWNER)
                    .maySend(WantChange.class)
                    .answers(Want.class)),

    EDIT_WANTLIST_ITEM(
            "editWantlistItem",
            "Changes notes or rating of a release in a wantlist; what is not given stays.",
            post("/users/{username}/wants/{releaseId}")
                    .with(
                            Parameters.USERNAME,
                            Parameters.RELEASE_ID,
                            Parameters.NOTES,
                            Parameters.RATING)
                    .needs(AuthLevel.OWNER)
                    .sends(WantChange.class)
                    .answers(Want.class)),

    DELETE_FROM_WANTLIST(
            "deleteFromWantlist",
            "Takes a release out of a wantlist.",
            delete("/users/{username}/wants/{releaseId}")
                    .with(Parameters.USERNAME, Parameters.RELEASE_ID)
                    .needs(AuthLevel.OWNER)),

    // Lists (API section 4.8)

    LISTS(
            "lists",
            "The lists that a user has made; others than the owner see the public ones.",
            get("/users/{username}/lists")
                    .with(Parameters.USERNAME)
                    .pages("lists", ListSummary.class, "id")
                    .passing("image_url")),

    LIST(
            "list",
            "A list that a user has made, with its items.",
            get("/lists/{listId}")
                    .with(Parameters.LIST_ID)
                    .answers(UserList.class)
                    .passing("stats", "image_url"));

    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^A-Za-z]");

    private static final Map<String, DiscogsOperation> BY_NAME =
            Arrays.stream(values()).collect(toMap(DiscogsOperation::uriName, identity()));

    private final String uriName;
    private final String description;
    private final Row row;

    DiscogsOperation(String uriName, String description, Row row) {
        this.uriName = uriName;
        this.description = description;
        this.row = row;
    }

    /** The name in an endpoint URI. */
    public String uriName() {
        return uriName;
    }

    /** One sentence for the reference. */
    public String description() {
        return description;
    }

    /** The HTTP method. */
    public String method() {
        return row.method();
    }

    /** The path below the API's origin; a segment in braces is a parameter. */
    public String path() {
        return row.path().text();
    }

    /** The parsed path. */
    PathTemplate pathTemplate() {
        return row.path();
    }

    /** The parameters of the operation. */
    public List<Parameter> parameters() {
        return row.parameters();
    }

    /** The host that receives the requests. */
    public Host host() {
        return row.host();
    }

    /** The parameter with the complete URL; empty if the path determines it. */
    Optional<Parameter> address() {
        return parameters().stream()
                .filter(parameter -> parameter.location() == ParameterLocation.ADDRESS)
                .findFirst();
    }

    /** The minimum credentials. */
    public AuthLevel authLevel() {
        return row.authLevel();
    }

    /** The form of the request's content. */
    public BodyShape body() {
        return row.body();
    }

    /** How it is polled. */
    public Polling polling() {
        return row.polling();
    }

    /** Whether it can be polled: it reads a list or an object. */
    public boolean isPolled() {
        return isRead()
                && (answer() instanceof AnswerShape.Many || answer() instanceof AnswerShape.One);
    }

    /** The form of a successful answer. */
    public AnswerShape answer() {
        return row.answer();
    }

    /** Whether it is a step of the OAuth 1.0a dance, signed by the application alone. */
    public boolean isDance() {
        return row.answer() instanceof AnswerShape.Token;
    }

    /** Whether a request changes nothing at Discogs, so that it can be repeated. */
    public boolean isRead() {
        return row.method().equals("GET");
    }

    /** The parameter of that name, if this operation takes it. */
    public Optional<Parameter> parameter(String name) {
        for (var taken : parameters()) {
            if (taken.name().equals(name)) {
                return Optional.of(taken);
            }
        }
        return Optional.empty();
    }

    /** Discogs's names of the body fields. */
    List<String> bodyNames() {
        return parameters().stream()
                .filter(parameter -> parameter.location() == ParameterLocation.BODY)
                .map(Parameter::wireName)
                .toList();
    }

    /**
     * The operation of that name in an endpoint URI.
     *
     * @param uriName null or empty if the URI has none
     * @throws IllegalArgumentException if there is none; the message names the nearest one and all
     *     others
     */
    public static DiscogsOperation named(@Nullable String uriName) {
        var operation = BY_NAME.get(uriName);
        if (operation == null) {
            throw unknown(uriName);
        }
        return operation;
    }

    private static IllegalArgumentException unknown(@Nullable String uriName) {
        var names = Arrays.stream(values()).map(DiscogsOperation::uriName).toList();
        if (uriName == null || uriName.isBlank()) {
            return new IllegalArgumentException(
                    "Missing operation, as in discogs:release?releaseId=1. Allowed: "
                            + String.join(", ", names));
        }
        var name = nameIn(uriName);
        var shown = name.equals(uriName) ? name : name + "...";
        return new IllegalArgumentException(
                "Unknown operation %s%s. Allowed: %s"
                        .formatted(
                                QuotedValue.of(shown),
                                NearestName.hint(name, names),
                                String.join(", ", names)));
    }

    /**
     * The name without text after it, which may be options with a wrong separator, including
     * secrets.
     */
    private static String nameIn(String text) {
        var end = NOT_OF_A_NAME.matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    /** All parameters of the table, each name once, in the order of the table. */
    public static Stream<Parameter> allParameters() {
        var seen = new LinkedHashMap<String, Parameter>();
        Arrays.stream(values())
                .flatMap(operation -> operation.parameters().stream())
                .forEach(parameter -> seen.putIfAbsent(parameter.name(), parameter));
        return seen.values().stream();
    }

    /** The secret parameters, which are not allowed in a URI. */
    public static Stream<Parameter> secretParameters() {
        return allParameters().filter(Parameter::headerOnly);
    }
}
