/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.examples.oauthweb.Session.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final int MOST = 10;

    private final ManualClock clock = new ManualClock();
    private final Sessions sessions = new Sessions(clock, MOST);

    @Test
    void letsStrangersGiveWayToUsers() {
        var user = sessions.signIn(new User("1", "ann"));

        for (int stranger = 0; stranger < 10 * MOST; stranger++) {
            clock.move(Duration.ofSeconds(1));
            sessions.keep(sessions.stranger(), session -> session.withNotice("Hello"));
        }

        assertThat(sessions.find(user.id())).get().matches(Session::isSignedIn);
        assertThat(sessions.size()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void keepsTheNewestUsersWhereThereAreTooMany() {
        var first = sessions.signIn(new User("0", "first"));
        var last = first;
        for (int user = 1; user <= MOST; user++) {
            clock.move(Duration.ofSeconds(1));
            last = sessions.signIn(new User("" + user, "ann"));
        }

        assertThat(sessions.find(first.id())).isEmpty();
        assertThat(sessions.find(last.id())).isPresent();
        assertThat(sessions.size()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void knowsStrangersAgainOfWhomNothingIsKept() {
        var stranger = sessions.stranger();

        assertThat(sessions.find(stranger.id()).orElseThrow().csrfToken())
                .isEqualTo(stranger.csrfToken());
        assertThat(sessions.size()).isZero();
    }

    @Test
    void takesNoIdThatItDidNotMake() {
        var id = sessions.stranger().id();
        var another = new Sessions(clock, MOST).stranger().id();

        assertThat(sessions.find(another)).isEmpty();
        assertThat(sessions.find(id + ".")).isEmpty();
        assertThat(sessions.find("x" + id)).isEmpty();
        assertThat(sessions.find(".")).isEmpty();
        assertThat(sessions.find("")).isEmpty();
    }

    @Test
    void letsNobodyReturnWithTheIdOfAUserWhoHasLeft() {
        var user = sessions.signIn(new User("1", "ann"));
        sessions.remove(user);

        sessions.keep(user, session -> session.withNotice("Hello"));

        assertThat(sessions.find(user.id())).isEmpty();
    }
}
