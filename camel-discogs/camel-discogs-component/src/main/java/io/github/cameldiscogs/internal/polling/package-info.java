/* SPDX-License-Identifier: Apache-2.0 */
/** Finds what is new in a list, or has changed of one thing, for consumers. */
@NullMarked
package io.github.cameldiscogs.internal.polling;

import org.jspecify.annotations.NullMarked;
