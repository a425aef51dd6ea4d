/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.Change;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.PendingChange;
import io.github.cameldiscogs.internal.polling.Found;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts pending changes into the form in which routes get them.
 *
 * @param reader reads the time of an item from its JSON text
 * @param outputType converts the JSON text of an item to the output type
 */
public record ChangeForm(ItemReader reader, Function<String, Object> outputType) {

    Found found(PendingChange change) {
        var content = change.content() == null ? change.previous() : change.content();
        var time = content == null ? null : reader.time(content);
        var item = item(content);
        var told =
                new Change(
                        change.type(),
                        change.key(),
                        item,
                        item(change.previous()),
                        changedFields(change),
                        change.scan(),
                        time);
        return new Found(change.key(), item, time, told);
    }

    private @Nullable Object item(@Nullable String content) {
        return content == null ? null : outputType.apply(content);
    }

    private List<String> changedFields(PendingChange change) {
        return change.type() != ChangeType.UPDATED
                        || change.previous() == null
                        || change.content() == null
                ? List.of()
                : ChangedFields.of(change.previous(), change.content(), reader.passing());
    }
}
