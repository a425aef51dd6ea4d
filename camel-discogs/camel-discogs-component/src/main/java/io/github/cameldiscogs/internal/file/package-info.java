/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Received files: small ones in memory, larger ones on disk. They are deleted with their exchange.
 */
@NullMarked
package io.github.cameldiscogs.internal.file;

import org.jspecify.annotations.NullMarked;
