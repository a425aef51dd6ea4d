/* Generated from the schema of the component, do not edit. */
package io.github.cameldiscogs.springboot;

import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The options of the Discogs component. */
@ConfigurationProperties(prefix = "camel.component.discogs")
public class DiscogsComponentConfiguration extends ComponentConfigurationPropertiesCommon {

    private String apiUrl;
    private String configuration;
    private String userAgent;
    private String websiteUrl;
    private Boolean bridgeErrorHandler;
    private String bodyFields;
    private Boolean lazyStartProducer;
    private Long maxItems;
    private io.github.cameldiscogs.model.OutputType outputType;
    private Integer prefetch;
    private io.github.cameldiscogs.model.TextFormat textFormat;
    private Boolean autowiredEnabled;
    private java.time.Duration connectTimeout;
    private String httpComponent;
    private Long maxFileSize;
    private Long maxResponseSize;
    private Integer maxRetries;
    private io.github.cameldiscogs.ratelimit.CallPriority priority;
    private java.time.Duration progressInterval;
    private String rateLimiter;
    private java.time.Duration rateLimitTimeout;
    private Integer reservedRequests;
    private java.time.Duration responseTimeout;
    private java.time.Duration retryDelay;
    private Boolean healthCheckConsumerEnabled;
    private Boolean healthCheckProducerEnabled;
    private Boolean allowOffers;
    private String anv;
    private Boolean archived;
    private String artist;
    private Long artistId;
    private String barcode;
    private String callbackUrl;
    private String catno;
    private String comments;
    private String condition;
    private String contributor;
    private String country;
    private String createdAfter;
    private String createdBefore;
    private String credit;
    private String currAbbr;
    private String currency;
    private Long exportId;
    private String externalId;
    private Integer fieldId;
    private Integer folderId;
    private String format;
    private String formatQuantity;
    private String genre;
    private String homePage;
    private String imageUrl;
    private Long instanceId;
    private String label;
    private Long labelId;
    private Long listId;
    private Long listingId;
    private String location;
    private Long masterId;
    private String message;
    private String name;
    private String notes;
    private String orderId;
    private Integer page;
    private Integer perPage;
    private String price;
    private String profile;
    private String query;
    private Integer rating;
    private String released;
    private Long releaseId;
    private String releaseTitle;
    private String shipping;
    private String sleeveCondition;
    private String sort;
    private String sortOrder;
    private String status;
    private String style;
    private String submitter;
    private Integer targetFolderId;
    private String title;
    private String track;
    private String type;
    private Long uploadId;
    private String username;
    private String value;
    private String weight;
    private String year;
    private String proxyHost;
    private Integer proxyPort;
    private String accessToken;
    private String accessTokenSecret;
    private String authStrategy;
    private String consumerKey;
    private String consumerSecret;
    private String signatureMethod;
    private String sslContextParameters;
    private String tokenStore;
    private Boolean useGlobalSslContextParameters;
    private String userToken;

    public String getApiUrl() {
        return apiUrl;
    }

    /** The origin of the API. Credentials are sent to it only; it must use https, or be http on this machine. */
    public void setApiUrl(String apiUrl) {
        this.apiUrl = apiUrl;
    }

    public String getConfiguration() {
        return configuration;
    }

    /** The options that all endpoints start with. A reference to a io.github.cameldiscogs.DiscogsConfiguration, as in #bean:name. */
    public void setConfiguration(String configuration) {
        this.configuration = configuration;
    }

    public String getUserAgent() {
        return userAgent;
    }

    /** The application's name, version and URL, such as MyApplication/1.0 https://example.com. Discogs blocks requests without a name; the default names camel-discogs. */
    public void setUserAgent(String userAgent) {
        this.userAgent = userAgent;
    }

    public String getWebsiteUrl() {
        return websiteUrl;
    }

    /** The origin of the website, where users authorize an application. */
    public void setWebsiteUrl(String websiteUrl) {
        this.websiteUrl = websiteUrl;
    }

    public Boolean getBridgeErrorHandler() {
        return bridgeErrorHandler;
    }

    /** Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored. */
    public void setBridgeErrorHandler(Boolean bridgeErrorHandler) {
        this.bridgeErrorHandler = bridgeErrorHandler;
    }

    public String getBodyFields() {
        return bodyFields;
    }

