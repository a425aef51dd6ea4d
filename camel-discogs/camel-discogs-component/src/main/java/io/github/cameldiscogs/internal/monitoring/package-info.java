/* SPDX-License-Identifier: Apache-2.0 */

/**
 * What operators see: the numbers and recent events behind JMX, health checks, the developer
 * console and meters. It takes notes of what happens and sends no request of its own.
 */
@NullMarked
package io.github.cameldiscogs.internal.monitoring;

import org.jspecify.annotations.NullMarked;
