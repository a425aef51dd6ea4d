/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import io.github.cameldiscogs.sandbox.internal.http.PercentEncoding;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Discogs's side of OAuth 1.0a (API section 3.3): consumers, tokens and signatures. */
public final class AuthorizationServer {

    private static final Duration REQUEST_TOKEN_LIFE = Duration.ofMinutes(15);
    private static final int TOKEN_LENGTH = 40;
    private static final int VERIFIER_LENGTH = 10;
    private static final int LONGEST_NONCE = 64;
    private static final long LAST_SECOND = 99_999_999_999L;
    private static final String OUT_OF_BAND = "oob";

    private final Clock clock;
    private final Map<String, Application> consumers = new ConcurrentHashMap<>();
    private final Map<String, RequestToken> requestTokens = new ConcurrentHashMap<>();
    private final Map<String, AccessToken> accessTokens = new ConcurrentHashMap<>();
    private final NonceLog nonces = new NonceLog();

    public AuthorizationServer(Clock clock) {
        this.clock = clock;
    }

    public void register(Application consumer) {
        consumers.put(consumer.key(), consumer);
    }

    public void grant(AccessToken token) {
        accessTokens.put(token.token(), token);
    }

    /** Revokes a token, as the user can on the website; false if there was none. */
    public boolean revoke(String token) {
        return accessTokens.remove(token) != null;
    }

    public Optional<Application> consumer(String key) {
        return Optional.ofNullable(consumers.get(key));
    }

    /** Whether a request carries OAuth parameters anywhere. */
    public static boolean isSigned(ReceivedRequest request) {
        return new SignedRequest(request).hasOAuthParameters();
    }

    /**
     * First step: issues a request token.
     *
     * @return the form-encoded answer
     * @throws OAuthProblem if the request is invalid
     */
    public String requestToken(ReceivedRequest request) {
        var signed = new SignedRequest(request);
        var consumer = requireConsumer(signed);
        verify(signed, consumer, "", "");
        var asked = signed.parameter("oauth_callback").filter(callback -> !callback.isEmpty());
        var callback = asked.orElse(consumer.callbackUrl());
        var token =
                new RequestToken(
                        Letters.random(TOKEN_LENGTH),
                        Letters.random(TOKEN_LENGTH),
                        consumer,
                        OUT_OF_BAND.equals(callback) ? null : callback,
                        clock.instant().plus(REQUEST_TOKEN_LIFE),
                        null);
        forgetExpired();
        requestTokens.put(token.token(), token);
        return form(token.token(), token.secret()) + "&oauth_callback_confirmed=true";
    }

    /**
     * Last step: exchanges an authorized request token, once.
     *
     * @return the form-encoded answer
     * @throws OAuthProblem if the request is invalid
     */
    public String accessToken(ReceivedRequest request) {
        var signed = new SignedRequest(request);
        var consumer = requireConsumer(signed);
        var requestToken = requestTokens.get(signed.required("oauth_token"));
        if (requestToken == null || !requestToken.consumer().equals(consumer)) {
            throw new OAuthProblem("Invalid token.");
        }
        verify(signed, consumer, requestToken.token(), requestToken.secret());
        if (requestToken.isExpired(clock.instant())) {
            throw new OAuthProblem("Token expired.");
        }
        var verifier = signed.required("oauth_verifier");
        var permission = requestToken.permission();
        if (permission == null || !permission.verifier().equals(verifier)) {
            throw new OAuthProblem("Invalid verifier.");
        }
        if (!requestTokens.remove(requestToken.token(), requestToken)) {
            throw new OAuthProblem("Invalid token.");
        }
        var token =
                new AccessToken(
                        Letters.random(TOKEN_LENGTH),
                        Letters.random(TOKEN_LENGTH),
                        permission.username(),
                        consumer.key());
        grant(token);
        return form(token.token(), token.secret());
    }

    /**
     * Checks a signed call of the API.
     *
     * @throws OAuthProblem if the request is invalid
     */
    public SignedCaller caller(ReceivedRequest request) {
        var signed = new SignedRequest(request);
        var consumer = requireConsumer(signed);
        var name = signed.parameter("oauth_token").filter(token -> !token.isEmpty());
        var token = name.map(accessTokens::get);
        if (name.isPresent() && !belongsTo(consumer, token.orElse(null))) {
            throw new OAuthProblem("Invalid token.");
        }
        verify(signed, consumer, name.orElse(""), token.map(AccessToken::secret).orElse(""));
        return new SignedCaller(
                consumer, token.filter(any -> isSound(signed)).map(AccessToken::username));
    }

