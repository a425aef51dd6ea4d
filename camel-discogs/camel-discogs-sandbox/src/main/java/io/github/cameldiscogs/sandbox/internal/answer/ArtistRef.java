/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/** An alias, group or member of an artist; aliases are neither active nor inactive. */
public record ArtistRef(
        long id, String name, String resourceUrl, @Nullable Boolean active, String thumbnailUrl) {}
