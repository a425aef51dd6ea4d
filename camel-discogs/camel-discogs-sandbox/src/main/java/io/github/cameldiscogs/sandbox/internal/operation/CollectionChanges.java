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
import java.util.Set;

/** Writes to collections, for their owners (API section 4.6). */
final class CollectionChanges {

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
        var url =
                links.user(owner.username())
                        + "/collection/folders/"
                        + folderId
                        + "/releases/"
                        + release
                        + "?instance_id="
                        + instance;
        return Answer.json(201, new AddedInstance(instance, url));
    }

    Answer editInstance(Request request) {
        var owner = request.user();
        var instance = instance(request, owner);
        var body = request.json();
        var rating = body.number("rating", 0, 5);
        var folder = body.number("folder_id", 0, Integer.MAX_VALUE);
        folder.ifPresent(
                id -> {
                    if (!owner.collection().folders().containsKey(id.intValue())) {
                        throw CollectionViews.noFolder();
                    }
                    requireRealFolder(id.intValue());
                });
        owner.collection()
                .change(
                        instance.instanceId(),
                        old -> {
                            var rated = rating.map(r -> old.rated(r.intValue())).orElse(old);
                            return folder.map(f -> rated.inFolder(f.intValue())).orElse(rated);
                        });
        return Answer.noContent();
    }

    Answer deleteInstance(Request request) {
        var owner = request.user();
        owner.collection().remove(instance(request, owner).instanceId());
        return Answer.noContent();
    }

    Answer editField(Request request) {
        var owner = request.user();
        var instance = instance(request, owner);
        long fieldId = request.pathNumber("field_id");
        var field =
                CustomField.ALL.stream()
                        .filter(candidate -> candidate.id() == fieldId)
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        var value = request.json().requiredText("value");
        if (field.options() != null && !value.isEmpty() && !field.options().contains(value)) {
            throw Refusal.validation(
                    "enum",
                    List.of("body", "value"),
                    "Input should be one of " + String.join(", ", field.options()),
                    value);
        }
        owner.collection().change(instance.instanceId(), old -> old.noted(field.id(), value));
        return Answer.noContent();
    }

    private static String name(Request request) {
        var name = request.json().requiredText("name");
        if (name.isBlank()) {
            throw Refusal.validation(
                    "string_too_short",
                    List.of("body", "name"),
                    "String should have at least 1 character",
                    name);
        }
        return name;
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

    private static Instance instance(Request request, Account owner) {
        int folderId = CollectionViews.existingFolder(request, owner);
        long releaseId = request.pathNumber("release_id");
        return owner.collection()
                .find(request.pathNumber("instance_id"))
                .filter(instance -> instance.folderId() == folderId)
                .filter(instance -> instance.releaseId() == releaseId)
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        404,
                                        "The requested collection item does not exist in this"
                                                + " user's collection."));
    }
}
