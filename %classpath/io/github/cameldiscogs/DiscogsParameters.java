/* Generated from DiscogsOperation, do not edit. */
package io.github.cameldiscogs;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.jspecify.annotations.Nullable;

/** The parameters of the operations as endpoint options. */
@UriParams
public abstract class DiscogsParameters {

    /** The names of the operations, as an endpoint URI has them. */
    public static final String OPERATIONS =
            "identity,authorizeUrl,accessToken,release,releaseRating,setReleaseRating,deleteReleaseRating,communityReleaseRating,releaseStats,master,masterVersions,artist,artistReleases,label,labelReleases,search,image,inventory,listing,createListing,editListing,deleteListing,order,editOrder,orders,orderMessages,addOrderMessage,fee,priceSuggestions,marketplaceStats,createInventoryExport,inventoryExports,inventoryExport,downloadInventoryExport,addInventory,changeInventory,deleteInventory,inventoryUploads,inventoryUpload,profile,editProfile,submissions,contributions,collectionFolders,collectionFolder,createCollectionFolder,editCollectionFolder,deleteCollectionFolder,collectionItems,collectionItemsByRelease,addToCollection,editCollectionItem,deleteFromCollection,collectionFields,editCollectionItemField,collectionValue,wantlist,addToWantlist,editWantlistItem,deleteFromWantlist,lists,list";

    @UriParam(label = "parameter")
    private @Nullable String callbackUrl;

    @UriParam(label = "parameter")
    private @Nullable Long releaseId;

    @UriParam(label = "parameter")
    private @Nullable String currAbbr;

    @UriParam(label = "parameter")
    private @Nullable String username;

    @UriParam(label = "parameter")
    private @Nullable Integer rating;

    @UriParam(label = "parameter")
    private @Nullable Long masterId;

    @UriParam(label = "parameter")
    private @Nullable String format;

    @UriParam(label = "parameter")
    private @Nullable String label;

    @UriParam(label = "parameter")
    private @Nullable String released;

    @UriParam(label = "parameter")
    private @Nullable String country;

    @UriParam(label = "parameter")
    private @Nullable String sort;

    @UriParam(label = "parameter", enums = "asc,desc")
    private @Nullable String sortOrder;

    @UriParam(label = "parameter")
    private @Nullable Integer page;

    @UriParam(label = "parameter", defaultValue = "100")
    private @Nullable Integer perPage;

    @UriParam(label = "parameter")
    private @Nullable Long artistId;

    @UriParam(label = "parameter")
    private @Nullable Long labelId;

    @UriParam(label = "parameter")
    private @Nullable String query;

    @UriParam(label = "parameter", enums = "release,master,artist,label")
    private @Nullable String type;

    @UriParam(label = "parameter")
    private @Nullable String title;

    @UriParam(label = "parameter")
    private @Nullable String releaseTitle;

    @UriParam(label = "parameter")
    private @Nullable String credit;

    @UriParam(label = "parameter")
    private @Nullable String artist;

    @UriParam(label = "parameter")
    private @Nullable String anv;

    @UriParam(label = "parameter")
    private @Nullable String genre;

    @UriParam(label = "parameter")
    private @Nullable String style;

    @UriParam(label = "parameter")
    private @Nullable String year;

    @UriParam(label = "parameter")
    private @Nullable String catno;

    @UriParam(label = "parameter")
    private @Nullable String barcode;

    @UriParam(label = "parameter")
    private @Nullable String track;

    @UriParam(label = "parameter")
    private @Nullable String submitter;

    @UriParam(label = "parameter")
    private @Nullable String contributor;

    @UriParam(label = "parameter")
    private @Nullable String imageUrl;

    @UriParam(label = "parameter")
    private @Nullable String status;

    @UriParam(label = "parameter")
    private @Nullable Long listingId;

    @UriParam(label = "parameter")
    private @Nullable String condition;

    @UriParam(label = "parameter")
    private @Nullable String sleeveCondition;

    @UriParam(label = "parameter")
    private @Nullable String price;

