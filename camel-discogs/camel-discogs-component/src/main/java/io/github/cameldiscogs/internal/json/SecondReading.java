/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

/** Reads a value a second time; its oddities were already reported. */
final class SecondReading extends JsonParserDelegate {

    SecondReading(JsonParser parser) {
        super(parser);
    }
}
