/* SPDX-License-Identifier: Apache-2.0 */
/** What is known of large lists, in little memory. */
@NullMarked
package io.github.cameldiscogs.internal.changes;

import org.jspecify.annotations.NullMarked;