    @UriParam(label = "parameter")
    private @Nullable String comments;

    @UriParam(label = "parameter")
    private @Nullable Boolean allowOffers;

    @UriParam(label = "parameter")
    private @Nullable String externalId;

    @UriParam(label = "parameter")
    private @Nullable String location;

    @UriParam(label = "parameter")
    private @Nullable String weight;

    @UriParam(label = "parameter")
    private @Nullable String formatQuantity;

    @UriParam(label = "parameter")
    private @Nullable String orderId;

    @UriParam(label = "parameter")
    private @Nullable String shipping;

    @UriParam(label = "parameter")
    private @Nullable String createdAfter;

    @UriParam(label = "parameter")
    private @Nullable String createdBefore;

    @UriParam(label = "parameter")
    private @Nullable Boolean archived;

    @UriParam(label = "parameter")
    private @Nullable String message;

    @UriParam(label = "parameter")
    private @Nullable String currency;

    @UriParam(label = "parameter")
    private @Nullable Long exportId;

    @UriParam(label = "parameter")
    private @Nullable Long uploadId;

    @UriParam(label = "parameter")
    private @Nullable String name;

    @UriParam(label = "parameter")
    private @Nullable String homePage;

    @UriParam(label = "parameter")
    private @Nullable String profile;

    @UriParam(label = "parameter")
    private @Nullable Integer folderId;

    @UriParam(label = "parameter")
    private @Nullable Long instanceId;

    @UriParam(label = "parameter")
    private @Nullable Integer targetFolderId;

    @UriParam(label = "parameter")
    private @Nullable Integer fieldId;

    @UriParam(label = "parameter")
    private @Nullable String value;

    @UriParam(label = "parameter")
    private @Nullable String notes;

    @UriParam(label = "parameter")
    private @Nullable Long listId;

    public @Nullable String getCallbackUrl() {
        return callbackUrl;
    }

    /** Where Discogs sends the user's browser after authorizing. Left out, the user is shown a code to copy (out of band). */
    public void setCallbackUrl(@Nullable String callbackUrl) {
        this.callbackUrl = callbackUrl;
    }

    public @Nullable Long getReleaseId() {
        return releaseId;
    }

    /** Identifier of a release. */
    public void setReleaseId(@Nullable Long releaseId) {
        this.releaseId = releaseId;
    }

    public @Nullable String getCurrAbbr() {
        return currAbbr;
    }

    /** Currency of the prices in answers. */
    public void setCurrAbbr(@Nullable String currAbbr) {
        this.currAbbr = currAbbr;
    }

    public @Nullable String getUsername() {
        return username;
    }

    /** Name of a user. Left out, it is the user whom the credentials belong to. */
    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable Integer getRating() {
        return rating;
    }

    /** Rating from 1 to 5; 0 where it is taken back. */
    public void setRating(@Nullable Integer rating) {
        this.rating = rating;
    }

    public @Nullable Long getMasterId() {
        return masterId;
    }

    /** Identifier of a master release. */
    public void setMasterId(@Nullable Long masterId) {
        this.masterId = masterId;
    }

    public @Nullable String getFormat() {
        return format;
    }

    /** Format, as in Vinyl. */
    public void setFormat(@Nullable String format) {
        this.format = format;
    }

    public @Nullable String getLabel() {
        return label;
    }

    /** Name of a label or company. */
    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    public @Nullable String getReleased() {
        return released;
    }

    /** Year of a version. */
    public void setReleased(@Nullable String released) {
        this.released = released;
    }

    public @Nullable String getCountry() {
        return country;
    }

    /** Country of a release, as in Germany. */
    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    public @Nullable String getSort() {
        return sort;
    }

    /** What a list is sorted by. */
    public void setSort(@Nullable String sort) {
        this.sort = sort;
    }

    public @Nullable String getSortOrder() {
        return sortOrder;
    }

    /** Direction in which a list is sorted. */
    public void setSortOrder(@Nullable String sortOrder) {
        this.sortOrder = sortOrder;
    }

    public @Nullable Integer getPage() {
        return page;
    }

