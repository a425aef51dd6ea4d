/* SPDX-License-Identifier: Apache-2.0 */
/** The type converters that Camel finds by itself. Nothing else depends on them. */
package io.github.cameldiscogs.internal.convert;
