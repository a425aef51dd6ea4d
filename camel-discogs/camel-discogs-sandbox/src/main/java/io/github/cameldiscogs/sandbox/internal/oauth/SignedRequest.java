/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import io.github.cameldiscogs.sandbox.internal.http.AuthorizationHeader;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.http.Parameters.Parameter;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The OAuth parameters of a request, from header, query or form (RFC 5849). */
final class SignedRequest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String OAUTH_PREFIX = "oauth_";

    private final ReceivedRequest request;
    private final List<Parameter> parameters = new ArrayList<>();

    SignedRequest(ReceivedRequest request) {
        this.request = request;
        request.header("Authorization")
                .flatMap(header -> AuthorizationHeader.parse(header, "OAuth"))
                .ifPresent(parameters::addAll);
        parameters.addAll(Parameters.parse(request.query()).all());
        if (request.header("Content-Type").orElse("").startsWith(FORM)) {
            parameters.addAll(Parameters.parse(request.bodyText()).all());
        }
    }

    /** Whether it has any OAuth parameters. */
    boolean hasOAuthParameters() {
        return parameters.stream().anyMatch(p -> p.name().startsWith(OAUTH_PREFIX));
    }

    Optional<String> parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    String required(String name) {
        return parameter(name).orElseThrow(() -> new OAuthProblem("Parameter not found: " + name));
    }

    String baseString() {
        var signed =
                parameters.stream()
                        .filter(p -> !p.name().equals("oauth_signature"))
                        .filter(p -> !p.name().equals("realm"))
                        .toList();
        var uri = SignatureBaseString.baseUri(request.origin().orElse(""), request.path());
        return SignatureBaseString.of(request.method(), uri, signed);
    }
}
