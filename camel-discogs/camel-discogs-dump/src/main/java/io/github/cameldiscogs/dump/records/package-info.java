/* SPDX-License-Identifier: Apache-2.0 */
/** What routes meet of a dump beside the records of the API: what cannot be read. */
@NullMarked
package io.github.cameldiscogs.dump.records;

import org.jspecify.annotations.NullMarked;
