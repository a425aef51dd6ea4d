/* SPDX-License-Identifier: Apache-2.0 */
/**
 * How a call shows who makes it, and where the tokens of users are kept. Both can be implemented by
 * an application.
 */
@NullMarked
package io.github.cameldiscogs.auth;

import org.jspecify.annotations.NullMarked;
