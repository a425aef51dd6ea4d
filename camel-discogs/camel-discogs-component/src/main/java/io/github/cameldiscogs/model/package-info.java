/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Discogs's answers, as records. Unknown fields are kept.
 *
 * <p>Records gain components as Discogs adds fields: their constructors and record patterns are not
 * API. Accessors and {@link io.github.cameldiscogs.model.DiscogsRecord#field} work in every
 * version.
 */
@NullMarked
package io.github.cameldiscogs.model;

import org.jspecify.annotations.NullMarked;
