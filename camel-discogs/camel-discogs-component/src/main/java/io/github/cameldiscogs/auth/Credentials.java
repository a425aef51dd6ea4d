/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.DiscogsAuthorizationException;
import io.github.cameldiscogs.DiscogsAuthorizationException.Reason;
import io.github.cameldiscogs.DiscogsFailure;
import io.github.cameldiscogs.DiscogsRequestException;
import io.github.cameldiscogs.operation.Arguments;
import io.github.cameldiscogs.operation.DiscogsOperation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The credentials that an endpoint or a component is given; what is not given is null. */
public record Credentials(
        String userToken,
        String consumerKey,
        String consumerSecret,
        String accessToken,
        String accessTokenSecret,
        AuthStrategy authStrategy) {

    private static final String VALID_COMBINATIONS =
            "Valid are: nothing (anonymous); userToken; consumerKey and consumerSecret;"
                    + " consumerKey, consumerSecret, accessToken and accessTokenSecret;"
                    + " authStrategy";

    /** The names of the options that are secret. */
    public static List<String> secretOptions() {
        return List.of(
                "userToken", "consumerKey", "consumerSecret", "accessToken", "accessTokenSecret");
    }

    /** These credentials with what they lack taken from the component. */
    public Credentials completedBy(Credentials component, DiscogsOperation operation) {
        if (isDance(operation)) {
            return new Credentials(
                    null,
                    first(consumerKey, component.consumerKey),
                    first(consumerSecret, component.consumerSecret),
                    null,
                    null,
                    null);
        }
        if (authStrategy != null || userToken != null) {
            return this;
        }
        boolean userDecided = accessToken != null;
        return new Credentials(
                userDecided ? null : component.userToken,
                first(consumerKey, component.consumerKey),
                first(consumerSecret, component.consumerSecret),
                first(accessToken, component.accessToken),
                first(accessTokenSecret, component.accessTokenSecret),
                userDecided ? null : component.authStrategy);
    }

    /** Whether these credentials say by themselves for whom a call is made. */
    public boolean nameUser() {
        return userToken != null || accessToken != null || authStrategy != null;
    }

    /** The credentials of the same application to act for the owner of an access token. */
    public Credentials actingWith(AccessToken token) {
        return new Credentials(
                null, consumerKey, consumerSecret, token.token(), token.secret(), null);
    }

    /**
     * Checks that no two ways to authenticate are mixed.
     *
     * @throws IllegalArgumentException naming what was given and which combinations are valid
     */
    public void requireOneWay() {
        var given = given();
        boolean mixed = (userToken != null || authStrategy != null) && given.size() > 1;
        if (mixed) {
            throw new IllegalArgumentException(
                    "Contradictory credentials: %s. %s"
                            .formatted(String.join(", ", given), VALID_COMBINATIONS));
        }
    }

    /**
     * The strategy that follows from what is given.
     *
     * @throws DiscogsRequestException when something is missing or contradictory
     * @throws DiscogsAuthorizationException when the user has refused
     */
    public AuthStrategy strategy(
            Arguments arguments, URI apiUrl, URI websiteUrl, SignatureMethod signatureMethod) {
        var operation = arguments.operation();
        var api = new DiscogsApi(apiUrl, websiteUrl, signatureMethod);
        return switch (operation.authLevel()) {
            case NEVER -> new AnonymousStrategy();
            case OAUTH_CONSUMER ->
                    new RequestTokenStrategy(
                            api, consumer(operation), arguments.text("callbackUrl"));
            case OAUTH_REQUEST_TOKEN -> {
                requireNotDenied(arguments);
                yield new AccessTokenStrategy(
                        api,
                        consumer(operation),
                        arguments.text("requestToken"),
                        arguments.text("requestTokenSecret"),
                        arguments.text("verifier"));
            }
            default -> strategy(operation, api);
        };
    }

    private AuthStrategy strategy(DiscogsOperation operation, DiscogsApi api) {
        try {
            requireOneWay();
        } catch (IllegalArgumentException e) {
            throw new DiscogsRequestException(operation.uriName(), e.getMessage());
        }
        if (authStrategy != null) {
            return authStrategy;
        }
        if (userToken != null) {
            return new UserTokenStrategy(userToken);
        }
        if (given().isEmpty()) {
            return new AnonymousStrategy();
        }
        var consumer = consumer(operation);
        if (accessToken == null && accessTokenSecret == null) {
            return new ConsumerStrategy(consumer.key(), consumer.secret());
        }
        requireComplete(operation, accessToken, accessTokenSecret);
        return new OAuthStrategy(api, consumer, new AccessToken(accessToken, accessTokenSecret));
    }

    private Consumer consumer(DiscogsOperation operation) {
        requireComplete(operation, consumerKey, consumerSecret);
        return new Consumer(consumerKey, consumerSecret);
    }

    private void requireComplete(DiscogsOperation operation, String... needed) {
        if (Stream.of(needed).anyMatch(Objects::isNull)) {
            var given = given();
            throw new DiscogsRequestException(
                    operation.uriName(),
                    "Incomplete credentials: %s. %s"
                            .formatted(
                                    given.isEmpty()
                                            ? "nothing given, and this operation needs consumerKey"
                                                    + " and consumerSecret"
                                            : "only " + String.join(", ", given),
                                    VALID_COMBINATIONS));
        }
    }

    private static void requireNotDenied(Arguments arguments) {
        if (arguments.has("denied")) {
            throw new DiscogsAuthorizationException(
                    DiscogsFailure.beforeSending(
                            arguments.operation().uriName(),
                            "the user has refused to authorize the application"),
                    Reason.DENIED);
        }
    }

    /** Whether an operation is a step of the OAuth 1.0a dance. */
    public static boolean isDance(DiscogsOperation operation) {
        return switch (operation.authLevel()) {
            case OAUTH_CONSUMER, OAUTH_REQUEST_TOKEN -> true;
            default -> false;
        };
    }

    private List<String> given() {
        var names = new ArrayList<String>();
        addIfGiven(names, "userToken", userToken);
        addIfGiven(names, "consumerKey", consumerKey);
        addIfGiven(names, "consumerSecret", consumerSecret);
        addIfGiven(names, "accessToken", accessToken);
        addIfGiven(names, "accessTokenSecret", accessTokenSecret);
        addIfGiven(names, "authStrategy", authStrategy);
        return names;
    }

    private static void addIfGiven(List<String> names, String name, Object value) {
        if (value != null) {
            names.add(name);
        }
    }

    private static <T> T first(T one, T other) {
        return one != null ? one : other;
    }

    /** Shows nothing of the values. */
    @Override
    public String toString() {
        return "Credentials" + given();
    }
}
