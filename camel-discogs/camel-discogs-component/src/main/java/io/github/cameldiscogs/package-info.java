/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What Camel meets: the component, its endpoints and their options, the producer and the headers.
 * Routes name it by the scheme {@code discogs}.
 */
package io.github.cameldiscogs;
