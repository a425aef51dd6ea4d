/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.model.DiscogsRecord;
import org.jspecify.annotations.Nullable;

/** What a successful answer to an operation holds. */
public sealed interface AnswerShape {

    /** One JSON object. */
    record One(Class<? extends DiscogsRecord> type) implements AnswerShape {}

    /** Something that is walked when no page is asked for. */
    sealed interface Walked extends AnswerShape {

        /** The field of an item that tells it from all others. */
        @Nullable String itemKey();

        /** Whether it comes in pages. */
        boolean paged();

        /** How to sort by the time of adding, if that is possible. */
        @Nullable Chronology chronology();

        /** The page where Discogs ends the list for others than its owner. */
        @Nullable Integer lastPageForOthers();
    }

    /**
     * A JSON object with a list in it.
     *
     * @param listKey the field that holds the list
     * @param itemType what an item of the list is
     * @param itemKey the field of an item that tells it from all others of the list
     * @param paged whether the list comes in pages
     * @param chronology how to sort the list by the time of adding, if it can be
     * @param lastPageForOthers the page where Discogs ends the list for others than its owner; null
     *     when it does not (API section 2.5)
     */
    record Many(
            String listKey,
            Class<? extends DiscogsRecord> itemType,
            @Nullable String itemKey,
            boolean paged,
            @Nullable Chronology chronology,
            @Nullable Integer lastPageForOthers)
            implements Walked {}

    /**
     * A JSON object that comes in pages and has several lists in it: it is walked page by page.
     *
     * @param type what a page is
     */
    record Pages(Class<? extends DiscogsRecord> type) implements Walked {

        @Override
        public @Nullable String itemKey() {
            return null;
        }

        @Override
        public boolean paged() {
            return true;
        }

        @Override
        public @Nullable Chronology chronology() {
            return null;
        }

        @Override
        public @Nullable Integer lastPageForOthers() {
            return null;
        }
    }

    /** Nothing that is worth reading. */
    record Nothing() implements AnswerShape {}

    /**
     * The address of what was started, in the header Location.
     *
     * @param job the parameter by which it is asked for
     */
    record Started(Parameter job) implements AnswerShape {}

    /** A file, of whatever size. */
    record Content() implements AnswerShape {}

    /**
     * How a list is sorted by the time at which items were added, so that it can be read exactly
     * while it changes.
     *
     * @param sort the value of the parameter {@code sort} for that order
     * @param dateField the field of an item that tells the time
     */
    record Chronology(String sort, String dateField) {}

    /** A token and its secret, form-encoded: what a step of the OAuth 1.0a dance brings. */
    enum Token implements AnswerShape {
        /** What the user is asked to authorize (RFC 5849, section 2.1). */
        REQUEST,
        /** What acts for the user (RFC 5849, section 2.3). */
        ACCESS
    }
}
