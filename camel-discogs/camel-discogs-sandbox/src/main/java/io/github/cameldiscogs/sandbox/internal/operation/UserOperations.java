/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.ProfileText;
import io.github.cameldiscogs.sandbox.internal.answer.Identity;
import io.github.cameldiscogs.sandbox.internal.answer.Profile;
import io.github.cameldiscogs.sandbox.internal.catalogue.Amounts;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.PacificTime;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.market.Currency;
import java.time.Duration;
import java.time.Instant;

/** Identity and profile (API section 4.5). */
final class UserOperations {

    private static final Duration SOME_DAYS = Duration.ofDays(3);

    private final Catalogue catalogue;
    private final Contributions contributions;
    private final Links links;

    UserOperations(Catalogue catalogue, Contributions contributions, Links links) {
        this.catalogue = catalogue;
        this.contributions = contributions;
        this.links = links;
    }

    Answer identity(Request request) {
        var user = request.user();
        return Answer.json(
                new Identity(
                        user.id(),
                        user.username(),
                        links.user(user.username()),
                        request.caller().application()));
    }

    Answer profile(Request request) {
        var user = request.owner();
        return Answer.json(profile(user, request));
    }

    /** Fields that are not given keep their values, and an empty currency changes nothing. */
    Answer edit(Request request) {
        var user = request.user();
        var old = user.profile();
        var body = request.json();
        var currency = body.text("curr_abbr").filter(code -> !code.isEmpty());
        user.setProfile(
                new ProfileText(
                        body.text("name").orElse(old.name()),
                        body.text("home_page").orElse(old.homePage()),
                        body.text("location").orElse(old.location()),
                        body.text("profile").orElse(old.profile()),
                        currency.map(UserOperations::currency).orElse(old.currency())));
        return Answer.json(profile(user, request));
    }

    /** Recorded in 2026, although the currency is nothing that could be found. */
    private static Currency currency(String code) {
        return Currency.of(code)
                .orElseThrow(() -> Refusal.of(404, "Invalid currency abbreviation."));
    }

    private Profile profile(Account user, Request request) {
        boolean own = request.caller().is(user);
        var text = user.profile();
        var url = links.user(user.username());
        var reputation = user.reputation();
        return new Profile(
                user.id(),
                user.username(),
                url,
                links.website("/user/" + user.username()),
                text.name(),
                text.homePage(),
                text.location(),
                request.textFormat().rendering(catalogue.markup()).apply(text.profile()),
                PacificTime.format(registered(user)),
                reputation.rank(),
                0,
                user.inventory().countForSale(),
                (int) user.lists().stream().filter(list -> own || list.open()).count(),
                own || user.collectionIsPublic() ? user.collection().size() : null,
                own || user.wantlistIsPublic() ? user.wantlist().size() : null,
                contributions.count(user),
                user.collection().ratedCount() + catalogue.ratings().votesOf(user.username()),
                Amounts.shortest(Math.rint(user.collection().ratings().getAverage() * 100) / 100),
                url + "/inventory",
                url + "/collection/folders",
                url + "/collection/fields",
                url + "/wants",
                catalogue.pictures().full('U', user.id()),
                "",
                own ? text.currency().name() : "",
                true,
                false,
                false,
                reputation.purchases() == 0 ? 0 : 100,
                reputation.purchases() == 0 ? 0 : 5,
                reputation.purchases(),
                Amounts.shortest(reputation.satisfied()),
                reputation.sales() == 0 ? 0 : 5,
                reputation.sales(),
                own ? user.email() : null,
                own ? 0 : null);
    }

    /** Nobody contributes before. */
    private Instant registered(Account user) {
        var registered = user.reputation().registered();
        return contributions
                .first(user)
                .map(first -> first.minus(SOME_DAYS))
                .filter(before -> before.isBefore(registered))
                .orElse(registered);
    }
}
