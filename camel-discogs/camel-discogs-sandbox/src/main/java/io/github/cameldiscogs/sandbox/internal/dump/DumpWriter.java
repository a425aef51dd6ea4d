/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.dump;

import io.github.cameldiscogs.sandbox.internal.catalogue.Artists;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Labels;
import io.github.cameldiscogs.sandbox.internal.catalogue.Masters;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLStreamException;

/** Writes the database of a seed into files as Discogs publishes them every month. */
public final class DumpWriter {

    private final Catalogue catalogue;

    public DumpWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the records with the lowest numbers.
     *
     * @param kind artists, labels, masters or releases
     * @param records how many, unless the database has fewer
     * @throws IllegalArgumentException if there is no such kind
     */
    public void write(Path file, String kind, long records) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            write(out, kind, records);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(OutputStream out, String kind, long records) throws XMLStreamException {
        UnaryOperator<String> asWritten = text -> text;
        var xml = new DumpXml(out);
        xml.open(kind);
        xml.lineEnd();
        switch (kind) {
            case "artists" ->
                    write(
                            records,
                            Artists.last(),
                            id -> catalogue.artists().artist(id, asWritten),
                            DumpRecords::artist,
                            xml);
            case "labels" ->
                    write(
                            records,
                            Labels.last(),
                            id -> catalogue.labels().label(id, asWritten),
                            DumpRecords::label,
                            xml);
            case "masters" ->
                    write(
                            records,
                            Masters.last(),
                            id -> catalogue.masters().master(id, asWritten),
                            DumpRecords::master,
                            xml);
            case "releases" ->
                    write(
                            records,
                            Releases.last(),
                            id -> catalogue.releases().release(id, asWritten),
                            DumpRecords::release,
                            xml);
            default -> throw new IllegalArgumentException("There is no dump of " + kind);
        }
        xml.close();
        xml.end();
    }

    private static <T> void write(
            long records,
            long last,
            LongFunction<Optional<T>> record,
            DumpXml.Writing<T> writing,
            DumpXml xml)
            throws XMLStreamException {
        long written = 0;
        for (long id = 1; written < records && id <= last; id++) {
            var found = record.apply(id);
            if (found.isPresent()) {
                writing.write(found.get(), xml);
                xml.lineEnd();
                written++;
            }
        }
    }
}
