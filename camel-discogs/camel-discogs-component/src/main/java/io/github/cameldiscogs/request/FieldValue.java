/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import org.jspecify.annotations.Nullable;

/**
 * The value of a custom field of a collection item. Source: Discogs API,
 * editCollectionInstanceField.
 *
 * @param value for a dropdown, one of its options
 */
public record FieldValue(@Nullable String value) implements DiscogsWrite {}
