/* SPDX-License-Identifier: Apache-2.0 */
/**
 * A stand-in for Discogs on this machine, for tests and examples. It shares no code with the
 * component.
 */
package io.github.cameldiscogs.sandbox;
