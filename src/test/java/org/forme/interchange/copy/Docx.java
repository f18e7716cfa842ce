package org.forme.interchange.copy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document put together part by part, for what no library writes. */
public final class Docx {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"" + RELATIONS + "\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder types = new StringBuilder();

    private Docx() {}

    /** @param body what stands in {@code w:body} */
    public static Docx of(String body) {
        var docx = new Docx();
        docx.parts.put(
                "word/document.xml",
                utf8(HEAD + "<w:document" + SPACES + "><w:body>" + body + "</w:body></w:document>"));
        docx.types
                .append("<Override PartName=\"/word/document.xml\" ContentType=\"")
                .append(WordFile.DOCUMENT)
                .append("\"/>");
        return docx;
    }

    /** A paragraph of plain text. */
    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    /** A paragraph of a style. */
    public static String p(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
    }

    public static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** A paragraph of a picture. */
    public static String picture(String id, String says) {
        return "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"" + says
                + "\"/><a:graphic><a:graphicData><pic:pic>"
                + "<pic:blipFill><a:blip r:embed=\"" + id + "\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
                + "</wp:inline></w:drawing></w:r></w:p>";
    }

    public Docx part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    public Docx part(String name, String xml) {
        return part(name, utf8(xml));
    }

    public Docx styles(String styles) {
        relation("styles", "styles", "styles.xml");
        return part("word/styles.xml", HEAD + "<w:styles" + SPACES + ">" + styles + "</w:styles>");
    }

    public Docx numbering(String numbering) {
        relation("numbering", "numbering", "numbering.xml");
        return part("word/numbering.xml", HEAD + "<w:numbering" + SPACES + ">" + numbering + "</w:numbering>");
    }

    public Docx image(String id, String name, byte[] bytes) {
        relation(id, "image", name);
        return part("word/" + name, bytes);
    }

    public Docx relation(String id, String kind, String target) {
        relations.append(
                "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>");
        return this;
    }

    public Docx type(String part, String type) {
        types.append("<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>");
        return this;
    }

    /** The parts with those that every document has. */
    Map<String, byte[]> parts() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                utf8(HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + types + "</Types>"));
        all.put(
                "_rels/.rels",
                utf8(HEAD
                        + relations("<Relationship Id=\"r1\" Type=\"" + RELATIONS
                                + "/officeDocument\" Target=\"word/document.xml\"/>")));
        all.put("word/_rels/document.xml.rels", utf8(HEAD + relations(relations.toString())));
        all.putAll(parts);
        return all;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relations(String lines) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + lines
                + "</Relationships>";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
