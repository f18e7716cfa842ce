package org.forme.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a print file says of itself: the keys of PDF/X-4 and PDF/A-2b on one printing condition, or those of PDF/X-1a. */
final class PdfKeys {
    static final String PRODUCER = "Forme " + Engine.VERSION;

    private static final byte[] PROFILE = deflated(Newsprint.icc());
    private static final COSName GTS_PDFX = COSName.getPDFName("GTS_PDFX");
    private static final COSName TRAPPED = COSName.getPDFName("Trapped");

    private PdfKeys() {}

    /**
     * Sets the keys of PDF/X-4 and PDF/A-2b.
     *
     * @param id what stands for the file's content; the same gives the same document id
     */
    static void modern(PDDocument document, PdfMetadata metadata, long id) throws IOException {
        document.setVersion(1.6f);
        document.getDocumentCatalog().setLanguage(metadata.language());
        document.setDocumentInformation(information(metadata));
        document.setDocumentId(id);
        intents(document, true);
        var packet = new PDMetadata(document);
        packet.importXMPMetadata(xmp(metadata, id).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(packet);
    }

    /** Sets the keys of PDF/X-1a:2003, which knows no metadata but the information dictionary. */
    static void old(PDDocument document, PDDocumentInformation information, long id) throws IOException {
        document.getDocument().setVersion(1.4f);
        // What stays of the compressed table that the file was read from.
        for (String key : List.of("Type", "W", "Index", "Filter", "DecodeParms", "Length", "Prev", "XRefStm"))
            document.getDocument().getTrailer().removeItem(COSName.getPDFName(key));
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.METADATA);
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.VERSION);
        information.setCustomMetadataValue("GTS_PDFXVersion", "PDF/X-1a:2003");
        document.setDocumentInformation(information);
        document.setDocumentId(id);
        intents(document, false);
    }

    /** Takes back the keys of a file of which a part does not meet them. */
    static void claimNothing(PDDocument document) {
        COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
        catalogue.removeItem(COSName.OUTPUT_INTENTS);
        catalogue.removeItem(COSName.METADATA);
    }

    /** Whether a file carries the keys of PDF/X-4 and PDF/A that we set. */
    static boolean isModern(PDDocument document) {
        return document.getDocumentCatalog().getOutputIntents().size() == 2
                && document.getDocumentCatalog().getMetadata() != null
                && String.valueOf(document.getDocumentInformation().getProducer())
                        .startsWith("Forme ");
    }

    private static PDDocumentInformation information(PdfMetadata metadata) {
        var information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        information.setAuthor(metadata.author());
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(metadata.made().truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        information.setCreationDate(made);
        information.setModificationDate(made);
        information.getCOSObject().setItem(TRAPPED, COSName.getPDFName("False"));
        return information;
    }

    private static void intents(PDDocument document, boolean archival) throws IOException {
        COSStream profile = document.getDocument().createCOSStream();
        try (var out = profile.createRawOutputStream()) {
            out.write(PROFILE);
        }
        profile.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        profile.setInt(COSName.N, 4);
        var intents = new COSArray();
        intents.add(intent(GTS_PDFX, profile));
        if (archival) intents.add(intent(COSName.getPDFName("GTS_PDFA1"), profile));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.OUTPUT_INTENTS, intents);
    }

    private static COSDictionary intent(COSName kind, COSStream profile) {
        var intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, kind);
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, Newsprint.CONDITION);
        intent.setString(COSName.OUTPUT_CONDITION, "Coldset offset on newsprint, ink limit 240 %");
        intent.setString(COSName.REGISTRY_NAME, "http://www.color.org");
        intent.setString(COSName.INFO, "Coldset newsprint, derived from CGATS/SNAP TR 002");
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        intent.setDirect(false);
        return intent;
    }

    private static String xmp(PdfMetadata metadata, long id) {
        String made = DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        metadata.made().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                + "+00:00";
        String title = escaped(metadata.title());
        String uuid = new UUID(id, ~id).toString();
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%4$s</xmp:ModifyDate><xmp:MetadataDate>%4$s</xmp:MetadataDate>
                <xmp:CreatorTool>%s</xmp:CreatorTool>
                <xmpMM:DocumentID>uuid:%s</xmpMM:DocumentID><xmpMM:InstanceID>uuid:%6$s</xmpMM:InstanceID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
                <pdf:Producer>%5$s</pdf:Producer><pdf:Trapped>False</pdf:Trapped>
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
                <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
                </rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaExtension:schemas><rdf:Bag>
                %s%s</rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(
                        title,
                        escaped(metadata.author()),
                        escaped(metadata.language()),
                        made,
                        PRODUCER,
                        uuid,
                        schema("Adobe PDF", "http://ns.adobe.com/pdf/1.3/", "pdf", "Trapped", "Whether it was trapped"),
                        schema(
                                "PDF/X",
                                "http://www.npes.org/pdfx/ns/id/",
                                "pdfxid",
                                "GTS_PDFXVersion",
                                "The version of PDF/X"));
    }

    private static String schema(String name, String uri, String prefix, String property, String what) {
        return """
                <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>%s</pdfaSchema:schema><pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI><pdfaSchema:prefix>%s</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>%s</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>%s</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>
                """.formatted(name, uri, prefix, property, what);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
