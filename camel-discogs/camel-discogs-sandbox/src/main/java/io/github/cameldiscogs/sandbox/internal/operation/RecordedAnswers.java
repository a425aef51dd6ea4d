/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Json;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import io.github.cameldiscogs.sandbox.internal.http.Recordings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers from a folder of recordings. Usually only one page of a list was recorded: without {@code
 * page} and {@code per_page} it is returned as recorded; otherwise the recorded items count as the
 * whole list and are divided into pages as requested, so that a walk ends. Links to Discogs's API
 * and website lead to the sandbox.
 */
public final class RecordedAnswers {

    private static final String DISCOGS_API = "https://api.discogs.com";
    private static final String DISCOGS_WEBSITE = "https://www.discogs.com";

    private final Recordings recordings;
    private final Links links;

    public RecordedAnswers(Recordings recordings, Links links) {
        this.recordings = recordings;
        this.links = links;
    }

    /** The recorded answer for a request, if there is one. */
    public Optional<Answer> find(ReceivedRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Optional.empty();
        }
        return recordings
                .find(request.path())
                .map(json -> answer(json, request))
                .map(this::withOwnLinks);
    }

    /** A client that follows links must not leave the sandbox, with its token. */
    private Answer withOwnLinks(Answer answer) {
        return answer.replacing(DISCOGS_API, links.api(""))
                .replacing(DISCOGS_WEBSITE, links.website(""));
    }

    private Answer answer(byte[] json, ReceivedRequest received) {
        var request = new Request(received, Map.of(), Caller.ANONYMOUS, null);
        boolean asRecorded =
                request.query().first("page").isEmpty()
                        && request.query().first("per_page").isEmpty();
        return asRecorded
                ? Answer.of(200, Answer.JSON, json)
                : paged(json, request).orElseGet(() -> Answer.of(200, Answer.JSON, json));
    }

    private Optional<Answer> paged(byte[] json, Request request) {
        var recorded = read(json, request);
        var listKey = listKey(recorded);
        if (!recorded.has("pagination") || listKey.isEmpty()) {
            return Optional.empty();
        }
        var items = new ArrayList<JsonNode>();
        recorded.get(listKey.get()).forEach(items::add);
        var content = new LinkedHashMap<String, Object>();
        ((ObjectNode) recorded).remove("pagination");
        recorded.properties().forEach(field -> content.put(field.getKey(), field.getValue()));
        var page = new PageRequest(request, links);
        content.put(listKey.get(), page.cut(items));
        return Optional.of(page.answer(items.size(), page.pagesFor(items.size()), content));
    }

    private static JsonNode read(byte[] json, Request request) {
        try {
            return Json.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The recording of " + request.received().path() + " is not JSON", e);
        }
    }

    /** Besides pagination, lists have one array; other keys such as filters are objects. */
    private static Optional<String> listKey(JsonNode recorded) {
        var arrays = new ArrayList<String>();
        recorded.properties()
                .forEach(
                        field -> {
                            if (field.getValue().isArray()) {
                                arrays.add(field.getKey());
                            }
                        });
        arrays.removeAll(List.of("filter_facets"));
        return arrays.size() == 1 ? Optional.of(arrays.get(0)) : Optional.empty();
    }
}
