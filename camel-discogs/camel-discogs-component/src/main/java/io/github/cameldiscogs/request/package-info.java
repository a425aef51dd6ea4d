/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What Discogs is told by operations that write, as records and builders. A Map or JSON with the
 * names of Discogs does as well.
 */
@NullMarked
package io.github.cameldiscogs.request;

import org.jspecify.annotations.NullMarked;
