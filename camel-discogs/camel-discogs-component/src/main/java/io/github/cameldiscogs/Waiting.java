/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.polling.Found;
import io.github.cameldiscogs.internal.polling.Search;

/**
 * What a consumer is to tell.
 *
 * @param search what has found it
 * @param again whether the route has failed with it
 */
record Waiting(Found found, Search search, boolean again) {

    Waiting failed() {
        return new Waiting(found, search, true);
    }
}
