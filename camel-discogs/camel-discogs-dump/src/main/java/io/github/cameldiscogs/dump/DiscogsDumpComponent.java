/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import io.github.cameldiscogs.dump.internal.download.RequestPace;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/** Reads the monthly dumps of Discogs. */
@Component("discogs-dump")
public class DiscogsDumpComponent extends DefaultComponent {

    private final RequestPace pace = new RequestPace();

    /** One for all endpoints: the server sees one client. */
    RequestPace pace() {
        return pace;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        var endpoint = new DiscogsDumpEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        endpoint.check();
        return endpoint;
    }
}
