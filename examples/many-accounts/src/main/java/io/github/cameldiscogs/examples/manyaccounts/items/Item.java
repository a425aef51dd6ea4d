/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.items;

import static io.github.cameldiscogs.examples.manyaccounts.Messages.SCAN;
import static io.github.cameldiscogs.examples.manyaccounts.Messages.SEPARATOR;

import io.github.cameldiscogs.model.CollectionItem;
import java.util.Optional;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * What became of an item.
 *
 * @param account whose it is
 * @param itemKey what tells it from the others of the account
 * @param content what it is now; empty if it was removed
 * @param scan the reading that has found it so
 */
record Item(String account, String itemKey, Optional<CollectionItem> content, long scan) {

    static Item of(Message message) {
        var key = message.getHeader(KafkaConstants.KEY, String.class);
        // The key of an item is a number, the name of an account may be anything
        int separator = key.lastIndexOf(SEPARATOR);
        return new Item(
                key.substring(0, separator),
                key.substring(separator + 1),
                Optional.ofNullable(message.getBody(CollectionItem.class)),
                Long.parseLong(message.getHeader(SCAN, String.class)));
    }

    MapSqlParameterSource values() {
        var information = content.map(CollectionItem::basicInformation);
        return new MapSqlParameterSource()
                .addValue("account", account)
                .addValue("itemKey", itemKey)
                .addValue("releaseId", content.map(CollectionItem::id).orElse(null))
                .addValue("folderId", content.map(CollectionItem::folderId).orElse(null))
                .addValue("rating", content.map(CollectionItem::rating).orElse(null))
                .addValue("title", information.map(all -> storable(all.title())).orElse(null))
                .addValue("releaseYear", information.map(all -> all.year()).orElse(null))
                .addValue("dateAdded", content.map(CollectionItem::dateAdded).orElse(null))
                .addValue("removed", content.isEmpty())
                .addValue("scan", scan);
    }

    /** PostgreSQL keeps any character but one. */
    private static String storable(String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
