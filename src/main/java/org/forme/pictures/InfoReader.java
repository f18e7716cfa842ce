package org.forme.pictures;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads what a picture file tells about itself. XMP counts first, being what programs of today write, then IPTC, then the
 * camera's EXIF. Whatever is damaged is passed over: a picture is never refused for what it says.
 */
final class InfoReader {
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private static final String EXIF = "http://ns.adobe.com/exif/1.0/";

    /** Names that one picture may have: more are of no use in a line. */
    private static final int CREATORS_MAX = 5;

    private boolean damaged;

    private InfoReader() {}

    static FileInfo of(byte[] bytes, Format format) {
        var reader = new InfoReader();
        try {
            FileInfo info = reader.read(InfoBlocks.of(bytes, format));
            return reader.damaged ? info.damaged() : info;
        } catch (RuntimeException nonsense) {
            return FileInfo.NONE.damaged();
        }
    }

    private FileInfo read(InfoBlocks blocks) {
        damaged |= blocks.broken;
        InfoTags tags = blocks.exif == null ? null : InfoTags.of(blocks.exif);
        FileInfo camera = FileInfo.NONE;
        if (tags != null) {
            damaged |= tags.isBroken();
            camera = exif(tags);
            if (blocks.xmp == null) blocks.xmp = tags.bytes(InfoTags.XMP);
            blocks.iptc = tags.bytes(InfoTags.IPTC);
            if (tags.bytes(InfoTags.PHOTOSHOP) != null) blocks.photoshop.writeBytes(tags.bytes(InfoTags.PHOTOSHOP));
        }
        return xmp(blocks.xmp).or(iptc(blocks)).or(camera);
    }

    private static FileInfo exif(InfoTags tags) {
        Map<Integer, byte[]> lines = new LinkedHashMap<>();
        for (int tag : List.of(InfoTags.DESCRIPTION, InfoTags.ARTIST, InfoTags.COPYRIGHT, InfoTags.TAKEN))
            if (tags.bytes(tag) != null) lines.put(tag, tags.bytes(tag));
        InfoText text = InfoText.of(lines.values());
        Map<Integer, String> said = new LinkedHashMap<>();
        lines.forEach((tag, line) -> said.put(tag, text.read(line)));
        return new FileInfo(
                FileInfo.words(said.getOrDefault(InfoTags.DESCRIPTION, "")),
                "",
                "",
                said.get(InfoTags.ARTIST),
                said.get(InfoTags.COPYRIGHT),
                FileInfo.day(said.get(InfoTags.TAKEN)),
                false);
    }

    private FileInfo iptc(InfoBlocks blocks) {
        byte[] iim = iim(blocks);
        if (iim == null) return FileInfo.NONE;
        var metadata = new Metadata();
        new IptcReader().extract(new SequentialByteArrayReader(iim), metadata, iim.length);
        damaged |= metadata.hasErrors();
        IptcDirectory iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        return iptc == null ? FileInfo.NONE : iptc(iptc);
    }

    private byte[] iim(InfoBlocks blocks) {
        try {
            byte[] iim = InfoBlocks.iptcIn(blocks.photoshop.toByteArray());
            return iim == null ? blocks.iptc : iim;
        } catch (BufferUnderflowException | IllegalArgumentException broken) {
            damaged = true;
            return blocks.iptc;
        }
    }

    private static FileInfo iptc(IptcDirectory iptc) {
        List<byte[]> all = Stream.of(
                        IptcDirectory.TAG_CAPTION,
                        IptcDirectory.TAG_CREDIT,
                        IptcDirectory.TAG_BY_LINE,
                        IptcDirectory.TAG_COPYRIGHT_NOTICE)
                .flatMap(tag -> lines(iptc, tag).stream())
                .toList();
        InfoText text = InfoText.of(all);
        return new FileInfo(
                joined(text, lines(iptc, IptcDirectory.TAG_CAPTION)),
                "",
                joined(text, lines(iptc, IptcDirectory.TAG_CREDIT)),
                joined(text, lines(iptc, IptcDirectory.TAG_BY_LINE)),
                joined(text, lines(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE)),
                FileInfo.day(iptc.getString(IptcDirectory.TAG_DATE_CREATED)),
                false);
    }

    private static List<byte[]> lines(IptcDirectory iptc, int tag) {
        Object lines = iptc.getObject(tag);
        if (lines instanceof StringValue one) return List.of(one.getBytes());
        if (lines instanceof StringValue[] several)
            return Stream.of(several)
                    .limit(CREATORS_MAX)
                    .map(StringValue::getBytes)
                    .toList();
        return List.of();
    }

    private static String joined(InfoText text, List<byte[]> lines) {
        return String.join(" ", lines.stream().map(text::read).toList());
    }

    /** Without declarations of its own: those could name other files or unfold without end. */
    private FileInfo xmp(byte[] packet) {
        if (packet == null) return FileInfo.NONE;
        String xml = new String(packet, StandardCharsets.UTF_8);
        try {
            return xml.contains("<!DOCTYPE") ? FileInfo.NONE.damaged() : xmp(xml.strip());
        } catch (XMPException | RuntimeException | StackOverflowError nonsense) {
            // Of thousands of elements within each other, too.
            return FileInfo.NONE.damaged();
        }
    }

    /** One at a time: the library remembers every name space that it ever met until it is told to forget them. */
    private static FileInfo xmp(String xml) throws XMPException {
        synchronized (XMPMetaFactory.class) {
            try {
                return xmp(XMPMetaFactory.parseFromString(xml));
            } finally {
                XMPMetaFactory.reset();
            }
        }
    }

    private static FileInfo xmp(XMPMeta xmp) throws XMPException {
        String taken = text(xmp, PHOTOSHOP, "DateCreated");
        return new FileInfo(
                chosen(xmp, DC, "description"),
                chosen(xmp, IPTC_CORE, "AltTextAccessibility"),
                text(xmp, PHOTOSHOP, "Credit"),
                creators(xmp),
                chosen(xmp, DC, "rights"),
                FileInfo.day(taken == null ? text(xmp, EXIF, "DateTimeOriginal") : taken),
                false);
    }

    private static String text(XMPMeta xmp, String names, String name) throws XMPException {
        return xmp.getPropertyString(names, name);
    }

    /** Of a text in several languages the Chinese one, else the one that counts without a language. */
    private static String chosen(XMPMeta xmp, String names, String name) throws XMPException {
        var property = xmp.getProperty(names, name);
        if (property == null) return "";
        if (!property.getOptions().isArrayAltText()) return property.getValue();
        var text = xmp.getLocalizedText(names, name, "zh", "zh-CN");
        return text == null ? "" : text.getValue();
    }

    private static String creators(XMPMeta xmp) throws XMPException {
        var property = xmp.getProperty(DC, "creator");
        if (property == null) return "";
        if (!property.getOptions().isArray()) return property.getValue();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= Math.min(CREATORS_MAX, xmp.countArrayItems(DC, "creator")); i++)
            names.add(xmp.getArrayItem(DC, "creator", i).getValue());
        return String.join(" ", names.stream().filter(Objects::nonNull).toList());
    }
}
