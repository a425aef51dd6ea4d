/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.http.Parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A recorded request as it may be shown: without credentials. */
final class RequestView {

    private static final String HIDDEN = "***";
    private static final Set<String> SECRETS =
            Set.of(
                    "token",
                    "key",
                    "secret",
                    "oauth_token",
                    "oauth_token_secret",
                    "oauth_signature",
                    "oauth_verifier");

    private RequestView() {}

    static Map<String, Object> of(RecordedRequest request) {
        var view = new LinkedHashMap<String, Object>();
        view.put("received_at", request.receivedAt().toString());
        view.put("method", request.method());
        view.put("path", request.path());
        view.put("query", withoutSecrets(request.query()));
        view.put("status", request.status());
        view.put("credentials", credentials(request));
        view.put("address", request.address());
        view.put("headers", headers(request));
        view.put("body", isForm(request) ? withoutSecrets(request.bodyText()) : request.bodyText());
        return view;
    }

    private static String credentials(RecordedRequest request) {
        var authorization = request.header("Authorization").orElse("");
        if (!authorization.isBlank()) {
            return authorization.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        }
        return Parameters.parse(request.query()).all().stream()
                        .anyMatch(parameter -> SECRETS.contains(parameter.name()))
                ? "query"
                : "none";
    }

    private static Map<String, String> headers(RecordedRequest request) {
        var headers = new LinkedHashMap<String, String>();
        request.headers()
                .forEach(
                        (name, values) ->
                                headers.put(
                                        name.toLowerCase(Locale.ROOT),
                                        isSecret(name) ? HIDDEN : String.join(", ", values)));
        return headers;
    }

    private static boolean isSecret(String header) {
        return header.equalsIgnoreCase("Authorization")
                || header.equalsIgnoreCase("Proxy-Authorization")
                || header.equalsIgnoreCase("Cookie");
    }

    private static boolean isForm(RecordedRequest request) {
        return request.header("Content-Type")
                .orElse("")
                .startsWith("application/x-www-form-urlencoded");
    }

    private static String withoutSecrets(String formEncoded) {
        return Parameters.parse(formEncoded).all().stream()
                        .map(Parameter::name)
                        .noneMatch(SECRETS::contains)
                ? formEncoded
                : Parameters.parse(formEncoded).all().stream()
                        .map(RequestView::shown)
                        .collect(Collectors.joining("&"));
    }

    private static String shown(Parameter parameter) {
        return parameter.name()
                + "="
                + (SECRETS.contains(parameter.name()) ? HIDDEN : parameter.value());
    }
}
