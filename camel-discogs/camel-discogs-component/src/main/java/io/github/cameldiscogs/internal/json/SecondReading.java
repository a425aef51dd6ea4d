/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

/** Reads what was read before: what is odd about it has been told. */
final class SecondReading extends JsonParserDelegate {

    SecondReading(JsonParser parser) {
        super(parser);
    }
}
