/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.http.Answer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which of Discogs's two generations of servers answers a route. They send different headers, as
 * recorded in 2026 (API section 2.1).
 */
enum ServerGeneration {
    /** Releases, masters, collections and wantlists: only what all answers carry. */
    NEW,
    /** Everything else. */
    OLD;

    private static final Set<String> NEW_RESOURCES =
            Set.of("/releases/{release_id}", "/masters/{master_id}");
    private static final Set<Integer> COMPRESSED = Set.of(200, 403, 404);
    private static final Map<String, String> OF_OLD_ANSWERS = new LinkedHashMap<>();

    static {
        OF_OLD_ANSWERS.put("Access-Control-Allow-Origin", "*");
        OF_OLD_ANSWERS.put(
                "Access-Control-Allow-Headers",
                "Content-Type, authorization, User-Agent, Private-Auth-Secret, Discogs-UID");
        OF_OLD_ANSWERS.put("Access-Control-Expose-Headers", "Location");
        OF_OLD_ANSWERS.put("Content-Language", "en");
        OF_OLD_ANSWERS.put("X-Content-Type-Options", "nosniff");
        OF_OLD_ANSWERS.put("X-Frame-Options", "SAMEORIGIN");
        OF_OLD_ANSWERS.put("X-XSS-Protection", "1; mode=block");
    }

    static ServerGeneration of(String template) {
        return NEW_RESOURCES.contains(template)
                        || template.startsWith("/users/{username}/collection")
                        || template.startsWith("/users/{username}/wants")
                ? NEW
                : OLD;
    }

    /**
     * As this server writes errors: the old one, in Python, has a space after a colon. A published
     * client tells errors by it.
     */
    Answer spelling(Answer error) {
        return this == OLD ? error.replacing("{\"message\":", "{\"message\": ") : error;
    }

    /**
     * @param allowedMethods what {@code Access-Control-Allow-Methods} names for the resource
     */
    Answer withHeaders(Answer answer, String allowedMethods) {
        var common = withCommonHeaders(answer);
        return switch (this) {
            // Recorded of the wantlist, and taken to hold for the collection
            case NEW ->
                    answer.status() == 204 ? common.with(Answer.CONTENT_TYPE, Answer.JSON) : common;
            case OLD -> withOldHeaders(common, allowedMethods);
        };
    }

    private static Answer withCommonHeaders(Answer answer) {
        var strict = answer.with("Strict-Transport-Security", "max-age=15552000");
        return COMPRESSED.contains(answer.status()) && answer.isJson() && !isBare(answer)
                ? strict.with("Vary", "Accept-Encoding")
                : strict;
    }

    /** The answers to exports and uploads: an object without keys. */
    private static boolean isBare(Answer answer) {
        return Arrays.equals(answer.body(), new byte[] {'{', '}'});
    }

    private static Answer withOldHeaders(Answer answer, String allowedMethods) {
        var open = answer;
        for (var header : OF_OLD_ANSWERS.entrySet()) {
            open = open.with(header.getKey(), header.getValue());
        }
        open = open.with("Access-Control-Allow-Methods", allowedMethods);
        if (answer.status() / 100 == 2) {
            open = open.with("Cache-Control", "public, must-revalidate");
        }
        return answer.isJson() ? open.with("X-Discogs-Media-Type", "discogs.v2") : open;
    }
}
