/* SPDX-License-Identifier: Apache-2.0 */
/** The database as the monthly dumps have it, in XML. */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.dump;

import org.jspecify.annotations.NullMarked;
