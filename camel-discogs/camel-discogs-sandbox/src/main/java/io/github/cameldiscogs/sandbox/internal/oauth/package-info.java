/* SPDX-License-Identifier: Apache-2.0 */
/** The provider's side of the OAuth 1.0a dance (RFC 5849), with its own signature code. */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.oauth;

import org.jspecify.annotations.NullMarked;
