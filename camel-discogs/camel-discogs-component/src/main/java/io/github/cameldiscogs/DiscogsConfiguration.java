/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.internal.auth.Credentials;
import io.github.cameldiscogs.internal.operation.Origin;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.model.TextFormat;
import io.github.cameldiscogs.ratelimit.CallPriority;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/** The options of both component and endpoint. */
@Configurer
@UriParams
public class DiscogsConfiguration extends DiscogsParameters implements Cloneable {

    @UriParam(label = "common", defaultValue = "https://api.discogs.com")
    private String apiUrl = "https://api.discogs.com";

    @UriParam(label = "common", defaultValue = "https://www.discogs.com")
    private String websiteUrl = "https://www.discogs.com";

    @UriParam(label = "common")
    private @Nullable String userAgent;

    @UriParam(label = "security", secret = true)
    private @Nullable String userToken;

    @UriParam(label = "security", secret = true)
    private @Nullable String consumerKey;

    @UriParam(label = "security", secret = true)
    private @Nullable String consumerSecret;

    @UriParam(label = "security", secret = true)
    private @Nullable String accessToken;

    @UriParam(label = "security", secret = true)
    private @Nullable String accessTokenSecret;

    @UriParam(label = "security", defaultValue = "HMAC-SHA1", enums = "HMAC-SHA1,PLAINTEXT")
    private String signatureMethod = "HMAC-SHA1";

    @UriParam(label = "security")
    private @Nullable AuthStrategy authStrategy;

    @UriParam(label = "security")
    private @Nullable TokenStore tokenStore;

    @UriParam(label = "producer", defaultValue = "Model")
    private OutputType outputType = OutputType.Model;

    @UriParam(label = "producer", defaultValue = "discogs")
    private TextFormat textFormat = TextFormat.discogs;

    @UriParam(label = "producer")
    private @Nullable Long maxItems;

    @UriParam(label = "producer", defaultValue = "4")
    private int prefetch = 4;

    @UriParam(label = "producer")
    private @Nullable String bodyFields;

    @UriParam(label = "advanced")
    private @Nullable RateLimiter rateLimiter;

    @UriParam(label = "advanced")
    private @Nullable CallPriority priority;

    @UriParam(label = "advanced")
    private @Nullable Integer reservedRequests;

    @UriParam(label = "advanced", defaultValue = "600000", javaType = "java.time.Duration")
    private long rateLimitTimeout = 600_000;

    @UriParam(label = "advanced", defaultValue = "30000", javaType = "java.time.Duration")
    private long progressInterval = 30_000;

    @UriParam(label = "advanced", defaultValue = "5")
    private int maxRetries = 5;

    @UriParam(label = "advanced", defaultValue = "1000", javaType = "java.time.Duration")
    private long retryDelay = 1_000;

    @UriParam(label = "advanced", defaultValue = "10000", javaType = "java.time.Duration")
    private long connectTimeout = 10_000;

    @UriParam(label = "advanced", defaultValue = "30000", javaType = "java.time.Duration")
    private long responseTimeout = 30_000;

    @UriParam(label = "advanced", defaultValue = "8388608")
    private long maxResponseSize = 8L * 1024 * 1024;

    @UriParam(label = "advanced", defaultValue = "1073741824")
    private long maxFileSize = 1024L * 1024 * 1024;

    @UriParam(label = "security")
    private @Nullable SSLContextParameters sslContextParameters;

    @UriParam(label = "proxy")
    private @Nullable String proxyHost;

    @UriParam(label = "proxy")
    private @Nullable Integer proxyPort;

    @UriParam(label = "advanced")
    private @Nullable HttpComponent httpComponent;

    public String getApiUrl() {
        return apiUrl;
    }

    /**
     * The origin of the API. Credentials are sent to it only; it must use https, or be http on this
     * machine.
     */
    public void setApiUrl(String apiUrl) {
        this.apiUrl = apiUrl;
    }

    public String getWebsiteUrl() {
        return websiteUrl;
    }

    /** The origin of the website, where users authorize an application. */
    public void setWebsiteUrl(String websiteUrl) {
        this.websiteUrl = websiteUrl;
    }

    public @Nullable String getUserAgent() {
        return userAgent;
    }

