/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The sessions of all browsers, in memory. An id that this class did not make opens nothing, so
 * that nobody can choose the id of somebody else's session.
 */
final class Sessions {

    private static final int MOST_SESSIONS = 100_000;
    private static final int SECRET_BYTES = 32;
    private static final Duration IDLE_STRANGER = Duration.ofMinutes(30);
    private static final Duration IDLE_USER = Duration.ofHours(12);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** The session of that id; empty when there is none, or it has not been used for long. */
    Optional<Session> find(String id) {
        var now = clock.instant();
        return Optional.ofNullable(
                sessions.computeIfPresent(
                        id, (key, old) -> isOver(old, now) ? null : old.usedAt(now)));
    }

    /**
     * A session with a new id.
     *
     * @param account who is signed in; null for nobody
     */
    Session create(String account) {
        makeRoom();
        var session = new Session(secret(), secret(), null, account, null, clock.instant());
        sessions.put(session.id(), session);
        return session;
    }

    void remove(Session session) {
        sessions.remove(session.id());
    }

    void change(Session session, UnaryOperator<Session> change) {
        sessions.computeIfPresent(session.id(), (id, old) -> change.apply(old));
    }

    /** Changes a session and gives it as it was before: one of many that ask gets each state. */
    Optional<Session> exchange(Session session, UnaryOperator<Session> change) {
        var before = new AtomicReference<Session>();
        change(
                session,
                old -> {
                    before.set(old);
                    return change.apply(old);
                });
        return Optional.ofNullable(before.get());
    }

    /** Signs an account out of all browsers. */
    void removeAll(String account) {
        sessions.values().removeIf(session -> account.equals(session.account()));
    }

    private void makeRoom() {
        if (sessions.size() < MOST_SESSIONS) {
            return;
        }
        var now = clock.instant();
        sessions.values().removeIf(session -> isOver(session, now));
        sessions.values().stream()
                .sorted(Comparator.comparing(Session::lastUsed))
                .limit(Math.max(0, sessions.size() - MOST_SESSIONS * 9 / 10))
                .toList()
                .forEach(this::remove);
    }

    private static boolean isOver(Session session, Instant now) {
        var idle = session.isSignedIn() ? IDLE_USER : IDLE_STRANGER;
        return now.isAfter(session.lastUsed().plus(idle));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
