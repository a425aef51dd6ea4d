/* SPDX-License-Identifier: Apache-2.0 */
/** Codecs between JSON and records. They know the shape of a record, and no record. */
@NullMarked
package io.github.cameldiscogs.internal.json;

import org.jspecify.annotations.NullMarked;
