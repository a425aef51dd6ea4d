/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.polling.Found;
import io.github.cameldiscogs.internal.polling.Search;

/**
 * An item or a change that a consumer has to send.
 *
 * @param search the search that found it
 * @param again whether its exchange has failed before
 */
record Waiting(Found found, Search search, boolean again) {

    Waiting failed() {
        return new Waiting(found, search, true);
    }
}
