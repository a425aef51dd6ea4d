/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

/**
 * What became of an uploaded file. As recorded in 2026, it is a success even if every row was
 * skipped.
 *
 * @param results sentences, with {@code <p>} between them
 */
public record UploadOutcome(boolean success, String results) {}
