/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameldiscogs.dump.records.BrokenRecord;
import io.github.cameldiscogs.model.Artist;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.Label;
import io.github.cameldiscogs.model.Master;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.model.Release;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Makes records of their text. Thread-safe. */
public final class RecordParser {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final DumpKind kind;
    private final OutputType outputType;
    private final UnknownParts unknownParts = new UnknownParts();
    private final LongAdder repaired = new LongAdder();
    private final LongAdder broken = new LongAdder();

    public RecordParser(DumpKind kind, OutputType outputType) {
        this.kind = kind;
        this.outputType = outputType;
    }

    /** The record, or why it cannot be read. */
    public DumpRecord parse(CutRecord cut) {
        if (cut.removedId() != null) {
            return new DumpRecord(cut.number(), cut.removedId(), null, null, cut.change());
        }
        if (!cut.whole()) {
            return broken(cut, "it has more than %d bytes".formatted(RecordCutter.LARGEST_RECORD));
        }
        try {
            return parsed(cut);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            // Whatever a parser makes of odd bytes, it must not end the file
            return broken(cut, String.valueOf(e.getMessage()));
        }
    }

    private DumpRecord parsed(CutRecord cut) throws XMLStreamException, IOException {
        var content = read(cut.xml());
        return new DumpRecord(cut.number(), id(content), inForm(content), null, cut.change());
    }

    private DiscogsRecord read(byte[] xml) throws XMLStreamException {
        try {
            return element(xml);
        } catch (XMLStreamException e) {
            var repairedXml = CharacterRepair.of(xml);
            if (repairedXml == null) {
                throw e;
            }
            var content = element(repairedXml);
            repaired.increment();
            return content;
        }
    }

    private DiscogsRecord element(byte[] xml) throws XMLStreamException {
        var in = new ElementReader(xml, unknownParts);
        return switch (kind) {
            case ARTISTS -> ArtistElement.read(in);
            case LABELS -> LabelElement.read(in);
            case MASTERS -> MasterElement.read(in);
            case RELEASES -> ReleaseElement.read(in);
        };
    }

    private static @Nullable Long id(DiscogsRecord content) {
        if (content instanceof Release release) {
            return release.id();
        }
        if (content instanceof Artist artist) {
            return artist.id();
        }
        if (content instanceof Label label) {
            return label.id();
        }
        return content instanceof Master master ? master.id() : null;
    }

    private Object inForm(DiscogsRecord content) throws IOException {
        return switch (outputType) {
            case Model -> content;
            case Map -> JSON.readValue(JSON.writeValueAsBytes(content), MAP);
            case Json -> JSON.writeValueAsString(content);
        };
    }

    private DumpRecord broken(CutRecord cut, String reason) {
        broken.increment();
        var xml = new String(cut.xml(), StandardCharsets.UTF_8);
        var line = reason.replaceAll("\\s+", " ");
        return new DumpRecord(
                cut.number(), null, null, new BrokenRecord(cut.number(), xml, line), cut.change());
    }

    /** What was unknown in the records so far. */
    public UnknownParts unknownParts() {
        return unknownParts;
    }

    /** In how many records a character was replaced. */
    public long repaired() {
        return repaired.sum();
    }

    /** How many records could not be read. */
    public long broken() {
        return broken.sum();
    }
}
