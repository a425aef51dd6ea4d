/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.examples.oauthweb.Session.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * The sessions of all browsers, in memory. An id that this class did not make opens nothing, so
 * that nobody can choose the id of somebody else's session. Of strangers nothing is kept until they
 * begin to sign in, and when there are too many sessions, strangers give way to users.
 */
final class Sessions {

    static final int MOST_SESSIONS = 100_000;
    private static final Duration IDLE_STRANGER = Duration.ofMinutes(30);
    private static final Duration IDLE_USER = Duration.ofHours(12);

    private final SignedIds ids = new SignedIds();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int most;

    /**
     * @param most how many are kept
     */
    Sessions(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** The session of that id; empty when there is none, or it has not been used for long. */
    Optional<Session> find(String id) {
        var now = clock.instant();
        var kept =
                sessions.computeIfPresent(
                        id, (key, old) -> isOver(old, now) ? null : old.usedAt(now));
        return kept == null && ids.isOurs(id)
                ? Optional.of(stranger(id))
                : Optional.ofNullable(kept);
    }

    /** A session with a new id for somebody unknown; it is not kept. */
    Session stranger() {
        return stranger(ids.create());
    }

    private Session stranger(String id) {
        return new Session(id, ids.csrfToken(id), null, null, null, clock.instant());
    }

    /** A session with a new id for somebody who has signed in. */
    Session signIn(User user) {
        var session = new Session(ids.secret(), ids.secret(), null, user, null, clock.instant());
        makeRoom();
        sessions.put(session.id(), session);
        return session;
    }

    void remove(Session session) {
        sessions.remove(session.id());
    }

    /** Changes a session; that of a stranger is kept from now on. */
    void keep(Session session, UnaryOperator<Session> change) {
        makeRoom();
        sessions.compute(
                session.id(),
                (id, old) -> {
                    // Whoever has signed out meanwhile stays so
                    if (old == null && session.isSignedIn()) {
                        return null;
                    }
                    return change.apply(old == null ? session : old);
                });
    }

    /**
     * Changes a session that is kept, and gives it as it was before: one of many that ask gets each
     * state.
     */
    Optional<Session> exchange(Session session, UnaryOperator<Session> change) {
        var before = new AtomicReference<Session>();
        sessions.computeIfPresent(
                session.id(),
                (id, old) -> {
                    before.set(old);
                    var changed = change.apply(old);
                    return changed.holdsSomething() ? changed : null;
                });
        return Optional.ofNullable(before.get());
    }

    /** Signs an account out of all browsers. */
    void removeAll(String account) {
        sessions.values()
                .removeIf(
                        session ->
                                session.isSignedIn() && account.equals(session.user().account()));
    }

    /** How many are kept. */
    int size() {
        return sessions.size();
    }

    private void makeRoom() {
        if (sessions.size() < most) {
            return;
        }
        var now = clock.instant();
        sessions.values().removeIf(session -> isOver(session, now));
        sessions.values().stream()
                .sorted(Comparator.comparing(Session::isSignedIn).thenComparing(Session::lastUsed))
                .limit(Math.max(0, sessions.size() - most * 9 / 10))
                .toList()
                .forEach(this::remove);
    }

    private static boolean isOver(Session session, Instant now) {
        var idle = session.isSignedIn() ? IDLE_USER : IDLE_STRANGER;
        return now.isAfter(session.lastUsed().plus(idle));
    }
}
