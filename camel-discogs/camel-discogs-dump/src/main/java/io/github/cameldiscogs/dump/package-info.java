/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What Camel meets of the monthly dumps of Discogs: the component, its endpoint and headers, and
 * what a route is given. Routes name it by the scheme {@code discogs-dump}.
 */
@NullMarked
package io.github.cameldiscogs.dump;

import org.jspecify.annotations.NullMarked;
