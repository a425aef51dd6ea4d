/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.CollectionSort;
import io.github.cameldiscogs.sandbox.internal.account.CustomField;
import io.github.cameldiscogs.sandbox.internal.account.Instance;
import io.github.cameldiscogs.sandbox.internal.answer.CollectionFieldAnswer;
import io.github.cameldiscogs.sandbox.internal.answer.CollectionItem;
import io.github.cameldiscogs.sandbox.internal.answer.CollectionValue;
import io.github.cameldiscogs.sandbox.internal.answer.FieldNote;
import io.github.cameldiscogs.sandbox.internal.answer.Folder;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.PacificTime;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.market.Currency;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads of collections (API section 4.6). */
final class CollectionViews {

    static final int ALL_FOLDERS = 0;

    /** All first, then by name; Uncategorized has no place of its own. */
    private static final Comparator<Map.Entry<Integer, String>> FOLDER_ORDER =
            Comparator.<Map.Entry<Integer, String>, Boolean>comparing(
                            folder -> folder.getKey() != ALL_FOLDERS)
                    .thenComparing(Map.Entry::getValue, String.CASE_INSENSITIVE_ORDER);

    private static final double LOW = 0.6;
    private static final double HIGH = 2.1;

    private final Catalogue catalogue;
    private final Links links;

    CollectionViews(Catalogue catalogue, Links links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    Answer folders(Request request) {
        var owner = visibleOwner(request);
        boolean own = request.caller().is(owner);
        var folders =
                owner.collection().folders().entrySet().stream()
                        .filter(folder -> own || folder.getKey() == ALL_FOLDERS)
                        .sorted(FOLDER_ORDER)
                        .map(folder -> folder(owner, folder.getKey()))
                        .toList();
        return Answer.json(Map.of("folders", folders));
    }

    Answer folder(Request request) {
        var owner = visibleOwner(request);
        return Answer.json(folder(owner, visibleFolder(request, owner)));
    }

    Answer itemsInFolder(Request request) {
        var owner = visibleOwner(request);
        int folderId = visibleFolder(request, owner);
        var sort = sort(request);
        // Without a sort key the newest come first; with one the order is ascending
        boolean ascending = isAscending(request, request.query().first("sort").isPresent());
        var page = new PageRequest(request, links);
        var collection = owner.collection();
        int size = collection.count(folderId);
        page.requireWithin(size);
        var items =
                collection.list(folderId, sort, ascending, page.from(), page.perPage()).stream()
                        .map(instance -> item(instance, owner, request.caller()))
                        .toList();
        return page.answer(size, "releases", items);
    }

    Answer itemsByRelease(Request request) {
        var owner = visibleOwner(request);
        long release = request.pathNumber("release_id");
        if (release == 0) {
            throw Refusal.notFound();
        }
        var page = new PageRequest(request, links);
        var collection = owner.collection();
        List<Instance> copies =
                collection.copies(release) == 0 ? List.of() : collection.copiesOf(release);
        return page.answer("releases", copies, instance -> item(instance, owner, request.caller()));
    }

    /** For the owner only, unlike documented (API section 8, item 10). */
    Answer fields(Request request) {
        var owner = visibleOwner(request);
        if (!request.caller().is(owner)) {
            throw Refusal.ownerOnly();
        }
        return Answer.json(
                Map.of("fields", CustomField.ALL.stream().map(CollectionViews::field).toList()));
    }

    Answer value(Request request) {
        var owner = request.user();
        double median =
                catalogue.market().worth(owner.collection()::releaseAt, owner.collection().size());
        var currency = owner.currency();
        return Answer.json(
                new CollectionValue(
                        currency.formatted(Currency.USD.to(currency, median * HIGH)),
                        currency.formatted(Currency.USD.to(currency, median)),
                        currency.formatted(Currency.USD.to(currency, median * LOW))));
    }

    private static CollectionFieldAnswer field(CustomField field) {
        return new CollectionFieldAnswer(
                field.id(),
                field.name(),
                field.options() == null ? "textarea" : "dropdown",
                field.position(),
                field.open(),
                field.options(),
                field.lines());
    }

    /** The owner of the collection in the path, if the caller may see it. */
    Account visibleOwner(Request request) {
        var owner = request.owner();
        if (!owner.collectionIsPublic() && !request.caller().is(owner)) {
            throw Refusal.ownerOnly();
        }
        return owner;
    }

    Folder folder(Account owner, int id) {
        return new Folder(
                id,
                owner.collection().count(id),
                owner.collection().folders().get(id),
                links.user(owner.username()) + "/collection/folders/" + id);
    }

    /** An existing folder of the path, for any caller. */
    static int existingFolder(Request request, Account owner) {
        long id = request.pathNumber("folder_id");
        if (id > Integer.MAX_VALUE || !owner.collection().folders().containsKey((int) id)) {
            throw Refusal.of(404, "The requested folder does not exist.");
        }
        return (int) id;
    }

    CollectionItem item(Instance instance, Account owner, Caller caller) {
        boolean own = caller.is(owner);
        return new CollectionItem(
                instance.releaseId(),
                instance.instanceId(),
                PacificTime.format(instance.addedAt()),
                instance.rating(),
                catalogue.releases().basicInformation(instance.releaseId()),
                own ? instance.folderId() : null,
                caller.isAuthenticated() ? notes(instance, own) : null);
    }

    private int visibleFolder(Request request, Account owner) {
        boolean own = request.caller().is(owner);
        if (!own && request.pathNumber("folder_id") != ALL_FOLDERS) {
            throw Refusal.ownerOnly();
        }
        return existingFolder(request, owner);
    }

    private static @Nullable List<FieldNote> notes(Instance instance, boolean own) {
        var notes =
                CustomField.ALL.stream()
                        .filter(field -> own || field.open())
                        .flatMap(field -> note(instance, field.id()))
                        .toList();
        return notes.isEmpty() ? null : notes;
    }

    private static Stream<FieldNote> note(Instance instance, int fieldId) {
        return Stream.ofNullable(instance.notes().get(fieldId))
                .map(value -> new FieldNote(fieldId, value));
    }

    private static CollectionSort sort(Request request) {
        var key = request.query().first("sort").orElse(CollectionSort.ADDED.key());
        return CollectionSort.of(key)
                .orElseThrow(() -> unknownChoice("sort", CollectionSort.keys()));
    }

    private static boolean isAscending(Request request, boolean usually) {
        var order = request.query().first("sort_order").orElse(usually ? "asc" : "desc");
        if (!List.of("asc", "desc").contains(order)) {
            throw unknownChoice("sort_order", List.of("asc", "desc"));
        }
        return order.equals("asc");
    }

    private static Refusal unknownChoice(String name, List<String> allowed) {
        return Refusal.validation(
                "enum",
                List.of("query", name),
                "Input should be '" + String.join("', '", allowed) + "'");
    }
}
