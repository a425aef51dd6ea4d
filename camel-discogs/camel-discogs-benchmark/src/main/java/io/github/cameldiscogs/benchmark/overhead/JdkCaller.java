/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.benchmark.Subject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** What one writes by hand with what the JDK has. */
final class JdkCaller implements Caller {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpRequest request;

    JdkCaller(String origin, Subject subject) {
        this.request = HttpRequest.newBuilder(URI.create(origin + subject.path())).build();
    }

    @Override
    public Object call() throws Exception {
        try (var body = client.send(request, BodyHandlers.ofInputStream()).body()) {
            return mapper.readValue(body, Map.class);
        }
    }

    @Override
    public void close() {
        // The JDK's client ends by itself when it is no longer reachable
    }
}
