/* SPDX-License-Identifier: Apache-2.0 */
/** Finds new items of a list, or a changed object, for consumers. */
@NullMarked
package io.github.cameldiscogs.internal.polling;

import org.jspecify.annotations.NullMarked;
