/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A program of its own that writes a whole collection into a JSON file. */
public final class CollectionFile {

    private CollectionFile() {}

    /** Arguments: the origin of the API, a user token, the folder. */
    public static void main(String[] arguments) throws Exception {
        try (var context = new DefaultCamelContext()) {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:write")
                                    .toF(
                                            "discogs:collectionItems?apiUrl=%s&userToken=%s",
                                            arguments[0], arguments[1])
                                    .toF("file:%s?fileName=collection.json", arguments[2]);
                        }
                    });
            context.start();
            try (var template = context.createProducerTemplate()) {
                template.sendBody("direct:write", null);
            }
        }
    }
}
