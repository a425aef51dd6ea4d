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
 * A hash of the content of an answer. It does not depend on the order of the fields or on the
 * output type.
 */
public final class Fingerprint {

    /** The length in bytes, 128 bits: collisions are practically impossible. */
    private static final int LENGTH = 16;

    /** The prefix of the names of fields that have a price in the seller's currency. */
    private static final String ORIGINAL = "original_";

    private Fingerprint() {}

    /**
     * @param item a record, a Map with the field names of Discogs, or a JSON object as text
     * @param passing names of fields that are ignored at any depth
     * @return 32 hexadecimal digits
     */
    public static String of(Object item, Set<String> passing) {
        return text(hash(item, passing));
    }

    /** The first 64 bits of {@link #of}. */
    public static long number(Object item, Set<String> passing) {
        return ByteBuffer.wrap(hash(item, passing)).getLong();
    }

    public static String ofText(String text) {
        return text(hash(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The content of an item that is compared, with fields sorted by name.
     *
     * @throws IllegalArgumentException if the item is a text that is not a JSON object
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

    /**
     * Whether the field is a price in the currency of the caller, which changes with the exchange
     * rate; the seller's price is in another field of the same object.
     */
    private static boolean isConverted(Map<?, ?> object, Object name) {
        return object.get(ORIGINAL + name) != null;
    }
}
