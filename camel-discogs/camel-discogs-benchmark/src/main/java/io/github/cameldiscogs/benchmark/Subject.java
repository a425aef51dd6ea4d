/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.util.Arrays;

/** What is asked for. */
public enum Subject {
    RELEASE("release", 20_000, "/releases/1", "release?releaseId=1"),
    COLLECTION_PAGE(
            "collection page",
            150_000,
            "/users/%s/collection/folders/0/releases?page=1&per_page=100"
                    .formatted(DiscogsSandbox.USERNAME),
            "collectionItems?username=%s&page=1&perPage=100".formatted(DiscogsSandbox.USERNAME));

    private final String title;
    private final int size;
    private final String path;
    private final String endpoint;

    Subject(String title, int size, String path, String endpoint) {
        this.title = title;
        this.size = size;
        this.path = path;
        this.endpoint = endpoint;
    }

    static Subject ofPath(String path) {
        return Arrays.stream(values())
                .filter(subject -> subject.path.split("\\?", 2)[0].equals(path))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is at " + path));
    }

    public String title() {
        return title;
    }

    /** How long such an answer of Discogs is, in bytes. */
    int size() {
        return size;
    }

    /** Path and query at Discogs. */
    public String path() {
        return path;
    }

    /** The endpoint of the component, without scheme. */
    public String endpoint() {
        return endpoint;
    }
}
