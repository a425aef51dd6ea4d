/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Users with their collections, wantlists, lists and shops. What tests and requests change stays
 * until the sandbox stops.
 */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.account;

import org.jspecify.annotations.NullMarked;
