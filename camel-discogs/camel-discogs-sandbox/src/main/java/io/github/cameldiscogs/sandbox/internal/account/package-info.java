/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Users with their collections, wantlists, lists and shops. Changes by tests and requests last
 * until the sandbox stops.
 */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.account;

import org.jspecify.annotations.NullMarked;
