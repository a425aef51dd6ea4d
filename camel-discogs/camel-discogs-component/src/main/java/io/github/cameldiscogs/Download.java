/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.http.AnswerReading;
import io.github.cameldiscogs.http.HttpAnswer;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.CachedOutputStream;

/**
 * Receives a file. It is kept as the stream caching of the Camel context says, in memory or on
 * disk, so that the connection is free as soon as it has arrived; its copy on disk lives as long as
 * the exchange.
 */
final class Download implements AnswerReading<StreamCache> {

    private final Exchange exchange;
    private CachedOutputStream received;

    Download(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public OutputStream spool() {
        received = new CachedOutputStream(exchange);
        return received;
    }

    /** The name that the answer suggests for the file is left alone: it could be any path. */
    @Override
    public StreamCache read(HttpAnswer answer) throws IOException {
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, answer.header("content-type"));
        return received.newStreamCache();
    }
}
