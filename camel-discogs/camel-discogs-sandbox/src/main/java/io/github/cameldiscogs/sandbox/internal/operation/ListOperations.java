/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.account.UserList;
import io.github.cameldiscogs.sandbox.internal.answer.ListSummary;
import io.github.cameldiscogs.sandbox.internal.answer.StatsBlock;
import io.github.cameldiscogs.sandbox.internal.answer.UserListAnswer;
import io.github.cameldiscogs.sandbox.internal.answer.UserRef;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.PacificTime;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;

/** Users' lists (API section 4.8). */
final class ListOperations {

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
        return page.answer("lists", lists, list -> summary(list, owner));
    }

    Answer list(Request request) {
        long id = request.pathNumber("list_id");
        for (var owner : accounts.all()) {
            for (var list : owner.lists()) {
                if (list.id() == id) {
                    return visible(list, owner, request);
                }
            }
        }
        throw Refusal.notFound();
    }

    private Answer visible(UserList list, Account owner, Request request) {
        if (!list.open() && !request.caller().is(owner)) {
            throw Refusal.ownerOnly();
        }
        var items = list.items().stream().map(item -> item(item, request.caller())).toList();
        return Answer.json(
                new UserListAnswer(
                        list.id(),
                        user(owner),
                        list.name(),
                        list.description(),
                        list.open(),
                        PacificTime.format(list.added()),
                        PacificTime.format(list.changed()),
                        links.website("/lists/" + list.id()),
                        links.api("/lists/" + list.id()),
                        "",
                        items));
    }

    private ListSummary summary(UserList list, Account owner) {
        return new ListSummary(
                list.id(),
                list.name(),
                list.description(),
                list.open(),
                PacificTime.format(list.added()),
                PacificTime.format(list.changed()),
                links.website("/lists/" + list.id()),
                links.api("/lists/" + list.id()),
                user(owner),
                "");
    }

    private UserRef user(Account owner) {
        return new UserRef(
                owner.id(),
                owner.username(),
                catalogue.pictures().full('U', owner.id()),
                links.user(owner.username()));
    }

    private UserListAnswer.Item item(UserList.Item item, Caller caller) {
        return switch (item.kind()) {
            case RELEASE -> release(item, caller);
            case MASTER ->
                    other(
                            item,
                            "master",
                            links.master(item.id()),
                            catalogue.masters().title(item.id()));
            case ARTIST ->
                    other(
                            item,
                            "artist",
                            links.artist(item.id()),
                            catalogue.artists().name(item.id()));
            case LABEL ->
                    other(
                            item,
                            "label",
                            links.label(item.id()),
                            catalogue.labels().name(item.id()));
        };
    }

    private UserListAnswer.Item release(UserList.Item item, Caller caller) {
        StatsBlock stats = catalogue.popularity().stats(item.id(), caller.counts(item.id()));
        return new UserListAnswer.Item(
                "release",
                item.id(),
                item.comment(),
                links.website("/release/" + item.id()),
                links.release(item.id()),
                catalogue.releases().basicInformation(item.id()).thumb(),
                catalogue.releases().title(item.id()),
                stats);
    }

    private UserListAnswer.Item other(
            UserList.Item item, String type, String resourceUrl, String title) {
        return new UserListAnswer.Item(
                type,
                item.id(),
                item.comment(),
                links.website("/" + type + "/" + item.id()),
                resourceUrl,
                "",
                title,
                null);
    }
}
