package org.forme.interchange.copy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.forme.pictures.PictureFile;

/**
 * A Word document as Word and WPS save it. Read by our own few classes over the JDK's reader of XML, part by part and
 * element by element: a document of 100 kB may unpack to 40 MB of paragraphs, which a tree of objects turns into more
 * than half a gigabyte, and here takes what it unpacks to.
 */
final class WordFile {
    /** Text of a document, in bytes of XML: two hundred thousand characters in runs of a few each. */
    private static final int TEXT_LARGEST = 24 << 20;

    private static final int OTHER_LARGEST = 4 << 20;

    private static final String TYPES = "[Content_Types].xml";

    static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final Zip zip;
    private final LeftOut leftOut = new LeftOut();

    private WordFile(Zip zip) {
        this.zip = zip;
    }

    /** @throws org.forme.shell.Refusal with the reason, where it is none that we take */
    static Copy read(Path file) {
        return new WordFile(Zip.look(file)).copy();
    }

    private Copy copy() {
        String document = Relations.of(zip, "").first("officeDocument").orElseThrow(WordFile::notWord);
        checkTypes(document);
        Relations relations = Relations.of(zip, document);
        Styles styles = relations
                .first("styles")
                .flatMap(part -> zip.bytes(part, OTHER_LARGEST))
                .map(Styles::read)
                .orElseGet(Styles::none);
        Numbering numbering = relations
                .first("numbering")
                .flatMap(part -> zip.bytes(part, OTHER_LARGEST))
                .map(Numbering::read)
                .orElseGet(Numbering::none);
        var text = new WordText(styles, numbering, relations, leftOut);
        new WordBody(text, leftOut).read(zip.bytes(document, TEXT_LARGEST).orElseThrow(WordFile::notWord));
        return new Copy(text.body(), text.boxes(), notes(relations), part -> zip.bytes(part, PictureFile.BYTES_MAX));
    }

    private List<Note> notes(Relations relations) {
        List<Note> notes = new ArrayList<>(leftOut.notes());
        boolean headed = List.of("header", "footer").stream()
                .flatMap(kind -> relations.all(kind).stream())
                .limit(20)
                .anyMatch(this::says);
        if (headed) notes.add(Note.of("interchange.note_headers"));
        return notes;
    }

    /** Whether there is more in a header or footer than a page's number. */
    private boolean says(String part) {
        return zip.bytes(part, OTHER_LARGEST).map(WordFile::words).orElse("").matches("(?s).*[\\p{L}&&[^第页共]].*");
    }

    private static String words(byte[] part) {
        var words = new StringBuilder();
        Xml xml = new Xml(part);
        boolean inText = false;
        while (xml.next()) {
            if (xml.starts()) inText = xml.name().equals("t");
            else if (xml.isText() && inText && words.length() < 1000) words.append(xml.text());
        }
        return words.toString();
    }

    /** Refuses programs, and what is no document: a sheet, slides, an e-book. */
    private void checkTypes(String document) {
        for (String name : zip.names())
            if (name.toLowerCase(Locale.ROOT).matches(".*(vbaproject|vbadata)[^/]*"))
                throw BadFile.because("interchange.bad_macros");
        Xml xml = new Xml(zip.bytes(TYPES, OTHER_LARGEST).orElseThrow(WordFile::notWord));
        boolean isDocument = false;
        while (xml.next()) {
            if (!xml.starts()) continue;
            String type = xml.at("ContentType").toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject"))
                throw BadFile.because("interchange.bad_macros");
            boolean ofText = xml.at("PartName").equalsIgnoreCase("/" + document)
                    || xml.name().equals("Default");
            isDocument |= ofText && type.equals(DOCUMENT);
        }
        if (!isDocument) throw notWord();
    }

    private static RuntimeException notWord() {
        return BadFile.because("interchange.bad_word");
    }
}
