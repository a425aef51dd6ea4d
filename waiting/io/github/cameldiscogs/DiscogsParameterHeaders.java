/* Generated from DiscogsOperation, do not edit. */
package io.github.cameldiscogs;

import org.apache.camel.spi.Metadata;

/** The headers that carry the parameters of the operations; each beats the option. */
public interface DiscogsParameterHeaders {

    @Metadata(label = "producer", description = "Where Discogs sends the user's browser after authorizing. Left out, the user is shown a code to copy (out of band).", javaType = "java.lang.String")
    String CALLBACK_URL = "CamelDiscogsCallbackUrl";

    @Metadata(label = "producer", description = "The request token that the user has authorized.", javaType = "java.lang.String")
    String REQUEST_TOKEN = "CamelDiscogsRequestToken";

    @Metadata(label = "producer", description = "The secret of the request token.", javaType = "java.lang.String")
    String REQUEST_TOKEN_SECRET = "CamelDiscogsRequestTokenSecret";

    @Metadata(label = "producer", description = "The verifier that Discogs gave to the user.", javaType = "java.lang.String")
    String VERIFIER = "CamelDiscogsVerifier";

    @Metadata(label = "producer", description = "The request token that the user has refused, as the callback tells it.", javaType = "java.lang.String")
    String DENIED = "CamelDiscogsDenied";

    @Metadata(label = "producer", description = "Identifier of a release.", javaType = "java.lang.Long")
    String RELEASE_ID = "CamelDiscogsReleaseId";

    @Metadata(label = "producer", description = "Currency of the prices in answers.", javaType = "java.lang.String")
    String CURR_ABBR = "CamelDiscogsCurrAbbr";

    @Metadata(label = "producer", description = "Name of a user. Left out, it is the user whom the credentials belong to.", javaType = "java.lang.String")
    String USERNAME = "CamelDiscogsUsername";

    @Metadata(label = "producer", description = "Rating from 1 to 5; 0 where it is taken back.", javaType = "java.lang.Integer")
    String RATING = "CamelDiscogsRating";

    @Metadata(label = "producer", description = "Identifier of a master release.", javaType = "java.lang.Long")
    String MASTER_ID = "CamelDiscogsMasterId";

    @Metadata(label = "producer", description = "Format, as in Vinyl.", javaType = "java.lang.String")
    String FORMAT = "CamelDiscogsFormat";

    @Metadata(label = "producer", description = "Name of a label or company.", javaType = "java.lang.String")
    String LABEL = "CamelDiscogsLabel";

    @Metadata(label = "producer", description = "Year of a version.", javaType = "java.lang.String")
    String RELEASED = "CamelDiscogsReleased";

    @Metadata(label = "producer", description = "Country of a release, as in Germany.", javaType = "java.lang.String")
    String COUNTRY = "CamelDiscogsCountry";

    @Metadata(label = "producer", description = "What a list is sorted by.", javaType = "java.lang.String")
    String SORT = "CamelDiscogsSort";

    @Metadata(label = "producer", description = "Direction in which a list is sorted.", javaType = "java.lang.String")
    String SORT_ORDER = "CamelDiscogsSortOrder";

    @Metadata(label = "producer", description = "The one page to get, from 1. Left out, a list gives all its items.", javaType = "java.lang.Integer")
    String PAGE = "CamelDiscogsPage";

    @Metadata(label = "producer", description = "How many items a page has.", javaType = "java.lang.Integer")
    String PER_PAGE = "CamelDiscogsPerPage";

    @Metadata(label = "producer", description = "Identifier of an artist.", javaType = "java.lang.Long")
    String ARTIST_ID = "CamelDiscogsArtistId";

    @Metadata(label = "producer", description = "Identifier of a label or company.", javaType = "java.lang.Long")
    String LABEL_ID = "CamelDiscogsLabelId";

