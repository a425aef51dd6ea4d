/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.dump.internal.reading.RecordBatch;
import io.github.cameldiscogs.dump.internal.xml.DumpRecord;
import io.github.cameldiscogs.dump.records.BrokenRecordException;
import java.time.LocalDate;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/** Makes messages of records. */
final class DumpMessages {

    private final DiscogsDumpEndpoint endpoint;
    private final @Nullable LocalDate date;

    DumpMessages(DiscogsDumpEndpoint endpoint) {
        this.endpoint = endpoint;
        this.date = endpoint.dump().date();
    }

    /** Each record of a list has an exchange of its own, as those that aggregators collect. */
    void describe(RecordBatch batch, Exchange exchange) {
        if (endpoint.getBatchSize() == null || batch.isBroken()) {
            describe(batch.records().get(0), exchange);
        } else {
            exchange.getIn().setBody(batch.records().stream().map(this::exchange).toList());
            describeDump(exchange);
        }
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, batch.isLast());
    }

    private Exchange exchange(DumpRecord record) {
        var exchange = endpoint.createExchange();
        describe(record, exchange);
        return exchange;
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
        describeDump(exchange);
        var broken = record.broken();
        if (broken == null) {
            message.setBody(record.content());
        } else {
            message.setBody(broken.xml());
            fail(exchange, new BrokenRecordException(broken));
        }
    }

    private void describeDump(Exchange exchange) {
        if (date != null) {
            exchange.getIn().setHeader(DiscogsDumpConstants.DATE, date);
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
