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

/** The credentials that an endpoint or a component is given. */
public record Credentials(
        @Nullable String userToken,
        @Nullable String consumerKey,
        @Nullable String consumerSecret,
        @Nullable String accessToken,
        @Nullable String accessTokenSecret,
        @Nullable AuthStrategy authStrategy) {

    /** None at all. */
    public static final Credentials NONE = new Credentials(null, null, null, null, null, null);

    private static final String VALID_COMBINATIONS =
            "Valid are: nothing (anonymous); userToken; consumerKey and consumerSecret;"
                    + " consumerKey, consumerSecret, accessToken and accessTokenSecret;"
                    + " authStrategy";

    /** White space around them is none of theirs. */
    public Credentials {
        userToken = WhiteSpace.stripIfGiven(userToken);
        consumerKey = WhiteSpace.stripIfGiven(consumerKey);
        consumerSecret = WhiteSpace.stripIfGiven(consumerSecret);
        accessToken = WhiteSpace.stripIfGiven(accessToken);
        accessTokenSecret = WhiteSpace.stripIfGiven(accessTokenSecret);
    }

    /** These credentials with what they lack taken from the component. */
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
     * Checks that none is empty and no two ways to authenticate are mixed.
     *
     * @throws IllegalArgumentException naming what was given and what is valid
     */
    public void requireOneWay() {
        for (var credential : byName().entrySet()) {
            // Left out it would mean something else: no caller, or the credentials of the
            // component
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
     * Checks that nothing is missing of what belongs together.
     *
     * @throws IllegalArgumentException naming what was given and which combinations are valid
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
     * The strategy that follows from what is given, where a call is no step of the dance.
     *
     * @throws DiscogsRequestException when something is missing or contradictory
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
     * The application that signs.
     *
     * @throws DiscogsRequestException when something is missing or contradictory
     */
    ConsumerCredentials consumer(DiscogsOperation operation) {
        requireUsable(operation);
        return application();
    }

    /** Of credentials that were found to be complete. */
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

    /** The names of the options that are given. */
    public List<String> given() {
        return List.copyOf(byName().keySet());
    }

    /** What must be shown nowhere. */
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

    /** Shows nothing of the values. */
    @Override
    public String toString() {
        return "Credentials" + given();
    }
}