    @Metadata(label = "producer", description = "Words to search for anywhere. A list of words is joined by spaces.", javaType = "java.lang.String")
    String QUERY = "CamelDiscogsQuery";

    @Metadata(label = "producer", description = "What kind of thing to search for.", javaType = "java.lang.String")
    String TYPE = "CamelDiscogsType";

    @Metadata(label = "producer", description = "Artist and title of a release, as in Artist - Title.", javaType = "java.lang.String")
    String TITLE = "CamelDiscogsTitle";

    @Metadata(label = "producer", description = "Title of a release.", javaType = "java.lang.String")
    String RELEASE_TITLE = "CamelDiscogsReleaseTitle";

    @Metadata(label = "producer", description = "Name of somebody who is credited on a release.", javaType = "java.lang.String")
    String CREDIT = "CamelDiscogsCredit";

    @Metadata(label = "producer", description = "Name of an artist.", javaType = "java.lang.String")
    String ARTIST = "CamelDiscogsArtist";

    @Metadata(label = "producer", description = "Name of an artist as a release spells it.", javaType = "java.lang.String")
    String ANV = "CamelDiscogsAnv";

    @Metadata(label = "producer", description = "Genre, as in Electronic.", javaType = "java.lang.String")
    String GENRE = "CamelDiscogsGenre";

    @Metadata(label = "producer", description = "Style, as in Deep House.", javaType = "java.lang.String")
    String STYLE = "CamelDiscogsStyle";

    @Metadata(label = "producer", description = "Year of a release.", javaType = "java.lang.String")
    String YEAR = "CamelDiscogsYear";

    @Metadata(label = "producer", description = "Catalogue number.", javaType = "java.lang.String")
    String CATNO = "CamelDiscogsCatno";

    @Metadata(label = "producer", description = "Barcode.", javaType = "java.lang.String")
    String BARCODE = "CamelDiscogsBarcode";

    @Metadata(label = "producer", description = "Title of a track.", javaType = "java.lang.String")
    String TRACK = "CamelDiscogsTrack";

    @Metadata(label = "producer", description = "Name of the user who has added a release.", javaType = "java.lang.String")
    String SUBMITTER = "CamelDiscogsSubmitter";

    @Metadata(label = "producer", description = "Name of a user who has edited a release.", javaType = "java.lang.String")
    String CONTRIBUTOR = "CamelDiscogsContributor";

    @Metadata(label = "producer", description = "Address of an image, as an answer of Discogs has it.", javaType = "java.lang.String")
    String IMAGE_URL = "CamelDiscogsImageUrl";

    @Metadata(label = "producer", description = "Status of a listing or of an order.", javaType = "java.lang.String")
    String STATUS = "CamelDiscogsStatus";

    @Metadata(label = "producer", description = "Identifier of a listing in the marketplace.", javaType = "java.lang.Long")
    String LISTING_ID = "CamelDiscogsListingId";

    @Metadata(label = "producer", description = "Condition of the media.", javaType = "java.lang.String")
    String CONDITION = "CamelDiscogsCondition";

    @Metadata(label = "producer", description = "Condition of the sleeve.", javaType = "java.lang.String")
    String SLEEVE_CONDITION = "CamelDiscogsSleeveCondition";

    @Metadata(label = "producer", description = "Price of a listing, in the currency of its seller.", javaType = "java.lang.String")
    String PRICE = "CamelDiscogsPrice";

    @Metadata(label = "producer", description = "Comments on a listing that buyers see.", javaType = "java.lang.String")
    String COMMENTS = "CamelDiscogsComments";

    @Metadata(label = "producer", description = "Whether buyers may offer another price.", javaType = "java.lang.Boolean")
    String ALLOW_OFFERS = "CamelDiscogsAllowOffers";

    @Metadata(label = "producer", description = "A note on a listing that only its seller sees.", javaType = "java.lang.String")
    String EXTERNAL_ID = "CamelDiscogsExternalId";

