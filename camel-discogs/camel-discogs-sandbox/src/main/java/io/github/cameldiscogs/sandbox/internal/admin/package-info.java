/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The sandbox's own HTTP interface, with which tests in any language control it. It has one table
 * of routes, from which requests are checked and the OpenAPI document is made.
 */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.admin;

import org.jspecify.annotations.NullMarked;
