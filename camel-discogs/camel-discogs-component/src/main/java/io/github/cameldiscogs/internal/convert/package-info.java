/* SPDX-License-Identifier: Apache-2.0 */
/** The type converters that Camel discovers. Nothing else depends on them. */
@NullMarked
package io.github.cameldiscogs.internal.convert;

import org.jspecify.annotations.NullMarked;
