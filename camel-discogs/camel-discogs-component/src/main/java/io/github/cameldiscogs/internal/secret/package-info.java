/* SPDX-License-Identifier: Apache-2.0 */
/** What is secret, however it is spelled. All code that shows text from elsewhere uses it. */
@NullMarked
package io.github.cameldiscogs.internal.secret;

import org.jspecify.annotations.NullMarked;
