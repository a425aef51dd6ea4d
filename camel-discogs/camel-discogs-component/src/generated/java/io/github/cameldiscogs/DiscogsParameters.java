/* Generated from DiscogsOperation, do not edit. */
package io.github.cameldiscogs;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The parameters of the operations as endpoint options. */
@UriParams
public abstract class DiscogsParameters {

    /** The names of the operations, as an endpoint URI has them. */
    public static final String OPERATIONS =
            "identity,authorizeUrl,accessToken,release,releaseRating,setReleaseRating,deleteReleaseRating,communityReleaseRating,releaseStats,master,masterVersions,artist,artistReleases,label,labelReleases,search,image,inventory,listing,createListing,editListing,deleteListing,order,editOrder,orders,orderMessages,addOrderMessage,fee,priceSuggestions,marketplaceStats,createInventoryExport,inventoryExports,inventoryExport,downloadInventoryExport,addInventory,changeInventory,deleteInventory,inventoryUploads,inventoryUpload,profile,editProfile,submissions,contributions,collectionFolders,collectionFolder,createCollectionFolder,editCollectionFolder,deleteCollectionFolder,collectionItems,collectionItemsByRelease,addToCollection,editCollectionItem,deleteFromCollection,collectionFields,editCollectionItemField,collectionValue,wantlist,addToWantlist,editWantlistItem,deleteFromWantlist,lists,list";

    @UriParam(label = "parameter")
    private String callbackUrl;

    @UriParam(label = "parameter")
    private Long releaseId;

    @UriParam(label = "parameter")
    private String currAbbr;

    @UriParam(label = "parameter")
    private String username;

    @UriParam(label = "parameter")
    private Integer rating;

    @UriParam(label = "parameter")
    private Long masterId;

    @UriParam(label = "parameter")
    private String format;

    @UriParam(label = "parameter")
    private String label;

    @UriParam(label = "parameter")
    private String released;

    @UriParam(label = "parameter")
    private String country;

    @UriParam(label = "parameter")
    private String sort;

    @UriParam(label = "parameter", enums = "asc,desc")
    private String sortOrder;

    @UriParam(label = "parameter")
    private Integer page;

    @UriParam(label = "parameter", defaultValue = "100")
    private Integer perPage;

    @UriParam(label = "parameter")
    private Long artistId;

    @UriParam(label = "parameter")
    private Long labelId;

    @UriParam(label = "parameter")
    private String query;

    @UriParam(label = "parameter", enums = "release,master,artist,label")
    private String type;

    @UriParam(label = "parameter")
    private String title;

    @UriParam(label = "parameter")
    private String releaseTitle;

    @UriParam(label = "parameter")
    private String credit;

    @UriParam(label = "parameter")
    private String artist;

    @UriParam(label = "parameter")
    private String anv;

    @UriParam(label = "parameter")
    private String genre;

    @UriParam(label = "parameter")
    private String style;

    @UriParam(label = "parameter")
    private String year;

    @UriParam(label = "parameter")
    private String catno;

    @UriParam(label = "parameter")
    private String barcode;

    @UriParam(label = "parameter")
    private String track;

    @UriParam(label = "parameter")
    private String submitter;

    @UriParam(label = "parameter")
    private String contributor;

    @UriParam(label = "parameter")
    private String imageUrl;

    @UriParam(label = "parameter")
    private String status;

    @UriParam(label = "parameter")
    private Long listingId;

    @UriParam(label = "parameter")
    private String condition;

    @UriParam(label = "parameter")
    private String sleeveCondition;

    @UriParam(label = "parameter")
    private String price;

    @UriParam(label = "parameter")
    private String comments;

    @UriParam(label = "parameter")
    private Boolean allowOffers;

    @UriParam(label = "parameter")
    private String externalId;

    @UriParam(label = "parameter")
    private String location;

    @UriParam(label = "parameter")
    private String weight;

    @UriParam(label = "parameter")
    private String formatQuantity;

    @UriParam(label = "parameter")
    private String orderId;

