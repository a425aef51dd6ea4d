/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import io.github.cameldiscogs.model.DiscogsRecord;

/** What a successful answer to an operation holds. */
public sealed interface AnswerShape {

    /** One JSON object. */
    record One(Class<? extends DiscogsRecord> type) implements AnswerShape {}

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
            implements AnswerShape {}

    /** A token and its secret, form-encoded (RFC 5849, sections 2.1 and 2.3). */
    record Token() implements AnswerShape {}
}