    /** The fields of a write that the body of a message may give, separated by commas, or none. A body with another field is rejected, and a header for another field is ignored. By default all are allowed. */
    public void setBodyFields(String bodyFields) {
        this.bodyFields = bodyFields;
    }

    public Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. */
    public void setLazyStartProducer(Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public Long getMaxItems() {
        return maxItems;
    }

    /** The most items of a list to return. By default all are returned. */
    public void setMaxItems(Long maxItems) {
        this.maxItems = maxItems;
    }

    public io.github.cameldiscogs.model.OutputType getOutputType() {
        return outputType;
    }

    /** The form of an answer, or of each item of a list: a record, a Map with the field names of Discogs, or the JSON text as received. */
    public void setOutputType(io.github.cameldiscogs.model.OutputType outputType) {
        this.outputType = outputType;
    }

    public Integer getPrefetch() {
        return prefetch;
    }

    /** The number of pages of a list to request ahead, in parallel. With 0 a page is requested when its first item is needed. */
    public void setPrefetch(Integer prefetch) {
        this.prefetch = prefetch;
    }

    public io.github.cameldiscogs.model.TextFormat getTextFormat() {
        return textFormat;
    }

    /** The format of texts such as profiles and notes. */
    public void setTextFormat(io.github.cameldiscogs.model.TextFormat textFormat) {
        this.textFormat = textFormat;
    }

    public Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    /** Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc. */
    public void setAutowiredEnabled(Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public java.time.Duration getConnectTimeout() {
        return connectTimeout;
    }

    /** How long to wait for a connection, and for a free one when all are in use. */
    public void setConnectTimeout(java.time.Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public String getHttpComponent() {
        return httpComponent;
    }

    /** A Camel HTTP component that makes the connections, for settings without an option here. It has a wire log of its own: at level DEBUG it shows credentials. A reference to a org.apache.camel.component.http.HttpComponent, as in #bean:name. */
    public void setHttpComponent(String httpComponent) {
        this.httpComponent = httpComponent;
    }

    public Long getMaxFileSize() {
        return maxFileSize;
    }

    /** The most bytes to read of a file, after decompression: an image or an export of the inventory. Above 1 MB it is kept on disk until the exchange is done. */
    public void setMaxFileSize(Long maxFileSize) {
        this.maxFileSize = maxFileSize;
    }

    public Long getMaxResponseSize() {
        return maxResponseSize;
    }

    /** The most bytes to read of an answer, after decompression. A page of a hundred items has a hundredth of the default. For files there is maxFileSize. */
    public void setMaxResponseSize(Long maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public Integer getMaxRetries() {
        return maxRetries;
    }

    /** The most times that a failed call is repeated: reads after any failure of transport or server, writes only if Discogs certainly has not processed them. */
    public void setMaxRetries(Integer maxRetries) {
        this.maxRetries = maxRetries;
    }

    public io.github.cameldiscogs.ratelimit.CallPriority getPriority() {
        return priority;
    }

    /** Who waits where the request budget is not enough for all: interactive calls go first, and background ones leave them some of it. Left out, a consumer calls in the background, and a producer does not. */
    public void setPriority(io.github.cameldiscogs.ratelimit.CallPriority priority) {
        this.priority = priority;
    }

    public java.time.Duration getProgressInterval() {
        return progressInterval;
    }

    /** After what time the reading of a long list says in the log how far it is, and how often from then on. 0 for never. */
    public void setProgressInterval(java.time.Duration progressInterval) {
        this.progressInterval = progressInterval;
    }

    public String getRateLimiter() {
        return rateLimiter;
    }

    /** A custom rate limiter, which decides when a request may be sent. A reference to a io.github.cameldiscogs.ratelimit.RateLimiter, as in #bean:name. */
    public void setRateLimiter(String rateLimiter) {
        this.rateLimiter = rateLimiter;
    }

    public java.time.Duration getRateLimitTimeout() {
        return rateLimitTimeout;
    }

    /** The longest time that a call waits for the request budget of Discogs, or because Discogs asks it to retry later. */
    public void setRateLimitTimeout(java.time.Duration rateLimitTimeout) {
        this.rateLimitTimeout = rateLimitTimeout;
    }

    public Integer getReservedRequests() {
        return reservedRequests;
    }

    /** How many requests of a minute background calls leave to interactive ones, whichever endpoint or JVM these come from. Left out, the limiter says how many, which is 5 unless it is set there. */
    public void setReservedRequests(Integer reservedRequests) {
        this.reservedRequests = reservedRequests;
    }

    public java.time.Duration getResponseTimeout() {
        return responseTimeout;
    }

    /** How long to wait for the complete answer to a request. Files may take longer, in either direction, at 32 kB per second or more. */
    public void setResponseTimeout(java.time.Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public java.time.Duration getRetryDelay() {
        return retryDelay;
    }

    /** The pause before a call is repeated. It doubles each time, up to a minute, and is longer if Discogs asks for that. */
    public void setRetryDelay(java.time.Duration retryDelay) {
        this.retryDelay = retryDelay;
    }

    public Boolean getHealthCheckConsumerEnabled() {
        return healthCheckConsumerEnabled;
    }

    /** Used for enabling or disabling all consumer based health checks from this component */
    public void setHealthCheckConsumerEnabled(Boolean healthCheckConsumerEnabled) {
        this.healthCheckConsumerEnabled = healthCheckConsumerEnabled;
    }

    public Boolean getHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    /** Used for enabling or disabling all producer based health checks from this component. Notice: Camel has by default disabled all producer based health-checks. You can turn on producer checks globally by setting camel.health.producersEnabled=true. */
    public void setHealthCheckProducerEnabled(Boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
    }

    public Boolean getAllowOffers() {
        return allowOffers;
    }

    /** Whether buyers may offer another price. */
    public void setAllowOffers(Boolean allowOffers) {
        this.allowOffers = allowOffers;
    }

    public String getAnv() {
        return anv;
    }

    /** Name of an artist as a release spells it. */
    public void setAnv(String anv) {
        this.anv = anv;
    }

    public Boolean getArchived() {
        return archived;
    }

    /** Only orders that are archived, or only others. */
    public void setArchived(Boolean archived) {
        this.archived = archived;
    }

    public String getArtist() {
        return artist;
    }

    /** Name of an artist. */
    public void setArtist(String artist) {
        this.artist = artist;
    }

    public Long getArtistId() {
        return artistId;
    }

    /** Identifier of an artist. */
    public void setArtistId(Long artistId) {
        this.artistId = artistId;
    }

    public String getBarcode() {
        return barcode;
    }

    /** Barcode. */
    public void setBarcode(String barcode) {
        this.barcode = barcode;
    }

    public String getCallbackUrl() {
        return callbackUrl;
    }

    /** Where Discogs sends the user's browser after authorizing. Left out, the user is shown a code to copy (out of band). */
    public void setCallbackUrl(String callbackUrl) {
        this.callbackUrl = callbackUrl;
    }

    public String getCatno() {
        return catno;
    }

    /** Catalogue number. */
    public void setCatno(String catno) {
        this.catno = catno;
    }

    public String getComments() {
        return comments;
    }

    /** Comments on a listing that buyers see. */
    public void setComments(String comments) {
        this.comments = comments;
    }

    public String getCondition() {
        return condition;
    }

    /** Condition of the media. */
    public void setCondition(String condition) {
        this.condition = condition;
    }

    public String getContributor() {
        return contributor;
    }

    /** Name of a user who has edited a release. */
    public void setContributor(String contributor) {
        this.contributor = contributor;
    }

    public String getCountry() {
        return country;
    }

    /** Country of a release, as in Germany. */
    public void setCountry(String country) {
        this.country = country;
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

    public String getCredit() {
        return credit;
    }

    /** Name of somebody who is credited on a release. */
    public void setCredit(String credit) {
        this.credit = credit;
    }

    public String getCurrAbbr() {
        return currAbbr;
    }

    /** Currency of the prices in answers. */
    public void setCurrAbbr(String currAbbr) {
        this.currAbbr = currAbbr;
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

    public String getExternalId() {
        return externalId;
    }

    /** A note on a listing that only its seller sees. */
    public void setExternalId(String externalId) {
        this.externalId = externalId;
    }

    public Integer getFieldId() {
        return fieldId;
    }

    /** Identifier of a field of a collection. */
    public void setFieldId(Integer fieldId) {
        this.fieldId = fieldId;
    }

    public Integer getFolderId() {
        return folderId;
    }

    /** Identifier of a collection folder; 0 is all items, 1 is Uncategorized. */
    public void setFolderId(Integer folderId) {
        this.folderId = folderId;
    }

    public String getFormat() {
        return format;
    }

    /** Format, as in Vinyl. */
    public void setFormat(String format) {
        this.format = format;
    }

    public String getFormatQuantity() {
        return formatQuantity;
    }

    /** How many items it counts as for shipping, or auto to have it estimated. */
    public void setFormatQuantity(String formatQuantity) {
        this.formatQuantity = formatQuantity;
    }

    public String getGenre() {
        return genre;
    }

    /** Genre, as in Electronic. */
    public void setGenre(String genre) {
        this.genre = genre;
    }

    public String getHomePage() {
        return homePage;
    }

    /** Address of a user's website. */
    public void setHomePage(String homePage) {
        this.homePage = homePage;
    }

    public String getImageUrl() {
        return imageUrl;
    }

    /** Address of an image, as an answer of Discogs has it. */
    public void setImageUrl(String imageUrl) {
        this.imageUrl = imageUrl;
    }

    public Long getInstanceId() {
        return instanceId;
    }

    /** Identifier of one copy of a release in a collection. */
    public void setInstanceId(Long instanceId) {
        this.instanceId = instanceId;
    }

    public String getLabel() {
        return label;
    }

    /** Name of a label or company. */
    public void setLabel(String label) {
        this.label = label;
    }

    public Long getLabelId() {
        return labelId;
    }

    /** Identifier of a label or company. */
    public void setLabelId(Long labelId) {
        this.labelId = labelId;
    }

    public Long getListId() {
        return listId;
    }

    /** Identifier of a list that a user has made. */
    public void setListId(Long listId) {
        this.listId = listId;
    }

    public Long getListingId() {
        return listingId;
    }

    /** Identifier of a listing in the marketplace. */
    public void setListingId(Long listingId) {
        this.listingId = listingId;
    }

    public String getLocation() {
        return location;
    }

    /** Where the seller keeps the item of a listing, or where a user lives. */
    public void setLocation(String location) {
        this.location = location;
    }

    public Long getMasterId() {
        return masterId;
    }

    /** Identifier of a master release. */
    public void setMasterId(Long masterId) {
        this.masterId = masterId;
    }

    public String getMessage() {
        return message;
    }

    /** Text of a message to the other party of an order. */
    public void setMessage(String message) {
        this.message = message;
    }

    public String getName() {
        return name;
    }

    /** Name of a collection folder, or real name of a user. */
    public void setName(String name) {
        this.name = name;
    }

    public String getNotes() {
        return notes;
    }

    /** Notes on an item of a wantlist. */
    public void setNotes(String notes) {
        this.notes = notes;
    }

    public String getOrderId() {
        return orderId;
    }

    /** Identifier of an order, as in 1-1. */
    public void setOrderId(String orderId) {
        this.orderId = orderId;
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

    public String getPrice() {
        return price;
    }

    /** Price of a listing, in the currency of its seller. */
    public void setPrice(String price) {
        this.price = price;
    }

    public String getProfile() {
        return profile;
    }

    /** What a user tells of themselves. */
    public void setProfile(String profile) {
        this.profile = profile;
    }

    public String getQuery() {
        return query;
    }

    /** Words to search for anywhere. A list of words is joined by spaces. */
    public void setQuery(String query) {
        this.query = query;
    }

    public Integer getRating() {
        return rating;
    }

    /** Rating from 1 to 5; 0 where it is taken back. */
    public void setRating(Integer rating) {
        this.rating = rating;
    }

    public String getReleased() {
        return released;
    }

    /** Year of a version. */
    public void setReleased(String released) {
        this.released = released;
    }

    public Long getReleaseId() {
        return releaseId;
    }

    /** Identifier of a release. */
    public void setReleaseId(Long releaseId) {
        this.releaseId = releaseId;
    }

    public String getReleaseTitle() {
        return releaseTitle;
    }

    /** Title of a release. */
    public void setReleaseTitle(String releaseTitle) {
        this.releaseTitle = releaseTitle;
    }

    public String getShipping() {
        return shipping;
    }

    /** Price of shipping. Setting it sends an invoice to the buyer. */
    public void setShipping(String shipping) {
        this.shipping = shipping;
    }

    public String getSleeveCondition() {
        return sleeveCondition;
    }

    /** Condition of the sleeve. */
    public void setSleeveCondition(String sleeveCondition) {
        this.sleeveCondition = sleeveCondition;
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

    public String getStatus() {
        return status;
    }

    /** Status of a listing or of an order. */
    public void setStatus(String status) {
        this.status = status;
    }

    public String getStyle() {
        return style;
    }

    /** Style, as in Deep House. */
    public void setStyle(String style) {
        this.style = style;
    }

    public String getSubmitter() {
        return submitter;
    }

    /** Name of the user who has added a release. */
    public void setSubmitter(String submitter) {
        this.submitter = submitter;
    }

    public Integer getTargetFolderId() {
        return targetFolderId;
    }

    /** Identifier of the collection folder that an item is moved to. */
    public void setTargetFolderId(Integer targetFolderId) {
        this.targetFolderId = targetFolderId;
    }

    public String getTitle() {
        return title;
    }

    /** Artist and title of a release, as in Artist - Title. */
    public void setTitle(String title) {
        this.title = title;
    }

    public String getTrack() {
        return track;
    }

    /** Title of a track. */
    public void setTrack(String track) {
        this.track = track;
    }

    public String getType() {
        return type;
    }

    /** What kind of thing to search for. */
    public void setType(String type) {
        this.type = type;
    }

    public Long getUploadId() {
        return uploadId;
    }

    /** Identifier of an inventory upload. */
    public void setUploadId(Long uploadId) {
        this.uploadId = uploadId;
    }

    public String getUsername() {
        return username;
    }

    /** Name of a user. Left out, it is the user whom the credentials belong to. */
    public void setUsername(String username) {
        this.username = username;
    }

    public String getValue() {
        return value;
    }

    /** Value of a field of a collection item. */
    public void setValue(String value) {
        this.value = value;
    }

    public String getWeight() {
        return weight;
    }

    /** Weight for shipping in grams, or auto to have it estimated. */
    public void setWeight(String weight) {
        this.weight = weight;
    }

    public String getYear() {
        return year;
    }

    /** Year of a release. */
    public void setYear(String year) {
        this.year = year;
    }

    public String getProxyHost() {
        return proxyHost;
    }

    /** The host of a proxy. */
    public void setProxyHost(String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public Integer getProxyPort() {
        return proxyPort;
    }

    /** The port of the proxy. */
    public void setProxyPort(Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public String getAccessToken() {
        return accessToken;
    }

    /** The OAuth 1.0a access token of a user who has authorized the application. */
    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public String getAccessTokenSecret() {
        return accessTokenSecret;
    }

    /** The secret of the OAuth 1.0a access token. */
    public void setAccessTokenSecret(String accessTokenSecret) {
        this.accessTokenSecret = accessTokenSecret;
    }

    public String getAuthStrategy() {
        return authStrategy;
    }

    /** A custom authentication strategy, in place of those that follow from the other options. A reference to a io.github.cameldiscogs.auth.AuthStrategy, as in #bean:name. */
    public void setAuthStrategy(String authStrategy) {
        this.authStrategy = authStrategy;
    }

    public String getConsumerKey() {
        return consumerKey;
    }

    /** The key of an application registered at Discogs. */
    public void setConsumerKey(String consumerKey) {
        this.consumerKey = consumerKey;
    }

    public String getConsumerSecret() {
        return consumerSecret;
    }

    /** The secret of an application registered at Discogs. */
    public void setConsumerSecret(String consumerSecret) {
        this.consumerSecret = consumerSecret;
    }

    public String getSignatureMethod() {
        return signatureMethod;
    }

    /** The signature method of OAuth 1.0a requests. */
    public void setSignatureMethod(String signatureMethod) {
        this.signatureMethod = signatureMethod;
    }

    public String getSslContextParameters() {
        return sslContextParameters;
    }

    /** Trust and key material for TLS. A reference to a org.apache.camel.support.jsse.SSLContextParameters, as in #bean:name. */
    public void setSslContextParameters(String sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public String getTokenStore() {
        return tokenStore;
    }

    /** Keeps request tokens between the two steps of the OAuth 1.0a dance, and the access tokens of any number of accounts. With it, the header CamelDiscogsAccount selects the account whose tokens sign a call. A reference to a io.github.cameldiscogs.auth.TokenStore, as in #bean:name. */
    public void setTokenStore(String tokenStore) {
        this.tokenStore = tokenStore;
    }

    public Boolean getUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    /** Whether to use the SSL context parameters that are set on the Camel context. */
    public void setUseGlobalSslContextParameters(Boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public String getUserToken() {
        return userToken;
    }

    /** The personal token of a user. */
    public void setUserToken(String userToken) {
        this.userToken = userToken;
    }
}
