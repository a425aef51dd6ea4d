/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import java.util.Optional;

/**
 * The signer of a call.
 *
 * @param username empty if there was no token, or Discogs would treat the caller as anonymous
 */
public record SignedCaller(Application consumer, Optional<String> username) {}
