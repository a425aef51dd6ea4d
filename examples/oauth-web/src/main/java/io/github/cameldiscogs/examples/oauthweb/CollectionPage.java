/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.model.ArtistCredit;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Folder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What those see who are signed in: folders, and the newest items of their collection. */
final class CollectionPage {

    /** The folder that holds everything; nothing can be moved there. */
    private static final long ALL = 0;

    private final Session session;
    private final List<Folder> folders;
    private final List<CollectionItem> items;

    CollectionPage(Session session, List<Folder> folders, List<CollectionItem> items) {
        this.session = session;
        this.folders = folders;
        this.items = items;
    }

    String html() {
        return Layout.page(
                "Collection",
                session,
                """
                <h1>Your collection</h1>
                %s
                <section aria-labelledby="folders">
                <h2 id="folders">Folders</h2>
                <ul class="folders">%s</ul>
                </section>
                <section aria-labelledby="newest">
                <h2 id="newest">Newest records</h2>
                %s
                </section>
                <section class="forget" aria-labelledby="forget">
                <h2 id="forget">Leave</h2>
                <p>“Forget me” deletes what lets this application act for you, and signs you out everywhere.</p>
                <form method="post" action="/forget">%s<button class="danger">Forget me</button></form>
                </section>
                """
                        .formatted(
                                notice(),
                                folders.stream()
                                        .map(CollectionPage::folder)
                                        .collect(Collectors.joining("\n")),
                                items(),
                                Layout.csrf(session)));
    }

    private String notice() {
        return session.notice() == null
                ? ""
                : "<p class=\"notice\" role=\"status\">%s</p>"
                        .formatted(Html.escape(session.notice()));
    }

    private static String folder(Folder folder) {
        return "<li><span>%s</span> <strong>%d</strong></li>"
                .formatted(Html.escape(folder.name()), folder.count());
    }

    private String items() {
        return items.isEmpty()
                ? "<p>There is nothing in your collection yet.</p>"
                : items.stream()
                        .map(this::item)
                        .collect(Collectors.joining("\n", "<ul class=\"records\">", "</ul>"));
    }

    private String item(CollectionItem item) {
        var record = item.basicInformation();
        var artists =
                record.artists().stream().map(ArtistCredit::name).collect(Collectors.joining(", "));
        return """
        <li class="record">
        %s
        <h3>%s</h3>
        <p>%s</p>
        <p class="small">%s</p>
        %s
        </li>
        """
                .formatted(
                        cover(item),
                        Html.escape(record.title()),
                        Html.escape(artists),
                        Html.escape(details(item)),
                        isMovable(item) ? move(item) : "");
    }

    /** The title stands beside it, so that a screen reader need not say it twice. */
    private static String cover(CollectionItem item) {
        var cover = item.basicInformation().coverImage();
        return cover == null || cover.isEmpty()
                ? "<div class=\"cover\"></div>"
                : "<img class=\"cover\" src=\"%s\" alt=\"\" width=\"300\" height=\"300\" loading=\"lazy\">"
                        .formatted(Html.escape(cover));
    }

    private String details(CollectionItem item) {
        var year = item.basicInformation().year();
        return Stream.of(year == null || year == 0 ? null : year, folderName(item))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    private String folderName(CollectionItem item) {
        return folders.stream()
                .filter(folder -> folder.id().equals(item.folderId()))
                .map(Folder::name)
                .findFirst()
                .orElse(null);
    }

    private boolean isMovable(CollectionItem item) {
        return targets(item).findAny().isPresent();
    }

    private Stream<Folder> targets(CollectionItem item) {
        return folders.stream()
                .filter(folder -> folder.id() != ALL && !folder.id().equals(item.folderId()));
    }

    private String move(CollectionItem item) {
        var options =
                targets(item)
                        .map(
                                folder ->
                                        "<option value=\"%d\">%s</option>"
                                                .formatted(folder.id(), Html.escape(folder.name())))
                        .collect(Collectors.joining());
        return """
        <form class="move" method="post" action="/move">%1$s
        <input type="hidden" name="release" value="%2$d">
        <input type="hidden" name="instance" value="%3$d">
        <input type="hidden" name="folder" value="%4$d">
        <label for="to-%3$d">Move to <span class="unseen">another folder: %5$s</span></label>
        <select id="to-%3$d" name="to">%6$s</select>
        <button>Move<span class="unseen"> %5$s</span></button>
        </form>
        """
                .formatted(
                        Layout.csrf(session),
                        item.id(),
                        item.instanceId(),
                        item.folderId(),
                        Html.escape(item.basicInformation().title()),
                        options);
    }
}
