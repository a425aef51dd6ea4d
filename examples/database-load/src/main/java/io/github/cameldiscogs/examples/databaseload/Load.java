/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.nio.file.Path;

/**
 * A dump to load.
 *
 * @param previous the dump that is in the tables, if only what has changed since is to be loaded;
 *     null if all is
 */
record Load(Kind kind, Path file, Path previous) {}