    /** The one page to get, from 1. Left out, a list gives all its items. */
    public void setPage(@Nullable Integer page) {
        this.page = page;
    }

    public @Nullable Integer getPerPage() {
        return perPage;
    }

    /** How many items a page has. */
    public void setPerPage(@Nullable Integer perPage) {
        this.perPage = perPage;
    }

    public @Nullable Long getArtistId() {
        return artistId;
    }

    /** Identifier of an artist. */
    public void setArtistId(@Nullable Long artistId) {
        this.artistId = artistId;
    }

    public @Nullable Long getLabelId() {
        return labelId;
    }

    /** Identifier of a label or company. */
    public void setLabelId(@Nullable Long labelId) {
        this.labelId = labelId;
    }

    public @Nullable String getQuery() {
        return query;
    }

    /** Words to search for anywhere. A list of words is joined by spaces. */
    public void setQuery(@Nullable String query) {
        this.query = query;
    }

    public @Nullable String getType() {
        return type;
    }

    /** What kind of thing to search for. */
    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable String getTitle() {
        return title;
    }

    /** Artist and title of a release, as in Artist - Title. */
    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getReleaseTitle() {
        return releaseTitle;
    }

    /** Title of a release. */
    public void setReleaseTitle(@Nullable String releaseTitle) {
        this.releaseTitle = releaseTitle;
    }

    public @Nullable String getCredit() {
        return credit;
    }

    /** Name of somebody who is credited on a release. */
    public void setCredit(@Nullable String credit) {
        this.credit = credit;
    }

    public @Nullable String getArtist() {
        return artist;
    }

    /** Name of an artist. */
    public void setArtist(@Nullable String artist) {
        this.artist = artist;
    }

    public @Nullable String getAnv() {
        return anv;
    }

    /** Name of an artist as a release spells it. */
    public void setAnv(@Nullable String anv) {
        this.anv = anv;
    }

    public @Nullable String getGenre() {
        return genre;
    }

    /** Genre, as in Electronic. */
    public void setGenre(@Nullable String genre) {
        this.genre = genre;
    }

    public @Nullable String getStyle() {
        return style;
    }

    /** Style, as in Deep House. */
    public void setStyle(@Nullable String style) {
        this.style = style;
    }

    public @Nullable String getYear() {
        return year;
    }

    /** Year of a release. */
    public void setYear(@Nullable String year) {
        this.year = year;
    }

    public @Nullable String getCatno() {
        return catno;
    }

    /** Catalogue number. */
    public void setCatno(@Nullable String catno) {
        this.catno = catno;
    }

    public @Nullable String getBarcode() {
        return barcode;
    }

    /** Barcode. */
    public void setBarcode(@Nullable String barcode) {
        this.barcode = barcode;
    }

    public @Nullable String getTrack() {
        return track;
    }

    /** Title of a track. */
    public void setTrack(@Nullable String track) {
        this.track = track;
    }

    public @Nullable String getSubmitter() {
        return submitter;
    }

    /** Name of the user who has added a release. */
    public void setSubmitter(@Nullable String submitter) {
        this.submitter = submitter;
    }

    public @Nullable String getContributor() {
        return contributor;
    }

    /** Name of a user who has edited a release. */
    public void setContributor(@Nullable String contributor) {
        this.contributor = contributor;
    }

    public @Nullable String getImageUrl() {
        return imageUrl;
    }

    /** Address of an image, as an answer of Discogs has it. */
    public void setImageUrl(@Nullable String imageUrl) {
        this.imageUrl = imageUrl;
    }

    public @Nullable String getStatus() {
        return status;
    }

    /** Status of a listing or of an order. */
    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable Long getListingId() {
        return listingId;
    }

    /** Identifier of a listing in the marketplace. */
    public void setListingId(@Nullable Long listingId) {
        this.listingId = listingId;
    }

    public @Nullable String getCondition() {
        return condition;
    }

    /** Condition of the media. */
    public void setCondition(@Nullable String condition) {
        this.condition = condition;
    }

