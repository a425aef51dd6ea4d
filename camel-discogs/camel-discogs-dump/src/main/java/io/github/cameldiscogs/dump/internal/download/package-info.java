/* SPDX-License-Identifier: Apache-2.0 */
/** Dumps from the server that publishes them: whole, unchanged, and without haste. */
@NullMarked
package io.github.cameldiscogs.dump.internal.download;

import org.jspecify.annotations.NullMarked;
