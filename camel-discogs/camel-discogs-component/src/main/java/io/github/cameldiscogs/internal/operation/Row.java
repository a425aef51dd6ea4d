/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.request.DiscogsWrite;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of one operation, as written in the table. */
record Row(
        String method,
        PathTemplate path,
        List<Parameter> parameters,
        BodyShape body,
        Host host,
        AuthLevel authLevel,
        AnswerShape answer,
        Polling polling) {

    static Row get(String path) {
        return of("GET", path);
    }

    /** The parameter's value is the complete URL. */
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
                new AnswerShape.Nothing(),
                Polling.USUAL);
    }

    /** Adds parameters. */
    Row with(Parameter... taken) {
        return with(List.of(taken));
    }

    Row with(List<Parameter> taken) {
        return taking(Stream.concat(parameters.stream(), taken.stream()));
    }

    /** Replaces parameters with the same names. */
    Row but(Parameter... others) {
        var byName = Stream.of(others).collect(toMap(Parameter::name, identity()));
        return taking(parameters.stream().map(taken -> byName.getOrDefault(taken.name(), taken)));
    }

    private Row taking(Stream<Parameter> all) {
        return new Row(method, path, all.toList(), body, host, authLevel, answer, polling);
    }

    /** The list can be sorted, by undocumented values. */
    Row sorted() {
        return sortedBy(Parameters.SORT);
    }

    /** The list can be sorted by these values, and by others that Discogs may add. */
    Row sortedBy(String... known) {
        return sortedBy(Parameters.SORT.knownAs(known));
    }

    private Row sortedBy(Parameter sort) {
        return with(sort, Parameters.SORT_ORDER);
    }

    /** The body is that record, and at least one field is required. */
    Row sends(Class<? extends DiscogsWrite> type) {
        return carries(new BodyShape.Fields(type, false));
    }

    /** The body is that record, and is optional. */
    Row maySend(Class<? extends DiscogsWrite> type) {
        return carries(new BodyShape.Fields(type, true));
    }

    Row uploads(List<Parameter> columns) {
        return carries(new BodyShape.Upload(columns));
    }

    private Row carries(BodyShape shape) {
        return new Row(method, path, parameters, shape, host, authLevel, answer, polling);
    }

    Row needs(AuthLevel level) {
        return new Row(method, path, parameters, body, host, level, answer, polling);
    }

    /** Requests go to another host, without credentials unless it accepts them. */
    Row on(Host other) {
        var level = other.takesCredentials() ? authLevel : AuthLevel.NEVER;
        return new Row(method, path, parameters, body, other, level, answer, polling);
    }

    Row answers(Class<? extends DiscogsRecord> type) {
        return answers(new AnswerShape.One(type));
    }

    Row lists(String listKey, Class<? extends DiscogsRecord> itemType, String itemKey) {
        return answers(new AnswerShape.Many(listKey, itemType, itemKey, false, null, null));
    }

    Row pages(String listKey, Class<? extends DiscogsRecord> itemType, @Nullable String itemKey) {
        return paged(new AnswerShape.Many(listKey, itemType, itemKey, true, null, null));
    }

    /** The list can be sorted by date added. */
    Row inTimeOf(String dateField, String sort) {
        var many = (AnswerShape.Many) answer;
        return answers(
                new AnswerShape.Many(
                        many.listKey(),
                        many.itemType(),
                        many.itemKey(),
                        many.paged(),
                        new AnswerShape.Chronology(sort, dateField),
                        many.lastPageForOthers()));
    }

    /** The last page that Discogs returns to users other than the list's owner. */
    Row endsForOthersAt(int page) {
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
        return paged(new AnswerShape.Pages(type));
    }

    private Row paged(AnswerShape shape) {
        return with(Parameters.PAGE, Parameters.PER_PAGE).answers(shape);
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
        return new Row(method, path, parameters, body, host, authLevel, shape, polling);
    }

    /** The default time between two polls. */
    Row polledEvery(Duration delay) {
        return polled(polling.every(delay));
    }

    /** Changes of these fields, at any depth, do not count as changes. */
    Row passing(String... fields) {
        return passing(Set.of(fields));
    }

    Row passing(Set<String> fields) {
        return polled(polling.without(fields));
    }

    /** The list can be sorted by what has changed last. */
    Row activeBy(String dateField, String sort) {
        return polled(polling.sortedByActivity(new AnswerShape.Chronology(sort, dateField)));
    }

    /** What was removed from it, or has changed, cannot be told: it has no order that stays. */
    Row withoutChanges() {
        return polled(polling.withoutChanges());
    }

    /**
     * These fields together name an item. A list may have several rows of the same name, which is
     * why this is no key: a walk gives them all.
     */
    Row namedBy(String... fields) {
        return polled(polling.namedBy(List.of(fields)));
    }

    private Row polled(Polling other) {
        return new Row(method, path, parameters, body, host, authLevel, answer, other);
    }
}