    public @Nullable String getSleeveCondition() {
        return sleeveCondition;
    }

    /** Condition of the sleeve. */
    public void setSleeveCondition(@Nullable String sleeveCondition) {
        this.sleeveCondition = sleeveCondition;
    }

    public @Nullable String getPrice() {
        return price;
    }

    /** Price of a listing, in the currency of its seller. */
    public void setPrice(@Nullable String price) {
        this.price = price;
    }

    public @Nullable String getComments() {
        return comments;
    }

    /** Comments on a listing that buyers see. */
    public void setComments(@Nullable String comments) {
        this.comments = comments;
    }

    public @Nullable Boolean getAllowOffers() {
        return allowOffers;
    }

    /** Whether buyers may offer another price. */
    public void setAllowOffers(@Nullable Boolean allowOffers) {
        this.allowOffers = allowOffers;
    }

    public @Nullable String getExternalId() {
        return externalId;
    }

    /** A note on a listing that only its seller sees. */
    public void setExternalId(@Nullable String externalId) {
        this.externalId = externalId;
    }

    public @Nullable String getLocation() {
        return location;
    }

    /** Where the seller keeps the item of a listing, or where a user lives. */
    public void setLocation(@Nullable String location) {
        this.location = location;
    }

    public @Nullable String getWeight() {
        return weight;
    }

    /** Weight for shipping in grams, or auto to have it estimated. */
    public void setWeight(@Nullable String weight) {
        this.weight = weight;
    }

    public @Nullable String getFormatQuantity() {
        return formatQuantity;
    }

    /** How many items it counts as for shipping, or auto to have it estimated. */
    public void setFormatQuantity(@Nullable String formatQuantity) {
        this.formatQuantity = formatQuantity;
    }

    public @Nullable String getOrderId() {
        return orderId;
    }

    /** Identifier of an order, as in 1-1. */
    public void setOrderId(@Nullable String orderId) {
        this.orderId = orderId;
    }

    public @Nullable String getShipping() {
        return shipping;
    }

    /** Price of shipping. Setting it sends an invoice to the buyer. */
    public void setShipping(@Nullable String shipping) {
        this.shipping = shipping;
    }

    public @Nullable String getCreatedAfter() {
        return createdAfter;
    }

    /** Only orders from after this time. */
    public void setCreatedAfter(@Nullable String createdAfter) {
        this.createdAfter = createdAfter;
    }

    public @Nullable String getCreatedBefore() {
        return createdBefore;
    }

    /** Only orders from before this time. */
    public void setCreatedBefore(@Nullable String createdBefore) {
        this.createdBefore = createdBefore;
    }

    public @Nullable Boolean getArchived() {
        return archived;
    }

    /** Only orders that are archived, or only others. */
    public void setArchived(@Nullable Boolean archived) {
        this.archived = archived;
    }

    public @Nullable String getMessage() {
        return message;
    }

    /** Text of a message to the other party of an order. */
    public void setMessage(@Nullable String message) {
        this.message = message;
    }

    public @Nullable String getCurrency() {
        return currency;
    }

    /** Currency of the price that a fee is asked for. */
    public void setCurrency(@Nullable String currency) {
        this.currency = currency;
    }

    public @Nullable Long getExportId() {
        return exportId;
    }

    /** Identifier of an inventory export. */
    public void setExportId(@Nullable Long exportId) {
        this.exportId = exportId;
    }

    public @Nullable Long getUploadId() {
        return uploadId;
    }

    /** Identifier of an inventory upload. */
    public void setUploadId(@Nullable Long uploadId) {
        this.uploadId = uploadId;
    }

    public @Nullable String getName() {
        return name;
    }

    /** Name of a collection folder, or real name of a user. */
    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getHomePage() {
        return homePage;
    }

    /** Address of a user's website. */
    public void setHomePage(@Nullable String homePage) {
        this.homePage = homePage;
    }

    public @Nullable String getProfile() {
        return profile;
    }

    /** What a user tells of themselves. */
    public void setProfile(@Nullable String profile) {
        this.profile = profile;
    }

