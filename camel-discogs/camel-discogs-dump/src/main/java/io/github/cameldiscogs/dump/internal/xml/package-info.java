/* SPDX-License-Identifier: Apache-2.0 */
/** From the bytes of a dump to its records. Knows nothing of Camel, files and threads. */
@NullMarked
package io.github.cameldiscogs.dump.internal.xml;

import org.jspecify.annotations.NullMarked;
