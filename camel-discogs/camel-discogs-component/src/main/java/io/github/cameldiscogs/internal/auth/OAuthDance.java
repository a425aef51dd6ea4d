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
 * The OAuth 1.0a dance (RFC 5849, section 2; API section 3.3): an application asks for a request
 * token, sends the user to the website to authorize it, and exchanges it for an access token. What
 * is asked, and with which parameters, stands in the rows of the two operations; all else that is
 * special about them stands here, each step from its first act to its last. Only what Discogs means
 * when it refuses a step is read where all refusals are, by {@link DiscogsPhrases}.
 *
 * @param credentials of the application
 * @param store what remembers tokens from step to step and for the calls to come
 */
public record OAuthDance(DiscogsApi api, Credentials credentials, @Nullable TokenStore store) {

    /** The step that brings this token. */
    public Step<?> step(AnswerShape.Token token) {
        return switch (token) {
            case REQUEST -> new RequestTokenStep();
            case ACCESS -> new AccessTokenStep();
        };
    }

    /**
     * A step. Its methods are called in this order.
     *
     * @param <T> the token that it brings
     */
    public interface Step<T> {

        /**
         * Adds what the store knows to what is given.
         *
         * @throws DiscogsRequestException when something is missing
         * @throws DiscogsAuthorizationException when the dance cannot go on
         */
        Arguments complete(Arguments given);

        /**
         * What signs the request.
         *
         * @throws DiscogsRequestException when the application has no key or secret
         */
        AuthStrategy strategy(Arguments completed);

        /**
         * Reads the answer, which is form-encoded. What it throws says nothing of the answer,
         * because half of a token may stand in it. Of an answer that never comes here, because it
         * is a refusal or a message, words are shown, without the values of what is named token,
         * secret or verifier.
         *
         * @throws IOException when there is no token in the answer
         */
        T token(String answer) throws IOException;

        /**
         * Keeps the token in the store.
         *
         * @param account under which to keep an access token; null for the name of its user
         * @param username asks whom an access token belongs to
         * @return the account of an access token that was kept
         */
        @Nullable String keep(
                T token, @Nullable String account, Function<AccessToken, String> username);
    }

    /** Asks for a request token (RFC 5849, section 2.1). */
    private final class RequestTokenStep implements Step<RequestToken> {

        @Override
        public Arguments complete(Arguments given) {
            return given;
        }

        @Override
        public AuthStrategy strategy(Arguments completed) {
            var consumer = credentials.consumer(completed.operation());
            // Without one it is out of band
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

        /** The request token leaves the store, whatever becomes of the step. */
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

    /** An answer may have the names of both, and nothing that could be signed with. */
    private static <S extends OAuth1Token, T extends DiscogsToken> T read(
            String answer, TokenExtractor<S> extractor, Function<S, T> kind) throws IOException {
        try {
            var token = kind.apply(extractor.extract(new Response(200, null, Map.of(), answer)));
            if (WhiteSpace.isLine(token.token()) && WhiteSpace.isLine(token.secret())) {
                return token;
            }
        } catch (OAuthException | IllegalArgumentException e) {
            // It shows what it was read from
        }
        throw new IOException("the answer holds no token");
    }

    /**
     * Asks as an application that has no user yet.
     *
     * @param secrets null where something is missing, so that nothing is sent
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

        /** Shows nothing of what signs. */
        @Override
        public String toString() {
            return "ApplicationStrategy";
        }
    }
}
