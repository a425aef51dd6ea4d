/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import com.github.scribejava.core.exceptions.OAuthException;
import com.github.scribejava.core.extractors.TokenExtractor;
import com.github.scribejava.core.model.OAuth1RequestToken;
import com.github.scribejava.core.model.OAuth1Token;
import com.github.scribejava.core.model.Response;
import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.DiscogsToken;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.SignableRequest;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.auth.TokenStore.TakenRequestToken;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException.Reason;
import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.Arguments;
import io.github.cameldiscogs.internal.operation.Parameters;
import io.github.cameldiscogs.internal.text.DiscogsPhrases;
import io.github.cameldiscogs.internal.text.WhiteSpace;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The OAuth 1.0a dance (RFC 5849, section 2; API section 3.3): an application requests a temporary
 * token, sends the user to the website to authorize it, and exchanges it for an access token. Path
 * and parameters are in the rows of the two operations; everything else about the steps is here,
 * except the refusals, which {@link DiscogsPhrases} interprets.
 *
 * @param credentials of the application
 * @param store keeps request tokens between the steps, and access tokens
 */
public record OAuthDance(DiscogsApi api, Credentials credentials, @Nullable TokenStore store) {

    /** The step that returns this token. */
    public Step<?> step(AnswerShape.Token token) {
        return switch (token) {
            case REQUEST -> new RequestTokenStep();
            case ACCESS -> new AccessTokenStep();
        };
    }

    /**
     * A step. Its methods are called in this order.
     *
     * @param <T> the token that it returns
     */
    public interface Step<T> {

        /**
         * Adds what the store knows to the given values.
         *
         * @throws DiscogsRequestException if a value is missing
         * @throws DiscogsAuthorizationException if the dance cannot go on
         */
        Arguments complete(Arguments given);

        /**
         * The strategy that signs the request.
         *
         * @throws DiscogsRequestException if the application's key or secret is missing
         */
        AuthStrategy strategy(Arguments completed);

        /**
         * Reads the form-encoded answer. Exceptions do not quote it, because it may contain part of
         * a token. Refusals and messages, which never get here, are quoted with the values of
         * fields named token, secret or verifier masked.
         *
         * @throws IOException if there is no token in the answer
         */
        T token(String answer) throws IOException;

        /**
         * Saves the token in the store.
         *
         * @param account the account of an access token; null for its user's name
         * @param username finds the user of an access token
         * @return the account of an access token that was saved
         */
        @Nullable String keep(
                T token, @Nullable String account, Function<AccessToken, String> username);
    }

    /** Gets a request token (RFC 5849, section 2.1). */
    private final class RequestTokenStep implements Step<RequestToken> {

        @Override
        public Arguments complete(Arguments given) {
            return given;
        }

        @Override
        public AuthStrategy strategy(Arguments completed) {
            var consumer = credentials.consumer(completed.operation());
            // No callback means out of band
            var callback = completed.text(Parameters.CALLBACK_URL);
            return new ApplicationStrategy(
                    () -> new OAuthSigner(api, consumer, callback).requestTokenAuthorization(),
                    List.of(consumer.key(), consumer.secret()));
        }

        @Override
        public RequestToken token(String answer) throws IOException {
            return read(answer, api.getRequestTokenExtractor(), this::requestToken);
        }

        private RequestToken requestToken(OAuth1RequestToken came) {
            var token = WhiteSpace.strip(came.getToken());
            var secret = WhiteSpace.strip(came.getTokenSecret());
            var address = api.getAuthorizationUrl(new OAuth1RequestToken(token, secret));
            return new RequestToken(token, secret, address);
        }

        @Override
        public @Nullable String keep(
                RequestToken token,
                @Nullable String account,
                Function<AccessToken, String> username) {
            if (store != null) {
                store.saveRequestToken(token);
            }
            return null;
        }
    }

    /** Exchanges an authorized request token for an access token (RFC 5849, section 2.3). */
    private final class AccessTokenStep implements Step<AccessToken> {

