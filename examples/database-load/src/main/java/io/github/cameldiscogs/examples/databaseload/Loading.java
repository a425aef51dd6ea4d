/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;

/** A load that goes on: how far it is, and how it ends. */
public final class Loading implements ExceptionHandler {

    private final Load load;
    private final Loads loads;
    private final Progress progress;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    Loading(Load load, Loads loads, Progress progress) {
        this.load = load;
        this.loads = loads;
        this.progress = progress;
    }

    public void written(Exchange exchange) {
        progress.written(exchange.getIn().getBody(List.class));
    }

    public void complete() {
        loads.complete(load);
        progress.complete();
        end.complete(null);
    }

    /** Waits until all is written; throws what has prevented that. */
    void join() {
        end.join();
    }

    @Override
    public void handleException(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void handleException(String message, Throwable failure) {
        handleException(failure);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable failure) {
        handleException(failure);
    }
}
