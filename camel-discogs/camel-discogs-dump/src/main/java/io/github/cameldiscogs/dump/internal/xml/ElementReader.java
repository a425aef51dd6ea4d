/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the elements of a record. It stands at one element. Whoever asks for its children
 * has to read each of them to its end, with {@link #text()}, {@link #unknown} or by asking for all
 * of the children of the child.
 */
final class ElementReader {

    /** Dumps have eight levels; many more would overflow the stack. */
    static final int DEEPEST = 64;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final UnknownParts unknownParts;
    private final List<String> path = new ArrayList<>();

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** Stands at the outermost element. */
    ElementReader(byte[] xml, UnknownParts unknownParts) throws XMLStreamException {
        this.reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
        this.unknownParts = unknownParts;
        reader.nextTag();
        path.add(reader.getLocalName());
    }

    String name() {
        return reader.getLocalName();
    }

    /** Moves to the next child; false at the end of the element, which is read then. */
    boolean nextChild() throws XMLStreamException {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    leave();
                    return false;
                }
                case XMLStreamConstants.END_DOCUMENT ->
                        throw new XMLStreamException("The record is over");
                default -> {
                    // Space between elements, and comments
                }
            }
        }
    }

    private void enter() throws XMLStreamException {
        if (path.size() == DEEPEST) {
            throw new XMLStreamException("Elements are nested more than " + DEEPEST + " deep");
        }
        path.add(reader.getLocalName());
    }

    private void leave() {
        path.remove(path.size() - 1);
    }

    /** The text of the element, which is read then. */
    String text() throws XMLStreamException {
        var text = reader.getElementText();
        leave();
        return text;
    }

    /** What each child is read as. */
    <T> List<@Nullable T> children(Reading<T> reading) throws XMLStreamException {
        var children = new ArrayList<@Nullable T>();
        while (nextChild()) {
            children.add(reading.read(this));
        }
        return children;
    }

    /** Reads an element to its end. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ElementReader element) throws XMLStreamException;
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** Keeps an attribute that is unknown. */
    void unknownAttribute(int index, OtherFields other) {
        var name = attributeName(index);
        unknownParts.note(path() + "/@" + name);
        other.put(name, attribute(index));
    }

    void unknownAttributes(OtherFields other) {
        for (int i = 0; i < attributes(); i++) {
            unknownAttribute(i, other);
        }
    }

    /** Keeps an element that is unknown, with all that is in it. */
    void unknown(OtherFields other) throws XMLStreamException {
        var name = name();
        unknownParts.note(path());
        other.put(name, content());
    }

    /** The text of an element, or a Map of its attributes and elements. */
    private Object content() throws XMLStreamException {
        var fields = new OtherFields();
        for (int i = 0; i < attributes(); i++) {
            fields.put(attributeName(i), attribute(i));
        }
        var text = new StringBuilder();
        for (var event = reader.next();
                event != XMLStreamConstants.END_ELEMENT;
                event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                enter();
                fields.put(name(), content());
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        leave();
        return withText(fields, text.toString());
    }

    private static Object withText(OtherFields fields, String text) {
        if (fields.toMap().isEmpty()) {
            return text;
        }
        if (!text.isBlank()) {
            fields.put("text", text);
        }
        return fields.toMap();
    }

    private String path() {
        return "/" + String.join("/", path);
    }

    /** A whole number; null without one. What is something else is kept under the name. */
    static @Nullable Long number(String name, String text, OtherFields other) {
        return parsed(name, text, other, Long::valueOf);
    }

    /** As {@link #number}. */
    static @Nullable Integer smallNumber(String name, String text, OtherFields other) {
        return parsed(name, text, other, Integer::valueOf);
    }

    private static <T> @Nullable T parsed(
            String name, String text, OtherFields other, Function<String, T> parse) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(stripped);
        } catch (NumberFormatException e) {
            other.put(name, text);
            return null;
        }
    }

    /** True or false; null without one. What is something else is kept under the name. */
    static @Nullable Boolean truth(String name, String text, OtherFields other) {
        return switch (text.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            case "" -> null;
            default -> {
                other.put(name, text);
                yield null;
            }
        };
    }

    /**
     * The number of an artist; null for one without a page. These had the number 0 once, then an
     * empty one, and now none.
     */
    static @Nullable Long artistId(String text, OtherFields other) {
        var id = number("id", text, other);
        return id == null || id == 0 ? null : id;
    }
}
