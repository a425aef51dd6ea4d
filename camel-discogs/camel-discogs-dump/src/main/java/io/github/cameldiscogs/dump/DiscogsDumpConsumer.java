/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.dump.internal.download.PoliteClient;
import io.github.cameldiscogs.dump.internal.reading.DumpFile;
import io.github.cameldiscogs.dump.internal.reading.ReadingPosition;
import io.github.cameldiscogs.dump.internal.reading.RecordsAhead;
import io.github.cameldiscogs.dump.internal.xml.DumpRecord;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import io.github.cameldiscogs.dump.records.BrokenRecordException;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a dump once, from its beginning or from where it has stopped, and tells each record. */
class DiscogsDumpConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(DiscogsDumpConsumer.class);

    /** How often the position is kept: a crash repeats no more than that. */
    private static final long POSITION_INTERVAL = TimeUnit.SECONDS.toNanos(1);

    private final DiscogsDumpEndpoint endpoint;
    private volatile boolean reading;
    private @Nullable ExecutorService reader;
    private PoliteClient client;

    DiscogsDumpConsumer(DiscogsDumpEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.client = endpoint.client();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
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
        try (var records = new RecordsAhead(endpoint.read(earlier, parser, 0))) {
            for (var record = records.next(); record != null && reading; record = records.next()) {
                tell(record, records.isAtEnd());
            }
        }
    }

    private void readOn(RecordParser parser, @Nullable DumpFile earlier) throws IOException {
        var position = new ReadingPosition(endpoint.dump());
        var done = position.load();
        var saved = System.nanoTime();
        try (var records = new RecordsAhead(endpoint.read(earlier, parser, done))) {
            for (var record = records.next(); record != null && reading; record = records.next()) {
                if (!tell(record, records.isAtEnd()) && record.broken() == null) {
                    LOG.warn(
                            "Reading the dump stops at record {}; started again, it goes on there",
                            record.number());
                    return;
                }
                done = record.number();
                if (System.nanoTime() - saved > POSITION_INTERVAL) {
                    position.save(done);
                    saved = System.nanoTime();
                }
            }
        } finally {
            position.save(done);
        }
    }

    /** Whether the route has done what it wanted with the record, or with its failure. */
    private boolean tell(DumpRecord record, boolean isLast) {
        var exchange = createExchange(false);
        try {
            describe(record, exchange);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, isLast);
            process(exchange);
            var failure = exchange.getException();
            if (failure != null) {
                getExceptionHandler()
                        .handleException(
                                "Record %d of the dump failed".formatted(record.number()),
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

    private void describe(DumpRecord record, Exchange exchange) {
        var message = exchange.getIn();
        if (record.change() != ChangeType.REMOVED) {
            message.setHeader(DiscogsDumpConstants.RECORD_NUMBER, record.number());
        }
        if (endpoint.isChanges()) {
            var change = record.change() == null ? ChangeType.EXISTING : record.change();
            message.setHeader(DiscogsDumpConstants.CHANGE, change.toString());
        }
        if (record.id() != null) {
            message.setHeader(DiscogsDumpConstants.ID, record.id());
        }
        var date = endpoint.dump().date();
        if (date != null) {
            message.setHeader(DiscogsDumpConstants.DATE, date);
        }
        var broken = record.broken();
        if (broken == null) {
            message.setBody(record.content());
        } else {
            message.setBody(broken.xml());
            fail(exchange, new BrokenRecordException(broken));
        }
    }

    /**
     * The error handler of the route gets it, as if a step had failed; to try again changes
     * nothing.
     */
    private static void fail(Exchange exchange, BrokenRecordException failure) {
        exchange.setException(failure);
        exchange.setProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, failure);
        exchange.setProperty(ExchangePropertyKey.ERRORHANDLER_BRIDGE, true);
        exchange.getExchangeExtension().setRedeliveryExhausted(true);
    }
}
