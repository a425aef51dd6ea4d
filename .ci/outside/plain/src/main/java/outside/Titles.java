/* SPDX-License-Identifier: Apache-2.0 */
package outside;

import io.github.cameldiscogs.model.Release;
import org.apache.camel.builder.RouteBuilder;

/** The title of a release. */
public class Titles extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:title")
                .to("discogs:release")
                .process(
                        exchange ->
                                exchange.getMessage()
                                        .setBody(
                                                exchange.getMessage()
                                                        .getBody(Release.class)
                                                        .title()));
    }
}
