/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Files that are received: in memory while they are small, on disk above. They are deleted with
 * their exchange.
 */
@NullMarked
package io.github.cameldiscogs.internal.file;

import org.jspecify.annotations.NullMarked;
