/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The bodies of operations that write, as records and builders. A Map or JSON with Discogs's names
 * can be used instead.
 */
@NullMarked
package io.github.cameldiscogs.request;

import org.jspecify.annotations.NullMarked;