    /**
     * The application's name, version and URL, such as MyApplication/1.0 +https://example.com.
     * Discogs blocks requests without a name; the default names camel-discogs.
     */
    public void setUserAgent(@Nullable String userAgent) {
        this.userAgent = userAgent;
    }

    public @Nullable String getUserToken() {
        return userToken;
    }

    /** The personal token of a user. */
    public void setUserToken(@Nullable String userToken) {
        this.userToken = userToken;
    }

    public @Nullable String getConsumerKey() {
        return consumerKey;
    }

    /** The key of an application registered at Discogs. */
    public void setConsumerKey(@Nullable String consumerKey) {
        this.consumerKey = consumerKey;
    }

    public @Nullable String getConsumerSecret() {
        return consumerSecret;
    }

    /** The secret of an application registered at Discogs. */
    public void setConsumerSecret(@Nullable String consumerSecret) {
        this.consumerSecret = consumerSecret;
    }

    public @Nullable String getAccessToken() {
        return accessToken;
    }

    /** The OAuth 1.0a access token of a user who has authorized the application. */
    public void setAccessToken(@Nullable String accessToken) {
        this.accessToken = accessToken;
    }

    public @Nullable String getAccessTokenSecret() {
        return accessTokenSecret;
    }

    /** The secret of the OAuth 1.0a access token. */
    public void setAccessTokenSecret(@Nullable String accessTokenSecret) {
        this.accessTokenSecret = accessTokenSecret;
    }

    public String getSignatureMethod() {
        return signatureMethod;
    }

    /** The signature method of OAuth 1.0a requests. */
    public void setSignatureMethod(String signatureMethod) {
        this.signatureMethod = signatureMethod;
    }

    public @Nullable AuthStrategy getAuthStrategy() {
        return authStrategy;
    }

    /** A custom authentication strategy, in place of those that follow from the other options. */
    public void setAuthStrategy(@Nullable AuthStrategy authStrategy) {
        this.authStrategy = authStrategy;
    }

    public @Nullable TokenStore getTokenStore() {
        return tokenStore;
    }

    /**
     * Keeps request tokens between the two steps of the OAuth 1.0a dance, and the access tokens of
     * any number of accounts. With it, the header CamelDiscogsAccount selects the account whose
     * tokens sign a call.
     */
    public void setTokenStore(@Nullable TokenStore tokenStore) {
        this.tokenStore = tokenStore;
    }

    public OutputType getOutputType() {
        return outputType;
    }

    /**
     * The form of an answer, or of each item of a list: a record, a Map with the field names of
     * Discogs, or the JSON text as received.
     */
    public void setOutputType(OutputType outputType) {
        this.outputType = outputType;
    }

    public TextFormat getTextFormat() {
        return textFormat;
    }

    /** The format of texts such as profiles and notes. */
    public void setTextFormat(TextFormat textFormat) {
        this.textFormat = textFormat;
    }

    public @Nullable Long getMaxItems() {
        return maxItems;
    }

    /** The most items of a list to return. By default all are returned. */
    public void setMaxItems(@Nullable Long maxItems) {
        this.maxItems = maxItems;
    }

    public int getPrefetch() {
        return prefetch;
    }

    /**
     * The number of pages of a list to request ahead, in parallel. With 0 a page is requested when
     * its first item is needed.
     */
    public void setPrefetch(int prefetch) {
        this.prefetch = prefetch;
    }

    public @Nullable String getBodyFields() {
        return bodyFields;
    }

    /**
     * The fields of a write that the body of a message may give, separated by commas, or none. A
     * body with another field is rejected, and a header for another field is ignored. By default
     * all are allowed.
     */
    public void setBodyFields(@Nullable String bodyFields) {
        this.bodyFields = bodyFields;
    }

    public @Nullable RateLimiter getRateLimiter() {
        return rateLimiter;
    }

    /** A custom rate limiter, which decides when a request may be sent. */
    public void setRateLimiter(@Nullable RateLimiter rateLimiter) {
        this.rateLimiter = rateLimiter;
    }

    public @Nullable CallPriority getPriority() {
        return priority;
    }

    /**
     * Who waits where the request budget is not enough for all: interactive calls go first, and
     * background ones leave them some of it. Left out, a consumer calls in the background, and a
     * producer does not.
     */
    public void setPriority(@Nullable CallPriority priority) {
        this.priority = priority;
    }

    public @Nullable Integer getReservedRequests() {
        return reservedRequests;
    }

