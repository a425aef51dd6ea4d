/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import io.github.cameldiscogs.dump.internal.download.PoliteClient;
import io.github.cameldiscogs.dump.internal.reading.DumpFile;
import io.github.cameldiscogs.dump.records.DumpFileException;
import java.nio.file.Files;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Gives the records of a dump as a list that is read when it is asked for. */
class DiscogsDumpProducer extends DefaultProducer {

    private final DiscogsDumpEndpoint endpoint;
    private PoliteClient client;

    DiscogsDumpProducer(DiscogsDumpEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.client = endpoint.client();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        client = endpoint.client();
    }

    @Override
    protected void doStop() throws Exception {
        client.stop();
        super.doStop();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        endpoint.fetch(client);
        var dump = endpoint.dump();
        requireReadable(dump);
        var records = new DumpRecords(dump, endpoint::read);
        var message = exchange.getMessage();
        message.setBody(records);
        message.removeHeader(DiscogsDumpConstants.DATE);
        if (dump.date() != null) {
            message.setHeader(DiscogsDumpConstants.DATE, dump.date());
        }
    }

    /** Now, and not when the list is walked through: the failure belongs to this call. */
    private static void requireReadable(DumpFile dump) throws DumpFileException {
        if (!Files.isReadable(dump.path())) {
            throw new DumpFileException("There is no dump that can be read at " + dump.path());
        }
    }
}
