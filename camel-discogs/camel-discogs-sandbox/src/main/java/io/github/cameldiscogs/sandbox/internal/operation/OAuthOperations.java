/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import io.github.cameldiscogs.sandbox.internal.oauth.AuthorizationServer;
import io.github.cameldiscogs.sandbox.internal.oauth.OAuthProblem;
import java.util.function.Function;

/** The two token steps (API section 4.9): form-encoded answers, and errors in plain text. */
final class OAuthOperations {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final AuthorizationServer authorizationServer;

    OAuthOperations(AuthorizationServer authorizationServer) {
        this.authorizationServer = authorizationServer;
    }

    Answer requestToken(Request request) {
        return answer(request.received(), authorizationServer::requestToken);
    }

    Answer accessToken(Request request) {
        return answer(request.received(), authorizationServer::accessToken);
    }

    private static Answer answer(ReceivedRequest request, Function<ReceivedRequest, String> step) {
        if (!AuthorizationServer.isSigned(request)) {
            return Answer.of(500, TEXT, "Parameter not found: oauth_consumer_key");
        }
        try {
            return Answer.of(200, FORM, step.apply(request));
        } catch (OAuthProblem e) {
            return Answer.of(401, TEXT, e.getMessage());
        }
    }
}
