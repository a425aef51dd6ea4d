/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.benchmark.Subject;
import java.io.IOException;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** What one writes by hand with Apache HttpClient. */
final class HttpClient5Caller implements Caller {

    private final CloseableHttpClient client = HttpClients.createDefault();
    private final ObjectMapper mapper = new ObjectMapper();
    private final String url;

    HttpClient5Caller(String origin, Subject subject) {
        this.url = origin + subject.path();
    }

    @Override
    public Object call() throws IOException {
        return client.execute(
                new HttpGet(url),
                answer -> mapper.readValue(answer.getEntity().getContent(), Map.class));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
