/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.catalogue.Artists;
import io.github.cameldiscogs.sandbox.internal.catalogue.Image;
import io.github.cameldiscogs.sandbox.internal.catalogue.Labels;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import java.util.Base64;
import java.util.LinkedHashMap;

/** The root of the API (API section 2.1) and the images (API section 2.9). */
final class SiteOperations {

    private static final byte[] SPACER =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private static final String ONE_YEAR = "public, max-age=31536000";

    Answer greeting(Request request) {
        var statistics = new LinkedHashMap<String, Object>();
        statistics.put("releases", Releases.last());
        statistics.put("artists", Artists.last());
        statistics.put("labels", Labels.last());
        var greeting = new LinkedHashMap<String, Object>();
        greeting.put("hello", "Welcome to the Discogs sandbox, which is not Discogs.");
        greeting.put("api_version", "v2");
        greeting.put("documentation_url", "https://www.discogs.com/developers/");
        greeting.put("statistics", statistics);
        return Answer.json(greeting);
    }

    Answer spacer(Request request) {
        return Answer.of(200, "image/gif", SPACER).with("Cache-Control", ONE_YEAR);
    }

    /** An image is found only at the exact URL that was returned. */
    Answer picture(Request request) {
        return Image.fromPath(request.received().path())
                .map(
                        image ->
                                Answer.of(200, "image/png", CoverPicture.png(image))
                                        .with("Cache-Control", ONE_YEAR))
                .orElseGet(() -> Answer.of(403, "text/plain", "Invalid signature"));
    }
}
