/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import com.github.scribejava.core.builder.api.DefaultApi10a;
import com.github.scribejava.core.extractors.BaseStringExtractor;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.services.SignatureService;
import com.github.scribejava.core.services.TimestampService;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.net.URI;

/** Discogs as an OAuth 1.0a provider for ScribeJava (API section 3.3). */
public final class DiscogsApi extends DefaultApi10a {

    private final URI apiUrl;
    private final URI websiteUrl;
    private final SignatureMethod signatureMethod;
    private final TimestampService nonceAndTimestamp;

    public DiscogsApi(URI apiUrl, URI websiteUrl, SignatureMethod signatureMethod) {
        this(apiUrl, websiteUrl, signatureMethod, NonceAndTimestamp.INSTANCE);
    }

    DiscogsApi(
            URI apiUrl,
            URI websiteUrl,
            SignatureMethod signatureMethod,
            TimestampService nonceAndTimestamp) {
        this.apiUrl = apiUrl;
        this.websiteUrl = websiteUrl;
        this.signatureMethod = signatureMethod;
        this.nonceAndTimestamp = nonceAndTimestamp;
    }

    @Override
    public String getRequestTokenEndpoint() {
        return apiUrl + DiscogsOperation.AUTHORIZE_URL.path();
    }

    @Override
    public Verb getRequestTokenVerb() {
        return Verb.valueOf(DiscogsOperation.AUTHORIZE_URL.method());
    }

    @Override
    public String getAccessTokenEndpoint() {
        return apiUrl + DiscogsOperation.ACCESS_TOKEN.path();
    }

    @Override
    public Verb getAccessTokenVerb() {
        return Verb.valueOf(DiscogsOperation.ACCESS_TOKEN.method());
    }

    @Override
    protected String getAuthorizationBaseUrl() {
        return websiteUrl + "/oauth/authorize";
    }

    @Override
    public SignatureService getSignatureService() {
        return signatureMethod.service();
    }

    @Override
    public TimestampService getTimestampService() {
        return nonceAndTimestamp;
    }

    @Override
    public BaseStringExtractor getBaseStringExtractor() {
        return new SignatureBaseString();
    }
}
