/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import java.util.List;

/**
 * What is to be done about some copies, as a message of a queue. Whether it still is, is asked when
 * its turn comes.
 *
 * @param step the same for all
 * @param skus of the copies
 */
public record Task(Step step, List<String> skus) {

    static Task of(Step step, String sku) {
        return new Task(step, List.of(sku));
    }

    /** The queue that it goes into. */
    public String queue() {
        return step.queue();
    }

    public String priority() {
        return step.priority();
    }

    /** Whether it is done with a file. */
    public boolean asFile() {
        return skus.size() > 1 && step.upload() != null;
    }

    /** The operation of Discogs that takes the file. */
    public String upload() {
        return step.upload();
    }
}
