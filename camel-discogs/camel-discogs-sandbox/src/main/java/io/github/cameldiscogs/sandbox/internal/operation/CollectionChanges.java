/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.CustomField;
import io.github.cameldiscogs.sandbox.internal.account.Instance;
import io.github.cameldiscogs.sandbox.internal.answer.AddedInstance;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes to collections, for their owners, with the refusals of 2026 (API section 4.6). */
final class CollectionChanges {

    private static final String UNKNOWN_FOLDER = "Invalid folder_id: folder does not exist.";

    /** Longer ones are cut without a word. */
    private static final int LONGEST_NAME = 50;

    private static final Set<Integer> PERMANENT_FOLDERS = Set.of(0, 1);

    private final CollectionViews views;
    private final Links links;

    CollectionChanges(CollectionViews views, Links links) {
        this.views = views;
        this.links = links;
    }

    Answer createFolder(Request request) {
        var owner = request.user();
        int id = owner.collection().createFolder(name(request));
        return Answer.json(201, views.folder(owner, id));
    }

    Answer renameFolder(Request request) {
        var owner = request.user();
        int id = changeableFolder(request, owner);
        owner.collection().renameFolder(id, name(request));
        return Answer.json(views.folder(owner, id));
    }

    Answer deleteFolder(Request request) {
        var owner = request.user();
        int id = changeableFolder(request, owner);
        if (owner.collection().count(id) > 0) {
            throw Refusal.impossible("The folder is not empty.");
        }
        owner.collection().deleteFolder(id);
        return Answer.noContent();
    }

    Answer addRelease(Request request) {
        var owner = request.user();
        int folderId = CollectionViews.existingFolder(request, owner);
        long release = request.pathNumber("release_id");
        if (!Releases.exist(release)) {
            throw Refusal.noRelease();
        }
        requireRealFolder(folderId);
        long instance = owner.collection().add(release, folderId);
        return Answer.json(201, added(request, owner.collection().find(instance).orElseThrow()));
    }

    /** The resource URL is that of no other operation. */
    private AddedInstance added(Request request, Instance instance) {
        var item = views.item(instance, request.user(), request.caller());
        return new AddedInstance(
                item.id(),
                item.instanceId(),
                instance.folderId(),
                item.rating(),
                item.dateAdded(),
                links.user(request.user().username())
                        + "/collection/folders/"
                        + instance.folderId()
                        + "/releases/"
                        + item.id()
                        + "?instance_id="
                        + item.instanceId(),
                AddedInstance.ReleaseOfCopy.of(item.basicInformation()));
    }

    Answer editInstance(Request request) {
        var owner = request.user();
        var instance = instance(request, owner).orElseThrow(CollectionChanges::noInstance);
        var body = request.json();
        var rating = body.number("rating", 0, 5);
        var folder = body.number("folder_id", 0, Integer.MAX_VALUE).map(Long::intValue);
        folder.ifPresent(
                id -> {
                    if (!owner.collection().folders().containsKey(id)) {
                        throw Refusal.impossible(UNKNOWN_FOLDER);
                    }
                    requireRealFolder(id);
                });
        rating.ifPresent(stars -> owner.rate(instance.releaseId(), stars.intValue()));
        folder.ifPresent(
                id -> owner.collection().change(instance.instanceId(), old -> old.inFolder(id)));
        return Answer.noContent();
    }

    Answer deleteInstance(Request request) {
        var owner = request.user();
        var instance = instance(request, owner).orElseThrow(CollectionChanges::noInstance);
        owner.collection().remove(instance.instanceId());
        return Answer.noContent();
    }

    Answer editField(Request request) {
        var owner = request.user();
        var value = request.json().requiredText("value");
        if (!hasFolder(owner, request.pathNumber("folder_id"))) {
            throw Refusal.validation("value_error", List.of("path", "folder_id"), UNKNOWN_FOLDER);
        }
        var instance =
                instance(request, owner)
                        .orElseThrow(
                                () -> Refusal.of(404, "Release not found in user's collection."));
        var field =
                field(request.pathNumber("field_id"))
                        .filter(candidate -> candidate.takes(value))
                        .orElseThrow(CollectionChanges::impossibleValue);
        owner.collection().change(instance.instanceId(), old -> old.noted(field.id(), value));
        return Answer.noContent();
    }

    private static Optional<CustomField> field(long id) {
        return CustomField.ALL.stream().filter(field -> field.id() == id).findFirst();
    }

    /** The same for a field that is not there and a value that it does not offer. */
    private static Refusal impossibleValue() {
        return Refusal.validation(
                "value_error",
                List.of("body", "value"),
                "HTTP fetch failed from 'collection': 400: Bad Request");
    }

    private static String name(Request request) {
        var name = request.json().requiredText("name");
        if (name.isBlank()) {
            throw Refusal.validation(
                    "string_too_short",
                    List.of("body", "name"),
                    "String should have at least 1 character");
        }
        int characters = name.codePointCount(0, name.length());
        return characters <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static int changeableFolder(Request request, Account owner) {
        int id = CollectionViews.existingFolder(request, owner);
        if (PERMANENT_FOLDERS.contains(id)) {
            throw Refusal.impossible("This folder cannot be changed.");
        }
        return id;
    }

    private static void requireRealFolder(int folderId) {
        if (folderId == CollectionViews.ALL_FOLDERS) {
            throw Refusal.impossible("Folder 0 only shows what is in the others.");
        }
    }

    private static boolean hasFolder(Account owner, long id) {
        return id <= Integer.MAX_VALUE && owner.collection().folders().containsKey((int) id);
    }

    /** The copy of the path, if it is of this release and in this folder. */
    private static Optional<Instance> instance(Request request, Account owner) {
        long folderId = request.pathNumber("folder_id");
        long releaseId = request.pathNumber("release_id");
        return owner.collection()
                .find(request.pathNumber("instance_id"))
                .filter(instance -> instance.folderId() == folderId)
                .filter(instance -> instance.releaseId() == releaseId);
    }

    private static Refusal noInstance() {
        return Refusal.of(
                404, "The requested collection item does not exist in this user's collection.");
    }
}
