/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An image, primary or secondary, in full size and in 150 pixels. */
public record ImageAnswer(
        String type,
        String uri,
        String resourceUrl,
        @JsonProperty("uri150") String uri150,
        int width,
        int height) {}
