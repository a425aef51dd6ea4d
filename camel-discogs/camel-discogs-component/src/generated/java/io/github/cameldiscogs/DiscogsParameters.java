/* Generated from DiscogsOperation, do not edit. */
package io.github.cameldiscogs;

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The parameters of the operations as endpoint options. */
@UriParams
public abstract class DiscogsParameters {

    /** The names of the operations, as an endpoint URI has them. */
    public static final String OPERATIONS =
            "identity,authorizeUrl,accessToken,release,profile,collectionFolders,collectionItems";

    @UriParam(label = "parameter")
    private String callbackUrl;

    @UriParam(label = "parameter")
    private Long releaseId;

    @UriParam(label = "parameter")
    private String currAbbr;

    @UriParam(label = "parameter")
    private String username;

    @UriParam(label = "parameter", defaultValue = "0")
    private Integer folderId;

    @UriParam(label = "parameter")
    private String sort;

    @UriParam(label = "parameter", enums = "asc,desc")
    private String sortOrder;

    @UriParam(label = "parameter")
    private Integer page;

    @UriParam(label = "parameter", defaultValue = "100")
    private Integer perPage;

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

    /** Currency of the prices in the answer. */
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

    public Integer getFolderId() {
        return folderId;
    }

    /** Identifier of a collection folder; 0 is all items, 1 is Uncategorized. */
    public void setFolderId(Integer folderId) {
        this.folderId = folderId;
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

    /**
     * The value of the option of that name; null when it is not set.
     *
     * @throws IllegalArgumentException when no operation has such a parameter
     */
    public Object parameter(String name) {
        return switch (name) {
            case "callbackUrl" -> callbackUrl;
            case "releaseId" -> releaseId;
            case "currAbbr" -> currAbbr;
            case "username" -> username;
            case "folderId" -> folderId;
            case "sort" -> sort;
            case "sortOrder" -> sortOrder;
            case "page" -> page;
            case "perPage" -> perPage;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
