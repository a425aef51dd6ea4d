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
 * Tells refusals that come as a success: a message, and nothing of what was asked for. Its words
 * say more than what is missing.
 */
final class MessageAnswer {

    /** The field that Discogs puts its words into. */
    private static final String MESSAGE = "message";

    /** One of the name's letters; Discogs itself escapes those of other alphabets alone. */
    private static final Pattern ESCAPED_LETTER = Pattern.compile("\\\\u00[67]");

    private static final int CREATED = 201;

    private MessageAnswer() {}

    /**
     * Whether an answer could be one, by a look that costs little.
     *
     * @param object a record, a Map, or a JSON object as text
     */
    static boolean mayBe(Object object) {
        return object instanceof String json
                ? json.contains(MESSAGE) || ESCAPED_LETTER.matcher(json).find()
                : DiscogsJson.field(object, MESSAGE) != null;
    }

    /**
     * Refuses a message without any field of what was asked for. Where a message is one of these
     * fields, it counts as such if the status says that it was written.
     *
     * @throws MessageAnswerException with its words
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
     * Refuses a message where a page of a list was asked for.
     *
     * @throws MessageAnswerException with its words
     */
    static void refuse(byte[] body, String listKey) throws IOException {
        var fields = fields(body);
        if (fields.get(listKey) == null) {
            refuse(fields);
        }
    }

    /**
     * Refuses a message where nothing was to be said.
     *
     * @throws MessageAnswerException with its words
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

    /** The fields of an object; none if it is something else. */
    private static Map<String, Object> fields(byte[] body) {
        try {
            var fields = DiscogsJson.readMap(body);
            return fields == null ? Map.of() : fields;
        } catch (IOException e) {
            return Map.of();
        }
    }
}
