/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What Discogs answers, as records. Fields that they do not know are kept.
 *
 * <p>Records grow as Discogs does: their constructors are no API, and neither are patterns that
 * take them apart. What is read by its accessor or by {@link
 * io.github.cameldiscogs.model.DiscogsRecord#field} is found in every version.
 */
@NullMarked
package io.github.cameldiscogs.model;

import org.jspecify.annotations.NullMarked;
