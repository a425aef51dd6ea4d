/* SPDX-License-Identifier: Apache-2.0 */
/** Tables and transactions of the stores that are in a database. H2 and PostgreSQL are known. */
@NullMarked
package io.github.cameldiscogs.internal.jdbc;

import org.jspecify.annotations.NullMarked;