    /**
     * How many requests of a minute background calls leave to interactive ones, whichever endpoint
     * or JVM these come from. Left out, the limiter says how many, which is 5 unless it is set
     * there.
     */
    public void setReservedRequests(@Nullable Integer reservedRequests) {
        this.reservedRequests = reservedRequests;
    }

    public long getRateLimitTimeout() {
        return rateLimitTimeout;
    }

    /**
     * The longest time that a call waits for the request budget of Discogs, or because Discogs asks
     * it to retry later.
     */
    public void setRateLimitTimeout(long rateLimitTimeout) {
        this.rateLimitTimeout = rateLimitTimeout;
    }

    public long getProgressInterval() {
        return progressInterval;
    }

    /**
     * After what time the reading of a long list says in the log how far it is, and how often from
     * then on. 0 for never.
     */
    public void setProgressInterval(long progressInterval) {
        this.progressInterval = progressInterval;
    }

    public int getMaxRetries() {
        return maxRetries;
    }

    /**
     * The most times that a failed call is repeated: reads after any failure of transport or
     * server, writes only if Discogs certainly has not processed them.
     */
    public void setMaxRetries(int maxRetries) {
        this.maxRetries = maxRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    /**
     * The pause before a call is repeated. It doubles each time, up to a minute, and is longer if
     * Discogs asks for that.
     */
    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    /** How long to wait for a connection, and for a free one when all are in use. */
    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getResponseTimeout() {
        return responseTimeout;
    }

    /**
     * How long to wait for the complete answer to a request. Files may take longer, in either
     * direction, at 32 kB per second or more.
     */
    public void setResponseTimeout(long responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public long getMaxResponseSize() {
        return maxResponseSize;
    }

    /**
     * The most bytes to read of an answer, after decompression. A page of a hundred items has a
     * hundredth of the default. For files there is {@code maxFileSize}.
     */
    public void setMaxResponseSize(long maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public long getMaxFileSize() {
        return maxFileSize;
    }

    /**
     * The most bytes to read of a file, after decompression: an image or an export of the
     * inventory. Above 1 MB it is kept on disk until the exchange is done.
     */
    public void setMaxFileSize(long maxFileSize) {
        this.maxFileSize = maxFileSize;
    }

    public @Nullable SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /** Trust and key material for TLS. */
    public void setSslContextParameters(@Nullable SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public @Nullable String getProxyHost() {
        return proxyHost;
    }

    /** The host of a proxy. */
    public void setProxyHost(@Nullable String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public @Nullable Integer getProxyPort() {
        return proxyPort;
    }

    /** The port of the proxy. */
    public void setProxyPort(@Nullable Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public @Nullable HttpComponent getHttpComponent() {
        return httpComponent;
    }

    /**
     * A Camel HTTP component that makes the connections, for settings without an option here. It
     * has a wire log of its own: at level DEBUG it shows credentials.
     */
    public void setHttpComponent(@Nullable HttpComponent httpComponent) {
        this.httpComponent = httpComponent;
    }

    Credentials credentials() {
        return new Credentials(
                userToken,
                consumerKey,
                consumerSecret,
                accessToken,
                accessTokenSecret,
                authStrategy);
    }

    /** A copy for an endpoint without credentials, which are looked up at each call. */
    DiscogsConfiguration copyWithoutCredentials() {
        var copy = copy();
        copy.userToken = null;
        copy.consumerKey = null;
        copy.consumerSecret = null;
        copy.accessToken = null;
        copy.accessTokenSecret = null;
        copy.authStrategy = null;
        copy.tokenStore = null;
        return copy;
    }

    /** The names of the options that send requests to another host, or through another proxy. */
    List<String> differencesOnTheWay(DiscogsConfiguration other) {
        var names = new ArrayList<String>();
        if (!apiUrl.equals(other.apiUrl)
                && !Origin.of("apiUrl", apiUrl).equals(Origin.of("apiUrl", other.apiUrl))) {
            names.add("apiUrl");
        }
        if (!Objects.equals(proxyHost, other.proxyHost)) {
            names.add("proxyHost");
        }
        if (!Objects.equals(proxyPort, other.proxyPort)) {
            names.add("proxyPort");
        }
        return names;
    }

    DiscogsConfiguration copy() {
        try {
            return (DiscogsConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
