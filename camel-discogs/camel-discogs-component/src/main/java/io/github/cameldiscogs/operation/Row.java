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
        return answers(new AnswerShape.Many(listKey, itemType, itemKey, false));
    }

    Row pages(String listKey, Class<? extends DiscogsRecord> itemType, String itemKey) {
        return answers(new AnswerShape.Many(listKey, itemType, itemKey, true));
    }

    Row answersToken() {
        return answers(new AnswerShape.Token());
    }

    private Row answers(AnswerShape shape) {
        return new Row(method, path, parameters, authLevel, shape);
    }
}