    public @Nullable Integer getFolderId() {
        return folderId;
    }

    /** Identifier of a collection folder; 0 is all items, 1 is Uncategorized. */
    public void setFolderId(@Nullable Integer folderId) {
        this.folderId = folderId;
    }

    public @Nullable Long getInstanceId() {
        return instanceId;
    }

    /** Identifier of one copy of a release in a collection. */
    public void setInstanceId(@Nullable Long instanceId) {
        this.instanceId = instanceId;
    }

    public @Nullable Integer getTargetFolderId() {
        return targetFolderId;
    }

    /** Identifier of the collection folder that an item is moved to. */
    public void setTargetFolderId(@Nullable Integer targetFolderId) {
        this.targetFolderId = targetFolderId;
    }

    public @Nullable Integer getFieldId() {
        return fieldId;
    }

    /** Identifier of a field of a collection. */
    public void setFieldId(@Nullable Integer fieldId) {
        this.fieldId = fieldId;
    }

    public @Nullable String getValue() {
        return value;
    }

    /** Value of a field of a collection item. */
    public void setValue(@Nullable String value) {
        this.value = value;
    }

    public @Nullable String getNotes() {
        return notes;
    }

    /** Notes on an item of a wantlist. */
    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }

    public @Nullable Long getListId() {
        return listId;
    }

    /** Identifier of a list that a user has made. */
    public void setListId(@Nullable Long listId) {
        this.listId = listId;
    }

    /**
     * The value of the option of that name; null when it is not set.
     *
     * @throws IllegalArgumentException when no operation has such a parameter
     */
    public @Nullable Object parameter(String name) {
        return switch (name) {
            case "callbackUrl" -> this.callbackUrl;
            case "releaseId" -> this.releaseId;
            case "currAbbr" -> this.currAbbr;
            case "username" -> this.username;
            case "rating" -> this.rating;
            case "masterId" -> this.masterId;
            case "format" -> this.format;
            case "label" -> this.label;
            case "released" -> this.released;
            case "country" -> this.country;
            case "sort" -> this.sort;
            case "sortOrder" -> this.sortOrder;
            case "page" -> this.page;
            case "perPage" -> this.perPage;
            case "artistId" -> this.artistId;
            case "labelId" -> this.labelId;
            case "query" -> this.query;
            case "type" -> this.type;
            case "title" -> this.title;
            case "releaseTitle" -> this.releaseTitle;
            case "credit" -> this.credit;
            case "artist" -> this.artist;
            case "anv" -> this.anv;
            case "genre" -> this.genre;
            case "style" -> this.style;
            case "year" -> this.year;
            case "catno" -> this.catno;
            case "barcode" -> this.barcode;
            case "track" -> this.track;
            case "submitter" -> this.submitter;
            case "contributor" -> this.contributor;
            case "imageUrl" -> this.imageUrl;
            case "status" -> this.status;
            case "listingId" -> this.listingId;
            case "condition" -> this.condition;
            case "sleeveCondition" -> this.sleeveCondition;
            case "price" -> this.price;
            case "comments" -> this.comments;
            case "allowOffers" -> this.allowOffers;
            case "externalId" -> this.externalId;
            case "location" -> this.location;
            case "weight" -> this.weight;
            case "formatQuantity" -> this.formatQuantity;
            case "orderId" -> this.orderId;
            case "shipping" -> this.shipping;
            case "createdAfter" -> this.createdAfter;
            case "createdBefore" -> this.createdBefore;
            case "archived" -> this.archived;
            case "message" -> this.message;
            case "currency" -> this.currency;
            case "exportId" -> this.exportId;
            case "uploadId" -> this.uploadId;
            case "name" -> this.name;
            case "homePage" -> this.homePage;
            case "profile" -> this.profile;
            case "folderId" -> this.folderId;
            case "instanceId" -> this.instanceId;
            case "targetFolderId" -> this.targetFolderId;
            case "fieldId" -> this.fieldId;
            case "value" -> this.value;
            case "notes" -> this.notes;
            case "listId" -> this.listId;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
