/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes every {@link DiscogsRecord}, by the components of its class. */
final class DiscogsRecordSerializer extends JsonSerializer<DiscogsRecord> {

    @Override
    public void serialize(DiscogsRecord value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        RecordFormat.of(value.getClass()).write(value, generator, provider);
    }
}
