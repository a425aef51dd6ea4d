/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at one thing for changes: it is found whenever it is not as it was found last. */
public final class ObjectSearch implements Search {

    private final String thing;
    private final Supplier<@Nullable Object> source;
    private final Set<String> passing;
    private @Nullable String fingerprint;
    private boolean isOver;

    /**
     * @param thing what tells it from others of its kind
     * @param source asks Discogs; null for nothing
     * @param passing names of fields whose changes do not count
     */
    public ObjectSearch(String thing, Supplier<@Nullable Object> source, Set<String> passing) {
        this.thing = thing;
        this.source = source;
        this.passing = passing;
    }

    @Override
    public List<Found> next() {
        if (isOver) {
            isOver = false;
            return List.of();
        }
        var item = source.get();
        var found = item == null ? null : Fingerprint.of(item, passing);
        if (found == null || found.equals(fingerprint)) {
            return List.of();
        }
        fingerprint = found;
        isOver = true;
        return List.of(new Found(found, item, null));
    }

    @Override
    public String itemKey(Found found) {
        return thing;
    }

    /** It is known here already. */
    @Override
    public void told(Found found) {}

    /** Nobody takes it over. */
    @Override
    public void requireCurrent() {}

    /** What it was before would hide what it is now. */
    @Override
    public boolean isCurrent(Found found) {
        return found.key().equals(fingerprint);
    }

    /** It is current, or something else was found instead. */
    @Override
    public void dropped(Found found) {}

    @Override
    public boolean hasStarted() {
        return fingerprint != null;
    }

    @Override
    public void started() {}

    @Override
    public void close() {
        isOver = false;
    }
}
