/* SPDX-License-Identifier: Apache-2.0 */
/** The handlers of all routes of the API, and the identification of callers. */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.operation;

import org.jspecify.annotations.NullMarked;
