/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.operation;

import io.github.cameldiscogs.sandbox.account.Account;
import io.github.cameldiscogs.sandbox.account.Accounts;
import io.github.cameldiscogs.sandbox.answer.Identity;
import io.github.cameldiscogs.sandbox.answer.Profile;
import io.github.cameldiscogs.sandbox.catalogue.Image;
import io.github.cameldiscogs.sandbox.catalogue.Links;
import io.github.cameldiscogs.sandbox.http.Answer;
import io.github.cameldiscogs.sandbox.http.Refusal;

/** Identity and profile (API section 4.5). */
final class UserOperations {

    private static final int AVATAR_SIZE = 500;

    private final Accounts accounts;
    private final Links links;

    UserOperations(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    Answer identity(Request request) {
        var user = request.caller().user();
        return Answer.json(
                new Identity(
                        user.id(),
                        user.username(),
                        links.user(user.username()),
                        request.caller().application()));
    }

    Answer profile(Request request) {
        var user = accounts.named(request.path("username")).orElseThrow(Refusal::notFound);
        return Answer.json(profile(user, request));
    }

    private Profile profile(Account user, Request request) {
        boolean own = request.caller().is(user);
        var text = user.profile();
        var url = links.user(user.username());
        return new Profile(
                user.id(),
                user.username(),
                url,
                links.website("/user/" + user.username()),
                text.name(),
                text.homePage(),
                text.location(),
                text.profile(),
                "2009-02-14T09:26:53-08:00",
                14,
                0,
                0,
                0,
                own || user.collectionIsPublic() ? user.collection().size() : null,
                null,
                0,
                0,
                0,
                url + "/inventory",
                url + "/collection/folders",
                url + "/collection/fields",
                url + "/wants",
                links.image(new Image('U', user.id(), 1, AVATAR_SIZE, AVATAR_SIZE)),
                "",
                text.currency(),
                true,
                false,
                false,
                0,
                0,
                0,
                0,
                0,
                0,
                own ? user.email() : null,
                own ? 0 : null);
    }
}
