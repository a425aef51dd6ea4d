/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * Bounds how many requests are under way at the same time, in all and for each who comes. Nobody
 * waits here: a thread that waits is one that answers nobody else.
 */
final class Turnstile {

    private final int most;
    private final int mostForEach;
    private final Map<String, Integer> inside = new HashMap<>();
    private int all;

    Turnstile(int most, int mostForEach) {
        this.most = most;
        this.mostForEach = mostForEach;
    }

    /**
     * Lets a request through; it leaves when its exchange is done.
     *
     * @param who the browser or the user
     * @throws RefusedException with 503 when too many are inside
     */
    void pass(Exchange exchange, String who) {
        if (!enter(who)) {
            throw RefusedException.busy();
        }
        exchange.getExchangeExtension()
                .addOnCompletion(
                        new SynchronizationAdapter() {
                            @Override
                            public void onDone(Exchange done) {
                                leave(who);
                            }
                        });
    }

    private synchronized boolean enter(String who) {
        if (all >= most || inside.getOrDefault(who, 0) >= mostForEach) {
            return false;
        }
        inside.merge(who, 1, Integer::sum);
        all++;
        return true;
    }

    private synchronized void leave(String who) {
        inside.computeIfPresent(who, (name, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
