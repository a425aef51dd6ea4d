/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Who may send a request when. A limiter for one JVM and one for several that share a database are
 * here; an application may bring another.
 */
package io.github.cameldiscogs.ratelimit;
