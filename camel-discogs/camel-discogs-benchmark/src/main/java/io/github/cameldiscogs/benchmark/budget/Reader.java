/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

/** One way to read a whole collection. */
interface Reader {

    /** Reads it, and gives each item's instance id to the tally. */
    void read(String url, int pages, Budget budget, Tally tally) throws Exception;
}
