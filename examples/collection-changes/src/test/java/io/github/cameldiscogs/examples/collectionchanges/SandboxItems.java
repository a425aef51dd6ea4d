/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionchanges;

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

/** Reads and rates a collection of the sandbox in the plainest way, to compare with. */
final class SandboxItems {

    static final String USER_AGENT = "SandboxItems/1.0";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private SandboxItems() {}

    static List<JsonNode> of(DiscogsSandbox sandbox) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            var answer =
                    new ObjectMapper()
                            .readTree(
                                    send(request(sandbox, "0/releases?per_page=100&page=" + page)));
            pages = answer.at("/pagination/pages").asInt();
            answer.get("releases").forEach(items::add);
        }
        return items;
    }

    static void rate(DiscogsSandbox sandbox, JsonNode item, int rating)
            throws IOException, InterruptedException {
        var path =
                "%d/releases/%d/instances/%d"
                        .formatted(
                                item.get("folder_id").asLong(),
                                item.get("id").asLong(),
                                item.get("instance_id").asLong());
        send(
                request(sandbox, path)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"rating\": %d}".formatted(rating))));
    }

    private static HttpRequest.Builder request(DiscogsSandbox sandbox, String path) {
        return HttpRequest.newBuilder(
                        URI.create(
                                "%s/users/%s/collection/folders/%s"
                                        .formatted(
                                                sandbox.apiUrl(), DiscogsSandbox.USERNAME, path)))
                .header("User-Agent", USER_AGENT)
                .header("Authorization", "Discogs token=" + DiscogsSandbox.USER_TOKEN);
    }

    private static String send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != OK && answer.statusCode() != NO_CONTENT) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
