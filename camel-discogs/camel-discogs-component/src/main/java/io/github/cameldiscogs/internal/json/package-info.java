/* SPDX-License-Identifier: Apache-2.0 */
/** Codecs between JSON and records. They depend on no particular record. */
@NullMarked
package io.github.cameldiscogs.internal.json;

import org.jspecify.annotations.NullMarked;
