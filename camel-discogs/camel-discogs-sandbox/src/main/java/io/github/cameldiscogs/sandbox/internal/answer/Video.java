/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A video; the description may be null, the duration is in seconds. */
public record Video(
        String uri, String title, @JsonInclude String description, int duration, boolean embed) {}
