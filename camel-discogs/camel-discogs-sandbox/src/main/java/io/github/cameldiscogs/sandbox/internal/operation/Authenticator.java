/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.http.AuthorizationHeader;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import io.github.cameldiscogs.sandbox.internal.http.Parameters.Parameter;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.oauth.Application;
import io.github.cameldiscogs.sandbox.internal.oauth.AuthorizationServer;
import io.github.cameldiscogs.sandbox.internal.oauth.OAuthProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Identifies the caller of a request, by any method of API section 3. */
public final class Authenticator {

    private final Accounts accounts;
    private final AuthorizationServer authorizationServer;

    public Authenticator(Accounts accounts, AuthorizationServer authorizationServer) {
        this.accounts = accounts;
        this.authorizationServer = authorizationServer;
    }

    /**
     * Whether a request has credentials, valid or not: Discogs applies the higher limit to both.
     */
    public static boolean claimsCredentials(ReceivedRequest request) {
        return !discogsCredentials(request).isEmpty() || AuthorizationServer.isSigned(request);
    }

    /**
     * @throws Refusal if the credentials are invalid; a request without any is anonymous
     */
    public Caller caller(ReceivedRequest request) {
        var credentials = discogsCredentials(request);
        if (credentials.containsKey("token")) {
            return accounts.withToken(credentials.get("token"))
                    .map(account -> new Caller(account, account.username()))
                    .orElseThrow(Refusal::invalidCredentials);
        }
        if (!credentials.isEmpty()) {
            return application(credentials)
                    .map(consumer -> new Caller(null, consumer.name()))
                    .orElseThrow(Refusal::invalidCredentials);
        }
        return AuthorizationServer.isSigned(request) ? signer(request) : Caller.ANONYMOUS;
    }

    private Optional<Application> application(Map<String, String> credentials) {
        return authorizationServer
                .consumer(credentials.getOrDefault("key", ""))
                .filter(consumer -> consumer.secret().equals(credentials.get("secret")));
    }

    private Caller signer(ReceivedRequest request) {
        try {
            var signed = authorizationServer.caller(request);
            var user = signed.username().flatMap(accounts::named).orElse(null);
            return new Caller(user, signed.consumer().name());
        } catch (OAuthProblem e) {
            throw e.getMessage().startsWith("Invalid signature")
                    ? Refusal.of(401, e.getMessage())
                    : Refusal.invalidCredentials();
        }
    }

    /** Token, key and secret of Discogs's own scheme, from the header or else from the query. */
    private static Map<String, String> discogsCredentials(ReceivedRequest request) {
        var header =
                request.header("Authorization")
                        .flatMap(text -> AuthorizationHeader.parse(text, "Discogs"));
        return header.map(Authenticator::byName)
                .orElseGet(() -> byName(queryCredentials(request.query())));
    }

    private static List<Parameter> queryCredentials(String query) {
        return Parameters.parse(query).all().stream()
                .filter(p -> List.of("token", "key", "secret").contains(p.name()))
                .toList();
    }

    private static Map<String, String> byName(List<Parameter> parameters) {
        return parameters.stream()
                .collect(Collectors.toMap(Parameter::name, Parameter::value, (one, other) -> one));
    }
}
