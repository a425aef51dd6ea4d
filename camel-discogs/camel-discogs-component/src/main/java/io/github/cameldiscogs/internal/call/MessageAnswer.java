/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.internal.http.HttpResponse;
import io.github.cameldiscogs.internal.http.MessageAnswerException;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.model.DiscogsRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects refusals that come with a success status: a message without the requested data. The
 * exception quotes the message.
 */
final class MessageAnswer {

    /** The field of Discogs's message. */
    private static final String MESSAGE = "message";

    /** An escaped ASCII letter; Discogs itself escapes only letters of other alphabets. */
    private static final Pattern ESCAPED_LETTER = Pattern.compile("\\\\u00[67]");

    private static final int CREATED = 201;

    private MessageAnswer() {}

    /**
     * A cheap check whether an answer could be one.
     *
     * @param object a record, a Map, or a JSON object as text
     */
    static boolean mayBe(Object object) {
        return object instanceof String json
                ? json.contains(MESSAGE) || ESCAPED_LETTER.matcher(json).find()
                : DiscogsJson.field(object, MESSAGE) != null;
    }

    /**
     * Rejects a message without any field of the requested record. If the record has a field named
     * message, it counts as such when the status says that it was written.
     *
     * @throws MessageAnswerException with the message
     */
    static void refuse(HttpResponse response, Class<? extends DiscogsRecord> asked)
            throws IOException {
        var fields = fields(response.body());
        var others = new HashMap<>(fields);
        if (response.status() != CREATED) {
            others.remove(MESSAGE);
        }
        if (!DiscogsJson.hasFieldOf(asked, others)) {
            refuse(fields);
        }
    }

    /**
     * Rejects a message in place of a page of a list.
     *
     * @throws MessageAnswerException with the message
     */
    static void refuse(byte[] body, String listKey) throws IOException {
        var fields = fields(body);
        if (fields.get(listKey) == null) {
            refuse(fields);
        }
    }

    /**
     * Rejects a message where no body was expected.
     *
     * @throws MessageAnswerException with the message
     */
    static void refuse(byte[] body) throws IOException {
        refuse(fields(body));
    }

    private static void refuse(Map<String, Object> fields) throws IOException {
        var words = words(fields.get(MESSAGE));
        if (!words.isBlank()) {
            throw new MessageAnswerException(words);
        }
    }

    private static String words(@Nullable Object message) throws IOException {
        if (message == null) {
            return "";
        }
        return message instanceof String text ? text : DiscogsJson.write(message);
    }

    /** The fields of a JSON object; empty for anything else. */
    private static Map<String, Object> fields(byte[] body) {
        try {
            var fields = DiscogsJson.readMap(body);
            return fields == null ? Map.of() : fields;
        } catch (IOException e) {
            return Map.of();
        }
    }
}
