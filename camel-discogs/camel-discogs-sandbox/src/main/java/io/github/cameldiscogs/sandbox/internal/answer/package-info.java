/* SPDX-License-Identifier: Apache-2.0 */
/** The bodies of answers, field by field, as Discogs writes them. */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.NullMarked;
