/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps tokens in memory until the JVM ends: for tests, and for applications on one JVM. */
public final class InMemoryTokenStore implements TokenStore {

    private final Clock clock;
    private final Map<String, Pending> requestTokens = new ConcurrentHashMap<>();
    private final Map<String, AccessToken> accessTokens = new ConcurrentHashMap<>();
    private volatile RevocationListener revocationListener = RevocationListener.NONE;

    public InMemoryTokenStore() {
        this(Clock.systemUTC());
    }

    /**
     * @param clock determines when request tokens expire
     */
    public InMemoryTokenStore(Clock clock) {
        this.clock = clock;
    }

    /** Sets the listener for revoked accounts. */
    public void setRevocationListener(RevocationListener listener) {
        this.revocationListener = Objects.requireNonNull(listener, "listener");
    }

    @Override
    public void saveRequestToken(RequestToken token) {
        var now = clock.instant();
        // Kept for a while after expiry, so that a late user gets the right message
        requestTokens.values().removeIf(old -> old.isExpired(now.minus(REQUEST_TOKEN_LIFE)));
        requestTokens.put(token.token(), new Pending(token.secret(), now.plus(REQUEST_TOKEN_LIFE)));
    }

    @Override
    public Optional<TakenRequestToken> takeRequestToken(String token) {
        return Optional.ofNullable(requestTokens.remove(token))
                .map(
                        pending ->
                                new TakenRequestToken(
                                        pending.secret, pending.isExpired(clock.instant())));
    }

    @Override
    public void saveAccessToken(String account, AccessToken token) {
        accessTokens.put(account, token);
    }

    @Override
    public Optional<AccessToken> accessToken(String account) {
        return Optional.ofNullable(accessTokens.get(account));
    }

    @Override
    public boolean removeAccount(String account) {
        return accessTokens.remove(account) != null;
    }

    @Override
    public List<String> accounts() {
        return accessTokens.keySet().stream().sorted().toList();
    }

    @Override
    public void revoked(String account) {
        revocationListener.revoked(account);
    }

    /** Shows counts only. */
    @Override
    public String toString() {
        return "InMemoryTokenStore[%d accounts]".formatted(accessTokens.size());
    }

    private record Pending(String secret, Instant expires) {

        boolean isExpired(Instant now) {
            return now.isAfter(expires);
        }

        @Override
        public String toString() {
            return "Pending[xxxxxx]";
        }
    }
}
