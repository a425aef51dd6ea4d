/* SPDX-License-Identifier: Apache-2.0 */

/** What traces tell of calls. Camel's telemetry loads what needs it, where it is there. */
@NullMarked
package io.github.cameldiscogs.internal.tracing;

import org.jspecify.annotations.NullMarked;
