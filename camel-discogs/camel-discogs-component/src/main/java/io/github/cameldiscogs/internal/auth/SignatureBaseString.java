/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import com.github.scribejava.core.extractors.BaseStringExtractorImpl;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Parameter;
import com.github.scribejava.core.model.ParameterList;
import com.github.scribejava.core.utils.OAuthEncoder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The signature base string, correcting ScribeJava in two places: parameters are sorted after
 * encoding (RFC 5849, section 3.4.1.3.2), and the host is in lower case and an empty path a slash
 * (RFC 5849, section 3.4.1.2).
 */
final class SignatureBaseString extends BaseStringExtractorImpl {

    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);

    @Override
    protected String getUrl(OAuthRequest request) {
        var uri = URI.create(request.getUrl());
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean usual =
                uri.getPort() < 0 || Objects.equals(uri.getPort(), DEFAULT_PORTS.get(scheme));
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return scheme + "://" + host + (usual ? "" : ":" + uri.getPort()) + path;
    }

    @Override
    protected String getSortedAndEncodedParams(OAuthRequest request) {
        var oauth = new ParameterList(request.getOauthParameters());
        var pairs =
                Stream.of(request.getQueryStringParams(), request.getBodyParams(), oauth)
                        .map(ParameterList::getParams)
                        .flatMap(List::stream)
                        .map(SignatureBaseString::encoded)
                        .sorted(
                                Map.Entry.<String, String>comparingByKey()
                                        .thenComparing(Map.Entry::getValue))
                        .map(pair -> pair.getKey() + '=' + pair.getValue())
                        .collect(Collectors.joining("&"));
        return OAuthEncoder.encode(pairs);
    }

    private static Map.Entry<String, String> encoded(Parameter parameter) {
        return Map.entry(
                OAuthEncoder.encode(parameter.getKey()), OAuthEncoder.encode(parameter.getValue()));
    }
}
