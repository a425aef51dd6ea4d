/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/**
 * An alias, group or member of an artist; aliases are neither active nor inactive, and some have no
 * picture.
 */
public record ArtistRef(
        long id,
        String name,
        String resourceUrl,
        @Nullable Boolean active,
        @Nullable String thumbnailUrl) {}