    @UriParam(label = "parameter")
    private String shipping;

    @UriParam(label = "parameter")
    private String createdAfter;

    @UriParam(label = "parameter")
    private String createdBefore;

    @UriParam(label = "parameter")
    private Boolean archived;

    @UriParam(label = "parameter")
    private String message;

    @UriParam(label = "parameter")
    private String currency;

    @UriParam(label = "parameter")
    private Long exportId;

    @UriParam(label = "parameter")
    private Long uploadId;

    @UriParam(label = "parameter")
    private String name;

    @UriParam(label = "parameter")
    private String homePage;

    @UriParam(label = "parameter")
    private String profile;

    @UriParam(label = "parameter")
    private Integer folderId;

    @UriParam(label = "parameter")
    private Long instanceId;

    @UriParam(label = "parameter")
    private Integer targetFolderId;

    @UriParam(label = "parameter")
    private Integer fieldId;

    @UriParam(label = "parameter")
    private String value;

    @UriParam(label = "parameter")
    private String notes;

    @UriParam(label = "parameter")
    private Long listId;

    public String getCallbackUrl() {
        return callbackUrl;
    }

    /** Where Discogs sends the user's browser after authorizing. Left out, the user is shown a code to copy (out of band). */
    public void setCallbackUrl(String callbackUrl) {
        this.callbackUrl = callbackUrl;
    }

    public Long getReleaseId() {
        return releaseId;
    }

    /** Identifier of a release. */
    public void setReleaseId(Long releaseId) {
        this.releaseId = releaseId;
    }

    public String getCurrAbbr() {
        return currAbbr;
    }

    /** Currency of the prices in answers. */
    public void setCurrAbbr(String currAbbr) {
        this.currAbbr = currAbbr;
    }

    public String getUsername() {
        return username;
    }

    /** Name of a user. Left out, it is the user whom the credentials belong to. */
    public void setUsername(String username) {
        this.username = username;
    }

    public Integer getRating() {
        return rating;
    }

    /** Rating from 1 to 5; 0 where it is taken back. */
    public void setRating(Integer rating) {
        this.rating = rating;
    }

    public Long getMasterId() {
        return masterId;
    }

    /** Identifier of a master release. */
    public void setMasterId(Long masterId) {
        this.masterId = masterId;
    }

    public String getFormat() {
        return format;
    }

    /** Format, as in Vinyl. */
    public void setFormat(String format) {
        this.format = format;
    }

    public String getLabel() {
        return label;
    }

    /** Name of a label or company. */
    public void setLabel(String label) {
        this.label = label;
    }

    public String getReleased() {
        return released;
    }

    /** Year of a version. */
    public void setReleased(String released) {
        this.released = released;
    }

    public String getCountry() {
        return country;
    }

    /** Country of a release, as in Germany. */
    public void setCountry(String country) {
        this.country = country;
    }

    public String getSort() {
        return sort;
    }

    /** What a list is sorted by. */
    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getSortOrder() {
        return sortOrder;
    }

    /** Direction in which a list is sorted. */
    public void setSortOrder(String sortOrder) {
        this.sortOrder = sortOrder;
    }

    public Integer getPage() {
        return page;
    }

    /** The one page to get, from 1. Left out, a list gives all its items. */
    public void setPage(Integer page) {
        this.page = page;
    }

    public Integer getPerPage() {
        return perPage;
    }

    /** How many items a page has. */
    public void setPerPage(Integer perPage) {
        this.perPage = perPage;
    }

    public Long getArtistId() {
        return artistId;
    }

    /** Identifier of an artist. */
    public void setArtistId(Long artistId) {
        this.artistId = artistId;
    }

    public Long getLabelId() {
        return labelId;
    }

    /** Identifier of a label or company. */
    public void setLabelId(Long labelId) {
        this.labelId = labelId;
    }

    public String getQuery() {
        return query;
    }

    /** Words to search for anywhere. A list of words is joined by spaces. */
    public void setQuery(String query) {
        this.query = query;
    }

