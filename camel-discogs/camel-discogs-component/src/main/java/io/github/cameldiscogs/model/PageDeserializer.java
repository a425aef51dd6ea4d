/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;

/** Refuses to read a page with a bare Jackson mapper, and names {@link Page#read}. */
final class PageDeserializer extends JsonDeserializer<Page<?>> implements ContextualDeserializer {

    @Override
    public JsonDeserializer<?> createContextual(
            DeserializationContext context, BeanProperty property) throws JsonMappingException {
        return context.reportBadDefinition(
                Page.class,
                "a page does not say which of its fields is the list: read it with Page.read");
    }

    @Override
    public Page<?> deserialize(JsonParser parser, DeserializationContext context)
            throws JsonMappingException {
        return context.reportBadDefinition(Page.class, "a page is not read so");
    }
}