        /** Removes the request token from the store, even if the step fails. */
        @Override
        public Arguments complete(Arguments given) {
            if (given.has(Parameters.DENIED)) {
                if (store != null) {
                    store.takeRequestToken(given.required(Parameters.DENIED));
                }
                throw refused(
                        given, "the user has refused to authorize the application", Reason.DENIED);
            }
            return store == null ? given : withStoredSecret(given, store);
        }

        private static Arguments withStoredSecret(Arguments given, TokenStore store) {
            given.requireAllBut(Parameters.REQUEST_TOKEN_SECRET);
            var taken = store.takeRequestToken(given.required(Parameters.REQUEST_TOKEN));
            if (taken.isPresent()) {
                return given.with(Parameters.REQUEST_TOKEN_SECRET, secret(taken.get(), given));
            }
            if (given.has(Parameters.REQUEST_TOKEN_SECRET)) {
                return given;
            }
            throw refused(
                    given,
                    "the request token is unknown here, or was used before; the user must start again",
                    Reason.MISMATCH);
        }

        private static String secret(TakenRequestToken taken, Arguments given) {
            if (taken.expired()) {
                throw refused(
                        given,
                        "the request token has expired, %d minutes after it was issued; the user must start again"
                                .formatted(TokenStore.REQUEST_TOKEN_LIFE.toMinutes()),
                        Reason.EXPIRED);
            }
            return taken.secret();
        }

        private static DiscogsAuthorizationException refused(
                Arguments given, String message, Reason reason) {
            return new DiscogsAuthorizationException(
                    DiscogsFailure.beforeSending(given.operation().uriName(), message), reason);
        }

        @Override
        public AuthStrategy strategy(Arguments completed) {
            var consumer = credentials.consumer(completed.operation());
            var token = completed.text(Parameters.REQUEST_TOKEN);
            var secret = completed.text(Parameters.REQUEST_TOKEN_SECRET);
            var verifier = completed.text(Parameters.VERIFIER);
            return new ApplicationStrategy(
                    () ->
                            new OAuthSigner(api, consumer, null)
                                    .accessTokenAuthorization(
                                            completed.required(Parameters.REQUEST_TOKEN),
                                            completed.required(Parameters.REQUEST_TOKEN_SECRET),
                                            completed.required(Parameters.VERIFIER)),
                    Arrays.asList(consumer.key(), consumer.secret(), token, secret, verifier));
        }

        @Override
        public AccessToken token(String answer) throws IOException {
            return read(
                    answer,
                    api.getAccessTokenExtractor(),
                    came -> new AccessToken(came.getToken(), came.getTokenSecret()));
        }

        @Override
        public @Nullable String keep(
                AccessToken token,
                @Nullable String account,
                Function<AccessToken, String> username) {
            if (store == null) {
                return null;
            }
            var name = account == null ? username.apply(token) : account;
            store.saveAccessToken(name, token);
            return name;
        }
    }

    /** An answer can have both fields without usable values. */
    private static <S extends OAuth1Token, T extends DiscogsToken> T read(
            String answer, TokenExtractor<S> extractor, Function<S, T> kind) throws IOException {
        try {
            var token = kind.apply(extractor.extract(new Response(200, null, Map.of(), answer)));
            if (WhiteSpace.isLine(token.token()) && WhiteSpace.isLine(token.secret())) {
                return token;
            }
        } catch (OAuthException | IllegalArgumentException e) {
            // The exception would quote the answer
        }
        throw new IOException("the answer holds no token");
    }

    /**
     * Signs as an application that has no user yet.
     *
     * @param secrets nulls for missing values, in which case nothing is sent
     */
    private record ApplicationStrategy(Supplier<String> signature, Collection<String> secrets)
            implements AuthStrategy {

        @Override
        public String authorization(SignableRequest request) {
            return signature.get();
        }

        @Override
        public Caller caller() {
            return Caller.APPLICATION;
        }

        /** Shows no secrets. */
        @Override
        public String toString() {
            return "ApplicationStrategy";
        }
    }
}
