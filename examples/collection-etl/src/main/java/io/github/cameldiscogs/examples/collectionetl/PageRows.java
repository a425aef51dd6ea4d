/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.model.ArtistCredit;
import io.github.cameldiscogs.model.BasicInformation;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.EntityCredit;
import io.github.cameldiscogs.model.Format;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a page of a collection puts into each table, as the SQL component wants it: rows that are
 * Maps of values by column.
 */
final class PageRows {

    private static final Logger LOG = LoggerFactory.getLogger(PageRows.class);

    private final List<CollectionItem> page;
    private final Collection<CollectionItem> items;
    private final Collection<BasicInformation> releases;

    PageRows(List<CollectionItem> page) {
        this.page = page;
        // An item can come again when one is added before it meanwhile, and of some releases there
        // are several copies
        items = lastOfEach(page.stream().filter(PageRows::hasKeys), CollectionItem::instanceId);
        releases =
                lastOfEach(
                        items.stream().map(CollectionItem::basicInformation), BasicInformation::id);
    }

    private static boolean hasKeys(CollectionItem item) {
        var release = item.basicInformation();
        return !Row.isEmpty(item.instanceId()) && release != null && !Row.isEmpty(release.id());
    }

    /** As they came, those that cannot be written included. */
    List<CollectionItem> page() {
        return page;
    }

    List<LeftOut> withoutKeys() {
        return page.stream()
                .filter(item -> !hasKeys(item))
                .map(
                        item ->
                                new LeftOut(
                                        item.instanceId(),
                                        item.id(),
                                        "it came without the numbers that name it"))
                .toList();
    }

    void warnOfCreditsWithoutKeys() {
        releases.forEach(PageRows::warnOfCreditsWithoutKey);
    }

    private static void warnOfCreditsWithoutKey(BasicInformation release) {
        var keys =
                Stream.concat(
                        present(release.artists()).map(ArtistCredit::id),
                        present(release.labels()).map(EntityCredit::id));
        long missing = keys.filter(Row::isEmpty).count();
        if (missing > 0) {
            LOG.warn(
                    "Left out: {} artists or labels of release {}, which came without a number",
                    missing,
                    release.id());
        }
    }

    private static <T> Collection<T> lastOfEach(Stream<T> values, Function<T, Long> key) {
        return values.collect(
                        Collectors.toMap(
                                key,
                                Function.identity(),
                                (earlier, later) -> later,
                                LinkedHashMap::new))
                .values();
    }

    List<Map<String, Object>> items() {
        return rows(
                items.stream(),
                item ->
                        new Row()
                                .with("instance_id", item.instanceId())
                                .with("release_id", item.basicInformation().id())
                                .with("folder_id", item.folderId())
                                .with("rating", item.rating())
                                .with("date_added", item.dateAdded()));
    }

    /** Also those that cannot be written: they are in the collection. */
    List<Map<String, Object>> seenItems() {
        return rows(
                page.stream().filter(item -> !Row.isEmpty(item.instanceId())),
                item -> new Row().with("instance_id", item.instanceId()));
    }

    List<Map<String, Object>> itemNotes() {
        return rows(
                items.stream().flatMap(item -> Entry.of(item, present(item.notes()))),
                note ->
                        new Row()
                                .with("instance_id", note.owner().instanceId())
                                .with("position", note.position())
                                .with("field_id", note.value().fieldId())
                                .with("note", note.value().value()));
    }

    List<Map<String, Object>> releases() {
        return rows(
                releases.stream(),
                release ->
                        new Row()
                                .with("release_id", release.id())
                                .with("master_id", release.masterId())
                                .with("title", release.title())
                                .with("release_year", release.year()));
    }

    List<Map<String, Object>> artists() {
        return rows(
                lists(PageRows::artists),
                artist ->
                        new Row()
                                .with("artist_id", artist.value().id())
                                .with("name", artist.value().name()));
    }

