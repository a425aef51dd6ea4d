/* SPDX-License-Identifier: Apache-2.0 */
/** What each route of the API does. Who asks is found out here. */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.operation;

import org.jspecify.annotations.NullMarked;
