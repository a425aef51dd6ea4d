/* SPDX-License-Identifier: Apache-2.0 */
/** The strategies that ship, signatures (RFC 5849), and the OAuth dance in one file. */
@NullMarked
package io.github.cameldiscogs.internal.auth;

import org.jspecify.annotations.NullMarked;
