/* SPDX-License-Identifier: Apache-2.0 */
/** Ways to count requests, independent of the component's. */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.limit;

import org.jspecify.annotations.NullMarked;
