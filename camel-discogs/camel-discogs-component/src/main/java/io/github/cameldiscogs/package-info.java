/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What Camel meets: the component, its endpoints and their options, the producer and the headers.
 * Routes name it by the scheme {@code discogs}.
 */
@NullMarked
package io.github.cameldiscogs;

import org.jspecify.annotations.NullMarked;
