/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Polls an operation that answers with a single object and finds the object when its content has
 * changed since it was last found.
 */
public final class ObjectSearch implements Search {

    private final String thing;
    private final Supplier<@Nullable Object> source;
    private final Set<String> passing;
    private @Nullable String fingerprint;
    private boolean isOver;

    /**
     * @param thing identifies the object among others of its kind
     * @param source requests the object; null if there is none
     * @param passing names of fields that are ignored in comparisons
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

    /** Does nothing: the fingerprint was stored when the object was found. */
    @Override
    public void told(Found found) {}

    /** Does nothing: no store is shared. */
    @Override
    public void requireCurrent() {}

    /**
     * Whether the object has not changed since: an old version must not be delivered after a newer
     * one.
     */
    @Override
    public boolean isCurrent(Found found) {
        return found.key().equals(fingerprint);
    }

    /** Does nothing: the newer version was found instead. */
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

    @Override
    public SearchStatus status() {
        return new SearchStatus(fingerprint == null ? 0L : 1L, null);
    }

    /** Does nothing: each look reads the whole object. */
    @Override
    public void readWhole() {}
}
