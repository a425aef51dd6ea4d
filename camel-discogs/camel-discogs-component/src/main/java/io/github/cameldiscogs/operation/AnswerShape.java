/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import io.github.cameldiscogs.model.DiscogsRecord;

/** What a successful answer to an operation holds. */
public sealed interface AnswerShape {

    /** One JSON object. */
    record One(Class<? extends DiscogsRecord> type) implements AnswerShape {}

    /** Something that is walked when no page is asked for. */
    sealed interface Walked extends AnswerShape {}

    /**
     * A JSON object with a list in it.
     *
     * @param listKey the field that holds the list
     * @param itemType what an item of the list is
     * @param itemKey the field of an item that tells it from all others of the list
     * @param paged whether the list comes in pages
     */
    record Many(
            String listKey, Class<? extends DiscogsRecord> itemType, String itemKey, boolean paged)
            implements Walked {}

    /**
     * A JSON object that comes in pages and has several lists in it: it is walked page by page.
     *
     * @param type what a page is
     */
    record Pages(Class<? extends DiscogsRecord> type) implements Walked {}

    /** Nothing that is worth reading. */
    record Nothing() implements AnswerShape {}

    /** The address of what was started, in the header Location. */
    record Started() implements AnswerShape {}

    /** A file, of whatever size. */
    record Content() implements AnswerShape {}

    /** A token and its secret, form-encoded (RFC 5849, sections 2.1 and 2.3). */
    record Token() implements AnswerShape {}
}
