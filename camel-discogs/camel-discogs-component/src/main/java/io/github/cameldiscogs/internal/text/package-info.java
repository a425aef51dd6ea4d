/* SPDX-License-Identifier: Apache-2.0 */
/**
 * How text from elsewhere is shown in messages and log lines, so that it cannot forge a line, and
 * which messages of Discogs are understood.
 */
@NullMarked
package io.github.cameldiscogs.internal.text;

import org.jspecify.annotations.NullMarked;
