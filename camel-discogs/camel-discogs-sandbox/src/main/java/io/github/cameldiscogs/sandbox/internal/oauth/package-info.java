/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The side of the provider in the OAuth 1.0a dance (RFC 5849). Its signatures are computed by code
 * of its own.
 */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.oauth;

import org.jspecify.annotations.NullMarked;
