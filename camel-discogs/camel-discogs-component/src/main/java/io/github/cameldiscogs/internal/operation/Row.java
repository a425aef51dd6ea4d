/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.request.DiscogsWrite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one operation, as a row of the table spells them. */
record Row(
        String method,
        PathTemplate path,
        List<Parameter> parameters,
        BodyShape body,
        Host host,
        AuthLevel authLevel,
        AnswerShape answer) {

    static Row get(String path) {
        return of("GET", path);
    }

    /** The value of the parameter is the whole address. */
    static Row get(Parameter address) {
        return get("{%s}".formatted(address.name())).with(address);
    }

    static Row post(String path) {
        return of("POST", path);
    }

    static Row put(String path) {
        return of("PUT", path);
    }

    static Row delete(String path) {
        return of("DELETE", path);
    }

    private static Row of(String method, String path) {
        return new Row(
                method,
                PathTemplate.of(path),
                List.of(),
                new BodyShape.None(),
                Host.API,
                AuthLevel.NONE,
                new AnswerShape.Nothing());
    }

    Row with(Parameter... taken) {
        return new Row(method, path, List.of(taken), body, host, authLevel, answer);
    }

    /** Its body can be that record, and at least one of its fields has to be given. */
    Row sends(Class<? extends DiscogsWrite> type) {
        return carries(new BodyShape.Fields(type, false));
    }

    /** Its body can be that record, and may be left out. */
    Row maySend(Class<? extends DiscogsWrite> type) {
        return carries(new BodyShape.Fields(type, true));
    }

    Row uploads(List<Parameter> columns) {
        return carries(new BodyShape.Upload(columns));
    }

    private Row carries(BodyShape shape) {
        return new Row(method, path, parameters, shape, host, authLevel, answer);
    }

    Row needs(AuthLevel level) {
        return new Row(method, path, parameters, body, host, level, answer);
    }

    /** It is asked at another host, which sees no credentials unless it takes some. */
    Row on(Host other) {
        var level = other.takesCredentials() ? authLevel : AuthLevel.NEVER;
        return new Row(method, path, parameters, body, other, level, answer);
    }

    Row answers(Class<? extends DiscogsRecord> type) {
        return answers(new AnswerShape.One(type));
    }

    Row lists(String listKey, Class<? extends DiscogsRecord> itemType, String itemKey) {
        return answers(new AnswerShape.Many(listKey, itemType, itemKey, false, null, null));
    }

    Row pages(String listKey, Class<? extends DiscogsRecord> itemType, @Nullable String itemKey) {
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

    Row pages(Class<? extends DiscogsRecord> type) {
        return answers(new AnswerShape.Pages(type));
    }

    Row answers(AnswerShape.Token token) {
        return answers((AnswerShape) token);
    }

    Row starts(Parameter job) {
        return answers(new AnswerShape.Started(job));
    }

    Row answersContent() {
        return answers(new AnswerShape.Content());
    }

    private Row answers(AnswerShape shape) {
        return new Row(method, path, parameters, body, host, authLevel, shape);
    }
}
