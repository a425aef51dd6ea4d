/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Rate limiters, which decide when a request may be sent: one for a single JVM and one for several
 * JVMs that share a database. Applications can provide their own.
 */
@NullMarked
package io.github.cameldiscogs.ratelimit;

import org.jspecify.annotations.NullMarked;
