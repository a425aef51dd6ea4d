/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A stand-in for Discogs on this machine, for tests and examples. It shares no code with the
 * component.
 */
@NullMarked
package io.github.cameldiscogs.sandbox;

import org.jspecify.annotations.NullMarked;
