/* SPDX-License-Identifier: Apache-2.0 */
/** Generated artists, labels, masters and releases. The same seed gives the same ones again. */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.catalogue;

import org.jspecify.annotations.NullMarked;
