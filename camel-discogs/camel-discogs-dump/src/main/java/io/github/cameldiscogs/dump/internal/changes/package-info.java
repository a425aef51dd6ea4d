/* SPDX-License-Identifier: Apache-2.0 */
/** What has become of the records of a dump since an earlier one. */
@NullMarked
package io.github.cameldiscogs.dump.internal.changes;

import org.jspecify.annotations.NullMarked;
