/* SPDX-License-Identifier: Apache-2.0 */
/**
 * How words of others are shown in messages and log lines, and which of Discogs's are understood.
 * None of them can forge a line.
 */
@NullMarked
package io.github.cameldiscogs.internal.text;

import org.jspecify.annotations.NullMarked;
