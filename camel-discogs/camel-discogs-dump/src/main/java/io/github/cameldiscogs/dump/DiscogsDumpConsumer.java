/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import io.github.cameldiscogs.dump.internal.download.PoliteClient;
import io.github.cameldiscogs.dump.internal.reading.DumpFile;
import io.github.cameldiscogs.dump.internal.reading.RecordBatch;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a dump once, from its beginning or from where it has stopped, and tells its records. */
class DiscogsDumpConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(DiscogsDumpConsumer.class);

    /** How often the position is kept: a crash repeats no more than that. */
    private static final long POSITION_INTERVAL = TimeUnit.SECONDS.toNanos(1);

    private final DiscogsDumpEndpoint endpoint;
    private final DumpMessages messages;
    private volatile boolean reading;
    private @Nullable ExecutorService reader;
    private PoliteClient client;

    DiscogsDumpConsumer(DiscogsDumpEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.messages = new DumpMessages(endpoint);
        this.client = endpoint.client();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        endpoint.startPositions();
        reading = true;
        client = endpoint.client();
        var executor =
                endpoint.getCamelContext()
                        .getExecutorServiceManager()
                        .newSingleThreadExecutor(this, "DiscogsDumpReader");
        reader = executor;
        executor.execute(this::read);
    }

    /** The record in hand is told to its end. */
    @Override
    protected void doStop() throws Exception {
        reading = false;
        client.stop();
        if (reader != null) {
            endpoint.getCamelContext().getExecutorServiceManager().shutdownGraceful(reader);
            reader = null;
        }
        super.doStop();
    }

    private void read() {
        var parser = endpoint.parser();
        try {
            endpoint.fetch(client);
            var earlier = endpoint.earlier();
            if (endpoint.isResume()) {
                readOn(parser, earlier);
            } else {
                readAll(parser, earlier);
            }
        } catch (Exception e) {
            getExceptionHandler().handleException("The dump cannot be read on", e);
        }
        LOG.info(
                "Read {}: {} records with replaced characters, {} that cannot be read, unknown: {}",
                endpoint.dump().path(),
                parser.repaired(),
                parser.broken(),
                parser.unknownParts().counts());
    }

    private void readAll(RecordParser parser, @Nullable DumpFile earlier) throws IOException {
        try (var batches = endpoint.readBatches(earlier, parser, 0)) {
            for (var batch = batches.next(); batch != null && reading; batch = batches.next()) {
                tell(batch, 0);
            }
        }
    }

    private void readOn(RecordParser parser, @Nullable DumpFile earlier) throws IOException {
        var position = endpoint.position();
        var done = position.load();
        var saved = System.nanoTime();
        try (var batches = endpoint.readBatches(earlier, parser, done)) {
            for (var batch = batches.next(); batch != null && reading; batch = batches.next()) {
                if (!tell(batch, done) && !batch.isBroken()) {
                    LOG.warn(
                            "Reading the dump stops after record {}; started again, it goes on there",
                            done);
                    return;
                }
                done = batch.doneAfter(done);
                if (System.nanoTime() - saved > POSITION_INTERVAL) {
                    position.save(done);
                    saved = System.nanoTime();
                }
            }
        } finally {
            position.save(done);
        }
    }

    /** Whether the route has done what it wanted with the records, or with their failure. */
    private boolean tell(RecordBatch batch, long done) {
        var exchange = createExchange(false);
        try {
            messages.describe(batch, exchange);
            process(exchange);
            var failure = exchange.getException();
            if (failure != null) {
                getExceptionHandler()
                        .handleException(
                                "Record %d of the dump failed".formatted(batch.doneAfter(done)),
                                exchange,
                                failure);
            }
            return failure == null;
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private void process(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }
}
