/* SPDX-License-Identifier: Apache-2.0 */
/** Files of dumps, read by one thread or several, and where reading has stopped. */
@NullMarked
package io.github.cameldiscogs.dump.internal.reading;

import org.jspecify.annotations.NullMarked;
