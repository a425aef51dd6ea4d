/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import io.github.cameldiscogs.model.DiscogsRecord;
import java.util.List;

/** The facts of one operation, as a row of the table spells them. */
record Row(
        String method,
        String path,
        List<Parameter> parameters,
        AuthLevel authLevel,
        AnswerShape answer) {

    static Row get(String path) {
        return new Row("GET", path, List.of(), AuthLevel.NONE, null);
    }

    static Row post(String path) {
        return new Row("POST", path, List.of(), AuthLevel.NONE, null);
    }

    Row with(Parameter... taken) {
        return new Row(method, path, List.of(taken), authLevel, answer);
    }

    Row needs(AuthLevel level) {
        return new Row(method, path, parameters, level, answer);
    }

    Row answers(Class<? extends DiscogsRecord> type) {
        return answers(new AnswerShape.One(type));
    }

    Row lists(String listKey, Class<? extends DiscogsRecord> itemType, String itemKey) {
        return answers(new AnswerShape.Many(listKey, itemType, itemKey, false, null, null));
    }

    Row pages(String listKey, Class<? extends DiscogsRecord> itemType, String itemKey) {
        return answers(new AnswerShape.Many(listKey, itemType, itemKey, true, null, null));
    }

    /** The list can be sorted by the time of adding. */
    Row inTimeOf(String dateField, String sort) {
        var many = (AnswerShape.Many) answer;
        return answers(
                new AnswerShape.Many(
                        many.listKey(),
                        many.itemType(),
                        many.itemKey(),
                        many.paged(),
                        new AnswerShape.Chronology(sort, dateField),
                        many.lastPageForStrangers()));
    }

    /** Discogs ends the list at this page for others than its owner. */
    Row endsForStrangersAt(int page) {
        var many = (AnswerShape.Many) answer;
        return answers(
                new AnswerShape.Many(
                        many.listKey(),
                        many.itemType(),
                        many.itemKey(),
                        many.paged(),
                        many.chronology(),
                        page));
    }

    Row answersToken() {
        return answers(new AnswerShape.Token());
    }

    private Row answers(AnswerShape shape) {
        return new Row(method, path, parameters, authLevel, shape);
    }
}