    @Metadata(label = "producer", description = "Where the seller keeps the item of a listing, or where a user lives.", javaType = "java.lang.String")
    String LOCATION = "CamelDiscogsLocation";

    @Metadata(label = "producer", description = "Weight for shipping in grams, or auto to have it estimated.", javaType = "java.lang.String")
    String WEIGHT = "CamelDiscogsWeight";

    @Metadata(label = "producer", description = "How many items it counts as for shipping, or auto to have it estimated.", javaType = "java.lang.String")
    String FORMAT_QUANTITY = "CamelDiscogsFormatQuantity";

    @Metadata(label = "producer", description = "Identifier of an order, as in 1-1.", javaType = "java.lang.String")
    String ORDER_ID = "CamelDiscogsOrderId";

    @Metadata(label = "producer", description = "Price of shipping. Setting it sends an invoice to the buyer.", javaType = "java.lang.String")
    String SHIPPING = "CamelDiscogsShipping";

    @Metadata(label = "producer", description = "Only orders from after this time.", javaType = "java.lang.String")
    String CREATED_AFTER = "CamelDiscogsCreatedAfter";

    @Metadata(label = "producer", description = "Only orders from before this time.", javaType = "java.lang.String")
    String CREATED_BEFORE = "CamelDiscogsCreatedBefore";

    @Metadata(label = "producer", description = "Only orders that are archived, or only others.", javaType = "java.lang.Boolean")
    String ARCHIVED = "CamelDiscogsArchived";

    @Metadata(label = "producer", description = "Text of a message to the other party of an order.", javaType = "java.lang.String")
    String MESSAGE = "CamelDiscogsMessage";

    @Metadata(label = "producer", description = "Currency of the price that a fee is asked for.", javaType = "java.lang.String")
    String CURRENCY = "CamelDiscogsCurrency";

    @Metadata(label = "producer", description = "Identifier of an inventory export.", javaType = "java.lang.Long")
    String EXPORT_ID = "CamelDiscogsExportId";

    @Metadata(label = "producer", description = "Identifier of an inventory upload.", javaType = "java.lang.Long")
    String UPLOAD_ID = "CamelDiscogsUploadId";

    @Metadata(label = "producer", description = "Name of a collection folder, or real name of a user.", javaType = "java.lang.String")
    String NAME = "CamelDiscogsName";

    @Metadata(label = "producer", description = "Address of a user's website.", javaType = "java.lang.String")
    String HOME_PAGE = "CamelDiscogsHomePage";

    @Metadata(label = "producer", description = "What a user tells of themselves.", javaType = "java.lang.String")
    String PROFILE = "CamelDiscogsProfile";

    @Metadata(label = "producer", description = "Identifier of a collection folder; 0 is all items, 1 is Uncategorized.", javaType = "java.lang.Integer")
    String FOLDER_ID = "CamelDiscogsFolderId";

    @Metadata(label = "producer", description = "Identifier of one copy of a release in a collection.", javaType = "java.lang.Long")
    String INSTANCE_ID = "CamelDiscogsInstanceId";

    @Metadata(label = "producer", description = "Identifier of the collection folder that an item is moved to.", javaType = "java.lang.Integer")
    String TARGET_FOLDER_ID = "CamelDiscogsTargetFolderId";

    @Metadata(label = "producer", description = "Identifier of a field of a collection.", javaType = "java.lang.Integer")
    String FIELD_ID = "CamelDiscogsFieldId";

    @Metadata(label = "producer", description = "Value of a field of a collection item.", javaType = "java.lang.String")
    String VALUE = "CamelDiscogsValue";

    @Metadata(label = "producer", description = "Notes on an item of a wantlist.", javaType = "java.lang.String")
    String NOTES = "CamelDiscogsNotes";

    @Metadata(label = "producer", description = "Identifier of a list that a user has made.", javaType = "java.lang.Long")
    String LIST_ID = "CamelDiscogsListId";
}
