/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What tells the content of an answer from any other: the same for the same fields in whatever
 * order, and in whatever output type they came.
 */
public final class Fingerprint {

    /** In bytes: two of so many answers are not the same by chance. */
    private static final int LENGTH = 16;

    /** How the names of fields begin that have a price in the seller's own currency. */
    private static final String ORIGINAL = "original_";

    private Fingerprint() {}

    /**
     * @param item a record, a Map with Discogs's own field names, or a JSON object as text
     * @param passing names of fields that do not count, wherever they stand
     */
    public static String of(Object item, Set<String> passing) {
        return text(hash(item, passing));
    }

    /** As {@link #of}, in 64 bits. */
    public static long number(Object item, Set<String> passing) {
        return ByteBuffer.wrap(hash(item, passing)).getLong();
    }

    public static String ofText(String text) {
        return text(hash(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What counts of an item, with its fields in the order of their names.
     *
     * @throws IllegalArgumentException if it is a text that is no JSON object
     */
    public static Object content(Object item, Set<String> passing) {
        try {
            var fields =
                    DiscogsJson.readMap(
                            item instanceof String json
                                    ? json.getBytes(StandardCharsets.UTF_8)
                                    : DiscogsJson.writeBytes(item));
            return canonical(Objects.requireNonNull(fields), passing);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON object", e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(Object item, Set<String> passing) {
        try {
            return hash(DiscogsJson.writeBytes(content(item, passing)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] hash) {
        return HexFormat.of().formatHex(Arrays.copyOf(hash, LENGTH));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object canonical(Object value, Set<String> passing) {
        if (value instanceof Map<?, ?> object) {
            var sorted = new TreeMap<String, Object>();
            object.forEach(
                    (name, field) -> {
                        boolean counts = !passing.contains(name.toString());
                        if (field != null && counts && !isConverted(object, name)) {
                            sorted.put(name.toString(), canonical(field, passing));
                        }
                    });
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(part -> canonical(part, passing)).toList()
                : value;
    }

    /** Prices in the currency of whoever asks follow its rate; the seller's stand beside them. */
    private static boolean isConverted(Map<?, ?> object, Object name) {
        return object.get(ORIGINAL + name) != null;
    }
}
