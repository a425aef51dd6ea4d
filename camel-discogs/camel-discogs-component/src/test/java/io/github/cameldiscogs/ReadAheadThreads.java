/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.ThreadPoolExecutor;
import org.apache.camel.CamelContext;

/** The threads on which a component reads pages ahead. */
final class ReadAheadThreads {

    private ReadAheadThreads() {}

    /** Waits until no page is asked for any more, and none is waiting to be. */
    static void assertIdle(CamelContext context) {
        var executor =
                (ThreadPoolExecutor)
                        context.getComponent("discogs", DiscogsComponent.class).readAheadExecutor();
        await().untilAsserted(() -> assertThat(executor.getActiveCount()).isZero());
        assertThat(executor.getQueue()).isEmpty();
    }
}
