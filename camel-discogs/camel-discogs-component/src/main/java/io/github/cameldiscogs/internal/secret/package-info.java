/* SPDX-License-Identifier: Apache-2.0 */
/** What is secret, however it is spelled. Everything that shows words of others asks here. */
@NullMarked
package io.github.cameldiscogs.internal.secret;

import org.jspecify.annotations.NullMarked;
