/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Who may send a request when. A limiter for one JVM and one for several that share a database are
 * here; an application may bring another.
 */
@NullMarked
package io.github.cameldiscogs.ratelimit;

import org.jspecify.annotations.NullMarked;
