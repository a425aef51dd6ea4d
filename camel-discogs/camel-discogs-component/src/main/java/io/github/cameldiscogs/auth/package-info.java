/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Authentication strategies, and stores for the tokens of users. Applications can implement both.
 */
@NullMarked
package io.github.cameldiscogs.auth;

import org.jspecify.annotations.NullMarked;
