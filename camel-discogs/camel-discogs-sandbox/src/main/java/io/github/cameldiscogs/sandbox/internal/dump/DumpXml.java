/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.dump;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML as today's dumps have it: what is empty is left out. */
final class DumpXml {

    private final XMLStreamWriter writer;

    DumpXml(OutputStream out) throws XMLStreamException {
        this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    }

    void open(String name) throws XMLStreamException {
        writer.writeStartElement(name);
    }

    /** Belongs to the element that was opened last. */
    void attribute(String name, @Nullable Object value) throws XMLStreamException {
        writer.writeAttribute(name, value == null ? "" : value.toString());
    }

    void close() throws XMLStreamException {
        writer.writeEndElement();
    }

    void text(String text) throws XMLStreamException {
        writer.writeCharacters(text);
    }

    void lineEnd() throws XMLStreamException {
        writer.writeCharacters("\n");
    }

    /** An element with nothing but text in it. */
    void element(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null && !value.toString().isEmpty()) {
            open(name);
            text(value.toString());
            close();
        }
    }

    /** An element with one for each item in it. */
    <T> void list(String name, @Nullable List<T> items, Writing<T> writing)
            throws XMLStreamException {
        if (items != null && !items.isEmpty()) {
            open(name);
            for (var item : items) {
                writing.write(item, this);
            }
            close();
        }
    }

    void texts(String name, String each, @Nullable List<String> texts) throws XMLStreamException {
        list(name, texts, (text, xml) -> xml.element(each, text));
    }

    /** Writes an element. */
    @FunctionalInterface
    interface Writing<T> {
        void write(T item, DumpXml xml) throws XMLStreamException;
    }

    void end() throws XMLStreamException {
        writer.writeEndDocument();
        writer.flush();
    }
}
