/* SPDX-License-Identifier: Apache-2.0 */
/** Listings, orders, and the files of an inventory. Prices come from the catalogue. */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.market;

import org.jspecify.annotations.NullMarked;
