package org.forme.interchange.copy;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part read element by element, without ever holding the whole of it as a tree. There are no document types in a Word
 * document: one that has some, and with them entities, is refused.
 */
final class Xml {
    /** Deeper than any table in a text box in a table. */
    private static final int DEEPEST = 256;

    private static final XMLInputFactory READERS = readers();

    private final XMLStreamReader reader;
    private int depth;

    Xml(byte[] part) {
        try {
            reader = READERS.createXMLStreamReader(new ByteArrayInputStream(part));
        } catch (XMLStreamException e) {
            throw BadFile.because("interchange.bad_damaged");
        }
    }

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        readers.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return readers;
    }

    /** Goes to the next event; false at the end. @throws org.forme.shell.Refusal where it cannot be read */
    boolean next() {
        try {
            if (!reader.hasNext()) return false;
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                throw BadFile.because("interchange.bad_entities");
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST)
                throw BadFile.because("interchange.bad_damaged");
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof org.forme.shell.Refusal refusal) throw refusal;
            throw BadFile.because("interchange.bad_damaged");
        }
    }

    boolean starts() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        int event = reader.getEventType();
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String text() {
        return reader.getText();
    }

    /** The element's name without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** The element's namespace; empty where it has none. */
    String space() {
        String space = reader.getNamespaceURI();
        return space == null ? "" : space;
    }

    /** How many elements this one stands in, itself included; at its end one less. */
    int depth() {
        return depth;
    }

    /** The value of the attribute with this name, whatever its namespace; empty where there is none. */
    String at(String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    /** Goes to the end of the element that has just begun. */
    void skip() {
        int within = depth;
        while (next()) if (ends() && depth < within) return;
    }

    /** Goes to the next element that begins within the one that was open at {@code within}; false at its end. */
    boolean nextWithin(int within) {
        while (next()) {
            if (starts()) return true;
            if (ends() && depth < within) return false;
        }
        return false;
    }
}
