/* SPDX-License-Identifier: Apache-2.0 */
/** Requests and answers on the wire, down to how a connection breaks. Independent of Discogs. */
@NullMarked
package io.github.cameldiscogs.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
