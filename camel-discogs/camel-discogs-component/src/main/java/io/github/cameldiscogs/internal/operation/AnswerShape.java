/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.model.DiscogsRecord;
import org.jspecify.annotations.Nullable;

/** The form of an operation's successful answer. */
public sealed interface AnswerShape {

    /** One JSON object. */
    record One(Class<? extends DiscogsRecord> type) implements AnswerShape {}

    /** An answer that is walked if no page is requested. */
    sealed interface Walked extends AnswerShape {

        /** The field that identifies an item within the list. */
        @Nullable String itemKey();

        /** Whether it comes in pages. */
        boolean paged();

        /** The sort order by date added, if the list has one. */
        @Nullable Chronology chronology();

        /** The last page that Discogs returns to users other than the list's owner. */
        @Nullable Integer lastPageForOthers();
    }

    /**
     * A JSON object with one list.
     *
     * @param listKey the field with the list
     * @param itemType the type of an item
     * @param itemKey the field that identifies an item within the list
     * @param paged whether the list comes in pages
     * @param chronology the sort order by date added; null if there is none
     * @param lastPageForOthers the last page that Discogs returns to users other than the list's
     *     owner; null if unlimited (API section 2.5)
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
     * A JSON object in pages with several lists: it is walked page by page.
     *
     * @param type the type of a page
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

    /** No content of interest. */
    record Nothing() implements AnswerShape {}

    /**
     * The URL of a started job, in the header Location.
     *
     * @param job the parameter with which the job is requested
     */
    record Started(Parameter job) implements AnswerShape {}

    /** A file of any size. */
    record Content() implements AnswerShape {}

    /**
     * The sort order of a list by date added, which allows an exact walk while it changes.
     *
     * @param sort the value of the parameter {@code sort}
     * @param dateField the field of an item with the date
     */
    record Chronology(String sort, String dateField) {}

    /** A token and its secret, form-encoded: the result of a step of the OAuth 1.0a dance. */
    enum Token implements AnswerShape {
        /** The request token that the user is asked to authorize (RFC 5849, section 2.1). */
        REQUEST,
        /** The access token that represents the user (RFC 5849, section 2.3). */
        ACCESS
    }
}
