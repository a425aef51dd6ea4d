/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Reads a collection from the sandbox in the plainest way, to compare with. */
final class SandboxItems {

    private SandboxItems() {}

    static List<JsonNode> of(DiscogsSandbox sandbox) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            var answer = page(sandbox, page);
            pages = answer.at("/pagination/pages").asInt();
            answer.get("releases").forEach(items::add);
        }
        return items;
    }

    private static JsonNode page(DiscogsSandbox sandbox, int page)
            throws IOException, InterruptedException {
        var path =
                "/users/%s/collection/folders/0/releases?per_page=100&page=%d"
                        .formatted(DiscogsSandbox.USERNAME, page);
        var request =
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
                        .header("User-Agent", "SandboxItems/1.0")
                        .header("Authorization", "Discogs token=" + DiscogsSandbox.USER_TOKEN)
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body());
    }
}