    /** The pending question for a request token. */
    public Optional<Question> question(String requestToken) {
        return pending(requestToken)
                .map(token -> new Question(token.token(), token.consumer().name()));
    }

    /**
     * The user allows the application.
     *
     * @throws IllegalArgumentException if the token is not waiting for an answer
     */
    public Decision allow(String requestToken, String username) {
        var token = requirePending(requestToken);
        var verifier = Letters.random(VERIFIER_LENGTH);
        requestTokens.put(requestToken, token.allowedBy(username, verifier));
        return token.callback() == null
                ? Decision.shown(verifier)
                : Decision.returned(
                        withQuery(
                                token.callback(),
                                "oauth_token="
                                        + PercentEncoding.encode(requestToken)
                                        + "&oauth_verifier="
                                        + PercentEncoding.encode(verifier)));
    }

    /**
     * The user denies the application.
     *
     * @throws IllegalArgumentException if the token is not waiting for an answer
     */
    public Decision deny(String requestToken) {
        var token = requirePending(requestToken);
        requestTokens.remove(requestToken);
        return token.callback() == null
                ? Decision.shown(null)
                : Decision.returned(
                        withQuery(
                                token.callback(),
                                "denied=" + PercentEncoding.encode(requestToken)));
    }

    private Application requireConsumer(SignedRequest signed) {
        var consumer = consumers.get(signed.required("oauth_consumer_key"));
        if (consumer == null) {
            throw new OAuthProblem("Invalid consumer.");
        }
        return consumer;
    }

    private void verify(
            SignedRequest signed, Application consumer, String token, String tokenSecret) {
        var method =
                SignatureMethod.of(signed.required("oauth_signature_method"))
                        .orElseThrow(() -> new OAuthProblem("Invalid signature method."));
        var nonce = signed.required("oauth_nonce");
        var timestamp = signed.required("oauth_timestamp");
        if (!timestamp.matches("[1-9]\\d{0,17}")) {
            throw new OAuthProblem("Invalid timestamp.");
        }
        var baseString = signed.baseString();
        var expected = method.sign(baseString, consumer.secret(), tokenSecret);
        if (!sameText(expected, signed.required("oauth_signature"))) {
            throw new OAuthProblem(
                    "Invalid signature. Expected signature base string: " + baseString);
        }
        if (!nonces.use(consumer.key(), token, timestamp, nonce)) {
            throw new OAuthProblem("Invalid nonce.");
        }
    }

    /**
     * Discogs treats callers with an unusual nonce or timestamp as anonymous, and reports that only
     * for calls that require the owner.
     */
    private static boolean isSound(SignedRequest signed) {
        return signed.required("oauth_nonce").length() <= LONGEST_NONCE
                && Long.parseLong(signed.required("oauth_timestamp")) <= LAST_SECOND;
    }

    private static boolean belongsTo(Application consumer, @Nullable AccessToken token) {
        return token != null && token.consumerKey().equals(consumer.key());
    }

    private Optional<RequestToken> pending(String requestToken) {
        return Optional.ofNullable(requestTokens.get(requestToken))
                .filter(token -> !token.isAllowed())
                .filter(token -> !token.isExpired(clock.instant()));
    }

    private RequestToken requirePending(String requestToken) {
        return pending(requestToken)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "No such request token, or it has expired or been"
                                                + " answered: "
                                                + requestToken));
    }

    private void forgetExpired() {
        var longGone = clock.instant().minus(REQUEST_TOKEN_LIFE);
        requestTokens.values().removeIf(token -> token.isExpired(longGone));
    }

    private static String form(String token, String secret) {
        return "oauth_token=" + token + "&oauth_token_secret=" + secret;
    }

    private static String withQuery(String url, String query) {
        int fragment = url.indexOf('#');
        var start = fragment < 0 ? url : url.substring(0, fragment);
        var end = fragment < 0 ? "" : url.substring(fragment);
        return start + (start.contains("?") ? "&" : "?") + query + end;
    }

    private static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
