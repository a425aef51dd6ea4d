/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.json.RecordDeserializer;
import io.github.cameldiscogs.internal.json.RecordSerializer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of Discogs, or a part of one, as a Java record.
 *
 * <p>Components carry Discogs's own names in lowerCamelCase ({@code instance_id} is {@code
 * instanceId}). Every component is null when its field was absent, because Discogs leaves fields
 * out rather than sending null. Lists are unmodifiable; an absent list is null and an empty one is
 * empty.
 *
 * <p>Numbers and booleans sent as text, and text sent as a number, are converted if they are
 * unambiguous: {@code "1999"}, {@code "3.50"}, {@code 230.0} for a whole number, {@code "true"}.
 * Nothing is rounded, and text with a unit, a currency, an exponent, leading zeros or thousands
 * separators is not a number. A value that cannot be converted is not an error: it is kept in
 * {@link #otherFields()}, and logged once for each place.
 *
 * <p>Any Jackson {@code ObjectMapper} reads and writes these records, also one without modules,
 * such as that of Camel's {@code marshal().json()}. A record that was read is written as equal
 * JSON, numbers compared by value.
 */
@JsonDeserialize(using = RecordDeserializer.class)
@JsonSerialize(using = RecordSerializer.class)
public interface DiscogsRecord {

    /**
     * The received fields that no component represents exactly, by name and in the order of the
     * JSON:
     *
     * <ul>
     *   <li>fields without a component;
     *   <li>null fields, which distinguishes them from absent ones;
     *   <li>fields whose value has another type than the component, such as text that is not a
     *       timestamp, or an object instead of a list; the component is null. A list or map with
     *       such a part is here as a whole, and the component has null for that part;
     *   <li>fields whose value was converted, such as a number sent as text or a timestamp of
     *       unusual precision; the component has the converted value;
     *   <li>fields received under an alternative name ({@link UserList}); the component has the
     *       value, too.
     * </ul>
     *
     * <p>Values are a Map, List, String, Boolean or null, or a number: Integer, Long or BigInteger
     * if whole, else BigDecimal.
     *
     * @return unmodifiable
     */
    Map<String, @Nullable Object> otherFields();

    /**
     * A field by Discogs's name, with or without a component. Fields in {@link #otherFields()} move
     * to components in later versions; this method finds them in either place.
     *
     * @param name such as {@code catno}
     * @return null if the field is absent or null
     */
    default @Nullable Object field(String name) {
        return DiscogsJson.field(this, name);
    }
}