    public String getType() {
        return type;
    }

    /** What kind of thing to search for. */
    public void setType(String type) {
        this.type = type;
    }

    public String getTitle() {
        return title;
    }

    /** Artist and title of a release, as in Artist - Title. */
    public void setTitle(String title) {
        this.title = title;
    }

    public String getReleaseTitle() {
        return releaseTitle;
    }

    /** Title of a release. */
    public void setReleaseTitle(String releaseTitle) {
        this.releaseTitle = releaseTitle;
    }

    public String getCredit() {
        return credit;
    }

    /** Name of somebody who is credited on a release. */
    public void setCredit(String credit) {
        this.credit = credit;
    }

    public String getArtist() {
        return artist;
    }

    /** Name of an artist. */
    public void setArtist(String artist) {
        this.artist = artist;
    }

    public String getAnv() {
        return anv;
    }

    /** Name of an artist as a release spells it. */
    public void setAnv(String anv) {
        this.anv = anv;
    }

    public String getGenre() {
        return genre;
    }

    /** Genre, as in Electronic. */
    public void setGenre(String genre) {
        this.genre = genre;
    }

    public String getStyle() {
        return style;
    }

    /** Style, as in Deep House. */
    public void setStyle(String style) {
        this.style = style;
    }

    public String getYear() {
        return year;
    }

    /** Year of a release. */
    public void setYear(String year) {
        this.year = year;
    }

    public String getCatno() {
        return catno;
    }

    /** Catalogue number. */
    public void setCatno(String catno) {
        this.catno = catno;
    }

    public String getBarcode() {
        return barcode;
    }

    /** Barcode. */
    public void setBarcode(String barcode) {
        this.barcode = barcode;
    }

    public String getTrack() {
        return track;
    }

    /** Title of a track. */
    public void setTrack(String track) {
        this.track = track;
    }

    public String getSubmitter() {
        return submitter;
    }

    /** Name of the user who has added a release. */
    public void setSubmitter(String submitter) {
        this.submitter = submitter;
    }

    public String getContributor() {
        return contributor;
    }

    /** Name of a user who has edited a release. */
    public void setContributor(String contributor) {
        this.contributor = contributor;
    }

    public String getImageUrl() {
        return imageUrl;
    }

    /** Address of an image, as an answer of Discogs has it. */
    public void setImageUrl(String imageUrl) {
        this.imageUrl = imageUrl;
    }

    public String getStatus() {
        return status;
    }

    /** Status of a listing or of an order. */
    public void setStatus(String status) {
        this.status = status;
    }

    public Long getListingId() {
        return listingId;
    }

    /** Identifier of a listing in the marketplace. */
    public void setListingId(Long listingId) {
        this.listingId = listingId;
    }

    public String getCondition() {
        return condition;
    }

    /** Condition of the media. */
    public void setCondition(String condition) {
        this.condition = condition;
    }

    public String getSleeveCondition() {
        return sleeveCondition;
    }

    /** Condition of the sleeve. */
    public void setSleeveCondition(String sleeveCondition) {
        this.sleeveCondition = sleeveCondition;
    }

    public String getPrice() {
        return price;
    }

    /** Price of a listing, in the currency of its seller. */
    public void setPrice(String price) {
        this.price = price;
    }

    public String getComments() {
        return comments;
    }

    /** Comments on a listing that buyers see. */
    public void setComments(String comments) {
        this.comments = comments;
    }

    public Boolean getAllowOffers() {
        return allowOffers;
    }

    /** Whether buyers may offer another price. */
    public void setAllowOffers(Boolean allowOffers) {
        this.allowOffers = allowOffers;
    }

    public String getExternalId() {
        return externalId;
    }

    /** A note on a listing that only its seller sees. */
    public void setExternalId(String externalId) {
        this.externalId = externalId;
    }

    public String getLocation() {
        return location;
    }

    /** Where the seller keeps the item of a listing, or where a user lives. */
    public void setLocation(String location) {
        this.location = location;
    }

