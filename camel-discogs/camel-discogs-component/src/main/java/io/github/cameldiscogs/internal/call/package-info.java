/* SPDX-License-Identifier: Apache-2.0 */
/**
 * One message to one call and back. Each class handles one part: arguments, credentials, list,
 * file, answer.
 */
@NullMarked
package io.github.cameldiscogs.internal.call;

import org.jspecify.annotations.NullMarked;
