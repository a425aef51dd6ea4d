/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.account.UserList;
import io.github.cameldiscogs.sandbox.internal.answer.ListSummary;
import io.github.cameldiscogs.sandbox.internal.answer.UserListAnswer;
import io.github.cameldiscogs.sandbox.internal.answer.UserRef;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.Masters;
import io.github.cameldiscogs.sandbox.internal.catalogue.PacificTime;
import io.github.cameldiscogs.sandbox.internal.catalogue.Slug;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Users' lists, as recorded in 2026 (API section 4.8). */
final class ListOperations {

    /** Widths and heights of pictures, in pixels. */
    private static final int LIST_PICTURE = 100;

    private static final int ITEM_PICTURE = 300;

    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Links links;

    ListOperations(Accounts accounts, Catalogue catalogue, Links links) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.links = links;
    }

    Answer lists(Request request) {
        var owner = request.owner();
        boolean own = request.caller().is(owner);
        var lists = owner.lists().stream().filter(list -> own || list.open()).toList();
        var page = new PageRequest(request, links);
        return page.answer("lists", lists, list -> summary(list, owner, request.caller()));
    }

    /** A private list of somebody else is not to be told from one that does not exist. */
    Answer list(Request request) {
        long id = request.pathNumber("list_id");
        for (var owner : accounts.all()) {
            for (var list : owner.lists()) {
                if (list.id() == id && (list.open() || request.caller().is(owner))) {
                    return Answer.json(list(list, owner, request.caller()));
                }
            }
        }
        throw Refusal.of(404, "List not found");
    }

    private UserListAnswer list(UserList list, Account owner, Caller caller) {
        return new UserListAnswer(
                list.id(),
                user(owner),
                list.name(),
                list.description(),
                list.open(),
                PacificTime.format(list.added()),
                PacificTime.format(list.changed()),
                page(list),
                links.api("/lists/" + list.id()),
                picture(list, caller),
                list.items().stream().map(item -> item(item, caller)).toList());
    }

    private ListSummary summary(UserList list, Account owner, Caller caller) {
        return new ListSummary(
                list.id(),
                list.name(),
                list.description(),
                list.open(),
                PacificTime.format(list.added()),
                PacificTime.format(list.changed()),
                page(list),
                links.api("/lists/" + list.id()),
                user(owner),
                picture(list, caller));
    }

    private String page(UserList list) {
        return links.website("/lists/" + Slug.of(list.name()) + "/" + list.id());
    }

    private UserRef user(Account owner) {
        return new UserRef(
                owner.id(),
                owner.username(),
                catalogue.pictures().full('U', owner.id()),
                links.user(owner.username()));
    }

    /** The picture of the first item. */
    private String picture(UserList list, Caller caller) {
        return list.items().isEmpty() ? "" : picture(list.items().get(0), LIST_PICTURE, caller);
    }

    /** Callers without credentials see none. */
    private String picture(UserList.Item item, int size, Caller caller) {
        return caller.isAuthenticated()
                ? catalogue.pictures().sized(item.kind().name().charAt(0), item.id(), size)
                : "";
    }

    private UserListAnswer.Item item(UserList.Item item, Caller caller) {
        long id = item.id();
        return switch (item.kind()) {
            case RELEASE ->
                    item(item, links.release(id), catalogue.releases().title(id), id, caller);
            case MASTER ->
                    item(
                            item,
                            links.master(id),
                            catalogue.masters().title(id),
                            Masters.mainRelease(id),
                            caller);
            case ARTIST -> item(item, links.artist(id), catalogue.artists().name(id), null, caller);
            case LABEL -> item(item, links.label(id), catalogue.labels().name(id), null, caller);
        };
    }

    /**
     * @param counted the release whose owners and wants are told; null for names
     */
    private UserListAnswer.Item item(
            UserList.Item item,
            String resourceUrl,
            String title,
            @Nullable Long counted,
            Caller caller) {
        var type = item.kind().name().toLowerCase(Locale.ROOT);
        return new UserListAnswer.Item(
                type,
                item.id(),
                item.comment(),
                links.website(Links.page(type, item.id(), title)),
                resourceUrl,
                picture(item, ITEM_PICTURE, caller),
                title,
                counted == null
                        ? null
                        : catalogue.popularity().stats(counted, caller.counts(counted)));
    }
}