    List<Map<String, Object>> releaseArtists() {
        return rows(
                lists(PageRows::artists),
                artist ->
                        releaseRow(artist)
                                .with("artist_id", artist.value().id())
                                .with("name_variation", artist.value().anv())
                                .with("join_phrase", artist.value().join())
                                .with("role", artist.value().role())
                                .with("tracks", artist.value().tracks()));
    }

    List<Map<String, Object>> labels() {
        return rows(
                lists(PageRows::labels),
                label ->
                        new Row()
                                .with("label_id", label.value().id())
                                .with("name", label.value().name()));
    }

    List<Map<String, Object>> releaseLabels() {
        return rows(
                lists(PageRows::labels),
                label ->
                        releaseRow(label)
                                .with("label_id", label.value().id())
                                .with("catalogue_number", label.value().catno())
                                .with("entity_type", label.value().entityType())
                                .with("entity_type_name", label.value().entityTypeName()));
    }

    List<Map<String, Object>> formats() {
        return rows(
                lists(PageRows::formats), format -> new Row().with("name", format.value().name()));
    }

    List<Map<String, Object>> releaseFormats() {
        return rows(
                lists(PageRows::formats),
                format ->
                        releaseRow(format)
                                .with("format", format.value().name())
                                .with("quantity", format.value().qty())
                                .with("free_text", format.value().text()));
    }

    List<Map<String, Object>> formatDescriptions() {
        return rows(
                lists(PageRows::formats)
                        .flatMap(format -> Entry.of(format, texts(format.value().descriptions()))),
                description ->
                        new Row()
                                .with("release_id", description.owner().owner().id())
                                .with("format_position", description.owner().position())
                                .with("position", description.position())
                                .with("description", description.value()));
    }

    List<Map<String, Object>> genres() {
        return rows(lists(PageRows::genres), genre -> new Row().with("name", genre.value()));
    }

    List<Map<String, Object>> releaseGenres() {
        return rows(
                lists(PageRows::genres), genre -> releaseRow(genre).with("genre", genre.value()));
    }

    List<Map<String, Object>> styles() {
        return rows(lists(PageRows::styles), style -> new Row().with("name", style.value()));
    }

    List<Map<String, Object>> releaseStyles() {
        return rows(
                lists(PageRows::styles), style -> releaseRow(style).with("style", style.value()));
    }

    private <T> Stream<Entry<BasicInformation, T>> lists(
            Function<BasicInformation, Stream<T>> list) {
        return releases.stream().flatMap(release -> Entry.of(release, list.apply(release)));
    }

    private static Row releaseRow(Entry<BasicInformation, ?> entry) {
        return new Row().with("release_id", entry.owner().id()).with("position", entry.position());
    }

    /** The same artist, label or genre comes with many releases, and is written once. */
    private static <T> List<Map<String, Object>> rows(Stream<T> values, Function<T, Row> row) {
        return values.map(row).map(Row::columns).distinct().toList();
    }

    private static Stream<ArtistCredit> artists(BasicInformation release) {
        return present(release.artists()).filter(artist -> !Row.isEmpty(artist.id()));
    }

    private static Stream<EntityCredit> labels(BasicInformation release) {
        return present(release.labels()).filter(label -> !Row.isEmpty(label.id()));
    }

    private static Stream<Format> formats(BasicInformation release) {
        return present(release.formats()).filter(format -> !Row.isEmpty(format.name()));
    }

    private static Stream<String> genres(BasicInformation release) {
        return texts(release.genres());
    }

    private static Stream<String> styles(BasicInformation release) {
        return texts(release.styles());
    }

    private static Stream<String> texts(List<String> list) {
        return present(list).filter(text -> !Row.isEmpty(text));
    }

    /** Lists may be absent, and JSON allows null in them. */
    private static <T> Stream<T> present(List<T> list) {
        return list == null ? Stream.of() : list.stream().filter(Objects::nonNull);
    }
}
