/* SPDX-License-Identifier: Apache-2.0 */
/** Tables and transactions of the stores that use a database, H2 or PostgreSQL. */
@NullMarked
package io.github.cameldiscogs.internal.jdbc;

import org.jspecify.annotations.NullMarked;
