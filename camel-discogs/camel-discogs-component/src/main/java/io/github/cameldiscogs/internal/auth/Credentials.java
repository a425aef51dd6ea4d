/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.auth;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.text.WhiteSpace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The credentials given to an endpoint or a component. */
public record Credentials(
        @Nullable String userToken,
        @Nullable String consumerKey,
        @Nullable String consumerSecret,
        @Nullable String accessToken,
        @Nullable String accessTokenSecret,
        @Nullable AuthStrategy authStrategy) {

    public static final Credentials NONE = new Credentials(null, null, null, null, null, null);

    private static final String VALID_COMBINATIONS =
            "Valid are: nothing (anonymous); userToken; consumerKey and consumerSecret;"
                    + " consumerKey, consumerSecret, accessToken and accessTokenSecret;"
                    + " authStrategy";

    /** White space around values is removed. */
    public Credentials {
        userToken = WhiteSpace.stripIfGiven(userToken);
        consumerKey = WhiteSpace.stripIfGiven(consumerKey);
        consumerSecret = WhiteSpace.stripIfGiven(consumerSecret);
        accessToken = WhiteSpace.stripIfGiven(accessToken);
        accessTokenSecret = WhiteSpace.stripIfGiven(accessTokenSecret);
    }

    /** These credentials, with missing ones taken from the component. */
    public Credentials completedBy(Credentials component, DiscogsOperation operation) {
        if (operation.isDance()) {
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

    /** Whether these credentials determine the user by themselves. */
    public boolean nameUser() {
        return userToken != null || accessToken != null || authStrategy != null;
    }

    /** The application's credentials with a user's access token. */
    public Credentials actingWith(AccessToken token) {
        return new Credentials(
                null, consumerKey, consumerSecret, token.token(), token.secret(), null);
    }

    /**
     * Checks that no value is empty and that only one way to authenticate is given.
     *
     * @throws IllegalArgumentException naming the given options and the valid combinations
     */
    public void requireOneWay() {
        for (var credential : byName().entrySet()) {
            // Ignoring an empty value would make the call anonymous or use the component's
            // credentials
            if ("".equals(credential.getValue())) {
                throw new IllegalArgumentException(
                        "%s: is empty; give it a value, or leave the option out"
                                .formatted(credential.getKey()));
            }
        }
        var given = given();
        boolean mixed = (userToken != null || authStrategy != null) && given.size() > 1;
        if (mixed) {
            throw new IllegalArgumentException(
                    "Contradictory credentials: %s. %s"
                            .formatted(String.join(", ", given), VALID_COMBINATIONS));
        }
    }

    /**
     * Checks that the combination is complete.
     *
     * @throws IllegalArgumentException naming the given options and the valid combinations
     */
    public void requireComplete(DiscogsOperation operation) {
        boolean alone = userToken != null || authStrategy != null;
        boolean forApplication = operation.isDance() || !alone && !given().isEmpty();
        boolean forUser = accessToken != null || accessTokenSecret != null;
        if (forApplication && anyIsMissing(consumerKey, consumerSecret)
                || forUser && anyIsMissing(accessToken, accessTokenSecret)) {
            throw new IllegalArgumentException(
                    "Incomplete credentials: %s. %s".formatted(whatIsThere(), VALID_COMBINATIONS));
        }
    }

    private static boolean anyIsMissing(@Nullable String... needed) {
        return Stream.of(needed).anyMatch(Objects::isNull);
    }

    private String whatIsThere() {
        var given = given();
        return given.isEmpty()
                ? "nothing given, and this operation needs consumerKey and consumerSecret"
                : "only " + String.join(", ", given);
    }

    /**
     * The strategy for these credentials, for a call other than a step of the dance.
     *
     * @throws DiscogsRequestException if the credentials are incomplete or contradictory
     */
    public AuthStrategy strategy(DiscogsOperation operation, DiscogsApi api) {
        if (!operation.host().takesCredentials()) {
            return new AnonymousStrategy();
        }
        requireUsable(operation);
        if (authStrategy != null) {
            return authStrategy;
        }
        if (userToken != null) {
            return new UserTokenStrategy(userToken);
        }
        if (given().isEmpty()) {
            return new AnonymousStrategy();
        }
        if (accessToken == null) {
            return new ConsumerStrategy(application());
        }
        var secret = Objects.requireNonNull(accessTokenSecret);
        return new OAuthStrategy(api, application(), new AccessToken(accessToken, secret));
    }

    /**
     * The application's key and secret, for signing.
     *
     * @throws DiscogsRequestException if the credentials are incomplete or contradictory
     */
    ConsumerCredentials consumer(DiscogsOperation operation) {
        requireUsable(operation);
        return application();
    }

    /** Requires credentials that were checked to be complete. */
    private ConsumerCredentials application() {
        return new ConsumerCredentials(
                Objects.requireNonNull(consumerKey), Objects.requireNonNull(consumerSecret));
    }

    private void requireUsable(DiscogsOperation operation) {
        try {
            requireOneWay();
            requireComplete(operation);
        } catch (IllegalArgumentException e) {
            throw new DiscogsRequestException(operation.uriName(), e.getMessage());
        }
    }

    /** The names of the options that are set. */
    public List<String> given() {
        return List.copyOf(byName().keySet());
    }

    /** The values to mask. */
    public Stream<String> secrets() {
        var ofStrategy = authStrategy == null ? List.<String>of() : authStrategy.secrets();
        return Stream.concat(
                byName().values().stream().filter(String.class::isInstance).map(String.class::cast),
                ofStrategy.stream());
    }

    private Map<String, Object> byName() {
        var given = new LinkedHashMap<String, Object>();
        given.put("userToken", userToken);
        given.put("consumerKey", consumerKey);
        given.put("consumerSecret", consumerSecret);
        given.put("accessToken", accessToken);
        given.put("accessTokenSecret", accessTokenSecret);
        given.put("authStrategy", authStrategy);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    /** Shows no values. */
    @Override
    public String toString() {
        return "Credentials" + given();
    }
}
