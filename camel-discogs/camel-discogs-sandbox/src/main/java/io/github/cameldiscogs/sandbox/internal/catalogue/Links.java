/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.http.PercentEncoding;

/** URLs of objects: in the API, on the website and of images. */
public final class Links {

    private final String apiUrl;
    private final String websiteUrl;

    /**
     * @param apiUrl origin of the API and of the images, without a slash at the end
     * @param websiteUrl origin of the web pages, without a slash at the end
     */
    public Links(String apiUrl, String websiteUrl) {
        this.apiUrl = apiUrl;
        this.websiteUrl = websiteUrl;
    }

    public String api(String path) {
        return apiUrl + path;
    }

    public String website(String path) {
        return websiteUrl + path;
    }

    /**
     * The path of a web page.
     *
     * @param kind release, master, artist or label
     * @param name the artist line and the title of music, or else the name
     */
    public static String page(String kind, long id, String name) {
        return "/" + kind + "/" + Slug.of(id, name);
    }

    public String release(long id) {
        return apiUrl + "/releases/" + id;
    }

    public String master(long id) {
        return apiUrl + "/masters/" + id;
    }

    public String artist(long id) {
        return apiUrl + "/artists/" + id;
    }

    public String label(long id) {
        return apiUrl + "/labels/" + id;
    }

    public String user(String username) {
        return apiUrl + "/users/" + PercentEncoding.encode(username);
    }

    public String image(Image image) {
        return apiUrl + image.path();
    }

    /** Discogs's cover image URL for an object without images (API section 2.9). */
    public String spacer() {
        return apiUrl + "/images/spacer.gif";
    }
}
