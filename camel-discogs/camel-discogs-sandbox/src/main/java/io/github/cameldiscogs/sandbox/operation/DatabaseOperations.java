/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.operation;

import io.github.cameldiscogs.sandbox.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.http.Answer;
import io.github.cameldiscogs.sandbox.http.Refusal;

/** Releases, masters, artists and labels (API section 4.1). */
final class DatabaseOperations {

    private final Catalogue catalogue;

    DatabaseOperations(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Answer release(Request request) {
        return catalogue
                .release(request.pathNumber("release_id"))
                .map(Answer::json)
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        404,
                                        "That release does not exist or may have been deleted."));
    }
}