    public String getWeight() {
        return weight;
    }

    /** Weight for shipping in grams, or auto to have it estimated. */
    public void setWeight(String weight) {
        this.weight = weight;
    }

    public String getFormatQuantity() {
        return formatQuantity;
    }

    /** How many items it counts as for shipping, or auto to have it estimated. */
    public void setFormatQuantity(String formatQuantity) {
        this.formatQuantity = formatQuantity;
    }

    public String getOrderId() {
        return orderId;
    }

    /** Identifier of an order, as in 1-1. */
    public void setOrderId(String orderId) {
        this.orderId = orderId;
    }

    public String getShipping() {
        return shipping;
    }

    /** Price of shipping. Setting it sends an invoice to the buyer. */
    public void setShipping(String shipping) {
        this.shipping = shipping;
    }

    public String getCreatedAfter() {
        return createdAfter;
    }

    /** Only orders from after this time. */
    public void setCreatedAfter(String createdAfter) {
        this.createdAfter = createdAfter;
    }

    public String getCreatedBefore() {
        return createdBefore;
    }

    /** Only orders from before this time. */
    public void setCreatedBefore(String createdBefore) {
        this.createdBefore = createdBefore;
    }

    public Boolean getArchived() {
        return archived;
    }

    /** Only orders that are archived, or only others. */
    public void setArchived(Boolean archived) {
        this.archived = archived;
    }

    public String getMessage() {
        return message;
    }

    /** Text of a message to the other party of an order. */
    public void setMessage(String message) {
        this.message = message;
    }

    public String getCurrency() {
        return currency;
    }

    /** Currency of the price that a fee is asked for. */
    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public Long getExportId() {
        return exportId;
    }

    /** Identifier of an inventory export. */
    public void setExportId(Long exportId) {
        this.exportId = exportId;
    }

    public Long getUploadId() {
        return uploadId;
    }

    /** Identifier of an inventory upload. */
    public void setUploadId(Long uploadId) {
        this.uploadId = uploadId;
    }

    public String getName() {
        return name;
    }

    /** Name of a collection folder, or real name of a user. */
    public void setName(String name) {
        this.name = name;
    }

    public String getHomePage() {
        return homePage;
    }

    /** Address of a user's website. */
    public void setHomePage(String homePage) {
        this.homePage = homePage;
    }

    public String getProfile() {
        return profile;
    }

    /** What a user tells of themselves. */
    public void setProfile(String profile) {
        this.profile = profile;
    }

    public Integer getFolderId() {
        return folderId;
    }

    /** Identifier of a collection folder; 0 is all items, 1 is Uncategorized. */
    public void setFolderId(Integer folderId) {
        this.folderId = folderId;
    }

    public Long getInstanceId() {
        return instanceId;
    }

    /** Identifier of one copy of a release in a collection. */
    public void setInstanceId(Long instanceId) {
        this.instanceId = instanceId;
    }

    public Integer getTargetFolderId() {
        return targetFolderId;
    }

    /** Identifier of the collection folder that an item is moved to. */
    public void setTargetFolderId(Integer targetFolderId) {
        this.targetFolderId = targetFolderId;
    }

    public Integer getFieldId() {
        return fieldId;
    }

    /** Identifier of a field of a collection. */
    public void setFieldId(Integer fieldId) {
        this.fieldId = fieldId;
    }

    public String getValue() {
        return value;
    }

    /** Value of a field of a collection item. */
    public void setValue(String value) {
        this.value = value;
    }

    public String getNotes() {
        return notes;
    }

    /** Notes on an item of a wantlist. */
    public void setNotes(String notes) {
        this.notes = notes;
    }

    public Long getListId() {
        return listId;
    }

    /** Identifier of a list that a user has made. */
    public void setListId(Long listId) {
        this.listId = listId;
    }

    /**
     * The value of the option of that name; null when it is not set.
     *
     * @throws IllegalArgumentException when no operation has such a parameter
     */
    public Object parameter(String name) {
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
