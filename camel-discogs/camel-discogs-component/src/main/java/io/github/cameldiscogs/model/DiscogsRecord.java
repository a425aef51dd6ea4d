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
 * <p>A number that comes as text, text that comes as a number and a flag that comes as text are
 * converted where they can mean only one thing: {@code "1999"}, {@code "3.50"}, {@code 230.0} for a
 * whole number, {@code "true"}. Nothing is rounded, and text with a unit, a currency, an exponent,
 * leading zeros or signs of thousands is no number. What does not fit is no error: it is kept in
 * {@link #otherFields()}, with one line in the log for each place.
 *
 * <p>Any Jackson {@code ObjectMapper} reads and writes these records, also one without modules such
 * as the one behind Camel's {@code marshal().json()}. JSON that was read and is written again is
 * equal to what came, numbers compared by value.
 */
@JsonDeserialize(using = RecordDeserializer.class)
@JsonSerialize(using = RecordSerializer.class)
public interface DiscogsRecord {

    /**
     * What came and has no place in a component, by the name and in the order it had in the JSON:
     *
     * <ul>
     *   <li>fields that the record does not know;
     *   <li>fields that were null, so that null and absent can be told apart;
     *   <li>fields whose value does not fit the component, such as text that is no timestamp, or an
     *       object instead of a list; the component is null. A list or map in which a part does not
     *       fit is here as a whole, and the component has it with null for that part;
     *   <li>fields whose value was converted, such as a number that came as text or a timestamp of
     *       an unusual precision; the component has it as well;
     *   <li>fields that came under another name than the component's ({@link UserList}), which has
     *       the value as well.
     * </ul>
     *
     * <p>Values that were read are a Map, List, String, Boolean or null, or a number: Integer, Long
     * or BigInteger for whole ones and BigDecimal for all others.
     *
     * @return unmodifiable
     */
    Map<String, @Nullable Object> otherFields();

    /**
     * A field by Discogs's own name, whether the record has a component for it or not. What is
     * among the {@link #otherFields()} today may get a component tomorrow, and leaves them then;
     * here it is found all the same.
     *
     * @param name such as {@code catno}
     * @return null if the field is absent or null
     */
    default @Nullable Object field(String name) {
        return DiscogsJson.field(this, name);
    }
}
