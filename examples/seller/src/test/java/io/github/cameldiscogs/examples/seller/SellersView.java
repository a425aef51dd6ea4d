/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Map;

/** What the seller sees on Discogs. */
final class SellersView {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper mapper = new ObjectMapper();
    private final DiscogsSandbox sandbox;

    SellersView(DiscogsSandbox sandbox) {
        this.sandbox = sandbox;
    }

    String get(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + path))
                        .header("Authorization", "Discogs token=" + DiscogsSandbox.USER_TOKEN)
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often each copy is for sale. */
    Map<String, Integer> timesForSale(List<String> skus) {
        var listed = listed();
        return skus.stream()
                .collect(
                        toMap(
                                sku -> sku,
                                sku -> (int) listed.stream().filter(sku::equals).count()));
    }

    private List<String> listed() {
        var all = new ArrayList<String>();
        for (int page = 1, pages = 1; page <= pages; page++) {
            var answer = page(page);
            pages = answer.at("/pagination/pages").asInt();
            answer.path("listings").forEach(each -> all.add(each.path("external_id").asText()));
        }
        return all;
    }

    private JsonNode page(int page) {
        var path = "/users/%s/inventory?status=For%%20Sale&per_page=100&page=%d";
        try {
            return mapper.readTree(get(path.formatted(DiscogsSandbox.USERNAME, page)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
