/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import java.util.Optional;

/**
 * Who signed a call.
 *
 * @param username empty if there was no token, or Discogs would not take the caller for its owner
 */
public record SignedCaller(Application consumer, Optional<String> username) {}
