package org.forme.interchange.copy;

import static org.forme.interchange.copy.Docx.p;
import static org.forme.interchange.copy.Docx.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Files that were made to do harm: each is refused with its reason, in seconds, and nothing leaves the memory's bounds. */
class HostileFileTest {
    private static final String COPY = p("新馆开门") + p("昨天上午，区图书馆新馆开门迎客，一千多位读者走进宽敞明亮的阅览大厅。");
    private static final Duration SOON = Duration.ofSeconds(20);

    /** A zip written by hand, so that it can lie. */
    private static final class Forged {
        private final ByteArrayOutputStream file = new ByteArrayOutputStream();
        private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
        private int count;

        Forged part(String name, byte[] bytes) {
            return part(name, bytes, bytes.length, 0, file.size());
        }

        /** @param says how many bytes it says to unpack to */
        Forged part(String name, byte[] bytes, long says, int flags, int at) {
            byte[] packed = packed(bytes);
            byte[] called = utf8(name);
            if (at == file.size()) {
                write(
                        file,
                        header(0x04034b50, 30)
                                .putShort(6, (short) flags)
                                .putShort(8, (short) 8)
                                .putInt(18, packed.length)
                                .putInt(22, (int) says)
                                .putShort(26, (short) called.length),
                        called);
                file.writeBytes(packed);
            }
            write(
                    directory,
                    header(0x02014b50, 46)
                            .putShort(8, (short) flags)
                            .putShort(10, (short) 8)
                            .putInt(20, packed.length)
                            .putInt(24, (int) says)
                            .putShort(28, (short) called.length)
                            .putInt(42, at),
                    called);
            count++;
            return this;
        }

        Forged all(Map<String, byte[]> parts) {
            parts.forEach(this::part);
            return this;
        }

        byte[] bytes() {
            int from = file.size();
            file.writeBytes(directory.toByteArray());
            write(
                    file,
                    header(0x06054b50, 22)
                            .putShort(8, (short) count)
                            .putShort(10, (short) count)
                            .putInt(12, directory.size())
                            .putInt(16, from),
                    new byte[0]);
            return file.toByteArray();
        }

        private static ByteBuffer header(int mark, int length) {
            return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(0, mark);
        }

        private static void write(ByteArrayOutputStream into, ByteBuffer header, byte[] name) {
            into.writeBytes(header.array());
            into.writeBytes(name);
        }

        private static byte[] packed(byte[] bytes) {
            var deflater = new Deflater(9, true);
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            byte[] some = new byte[1 << 16];
            while (!deflater.finished()) packed.write(some, 0, deflater.deflate(some));
            deflater.end();
            return packed.toByteArray();
        }
    }

    private static Map<String, byte[]> parts() {
        return new LinkedHashMap<>(Docx.of(COPY).parts());
    }

    private static String refusal(byte[] file) {
        return assertTimeoutPreemptively(SOON, () -> Sorter.refusal("稿.docx", file));
    }

    private static String refusal(Docx docx) {
        return refusal(docx.bytes());
    }

    private static byte[] joined(byte[]... all) {
        var joined = new ByteArrayOutputStream();
        for (byte[] one : all) joined.writeBytes(one);
        return joined.toByteArray();
    }

    @Test
    void anHonestFileWrittenByHandIsTaken() {
        assertNull(refusal(new Forged().all(parts()).bytes()));
        assertNull(refusal(Docx.of(COPY)));
    }

    @Test
    void aBombIsRefusedByItsDirectory() {
        assertEquals("interchange.bad_bomb", refusal(Docx.of(COPY).part("word/media/a.bin", new byte[50 << 20])));
        assertEquals("interchange.bad_bomb", refusal(Docx.of("<w:p/>".repeat(2_000_000))));
    }

    @Test
    void aBombThatLiesAboutItsSizeIsRefusedWhileItIsRead() {
        var parts = parts();
        parts.remove("word/document.xml");
        var forged = new Forged().all(parts);
        byte[] document = utf8("<w:document" + Docx.SPACES + ">" + " ".repeat(30 << 20) + "</w:document>");
        forged.part("word/document.xml", document, 5000, 0, forged.file.size());
        assertEquals("interchange.bad_bomb", refusal(forged.bytes()));
    }

    @Test
    void partsThatLieOverOneAnotherAreRefused() {
        var forged = new Forged().all(parts());
        for (int i = 0; i < 100; i++) forged.part("word/media/" + i, new byte[1 << 19], 1 << 19, 0, 0);
        assertEquals("interchange.bad_polyglot", refusal(forged.bytes()));
    }

    @Test
    void tooManyPartsAreRefused() {
        var forged = new Forged().all(parts());
        for (int i = 0; i < 3000; i++) forged.part("a" + i, new byte[0]);
        assertEquals("interchange.bad_parts", refusal(forged.bytes()));
    }

    @Test
    void manyParagraphsOfNothingEndInTime() {
        assertEquals(
                "interchange.bad_long",
                refusal(Docx.of(("<w:p><w:r><w:t>" + "甲".repeat(3) + "</w:t></w:r></w:p>").repeat(40_000) + "<!--"
                        + new java.util.Random(1).ints(40_000).boxed().toList() + "-->")));
    }

    @Test
    void manyRunsOfOneParagraphEndInTime() {
        StringBuilder runs = new StringBuilder("<w:p>");
        var random = new java.util.Random(1);
        for (int i = 0; i < 190_000; i++)
            runs.append("<w:r>")
                    .append(random.nextBoolean() ? "<w:rPr><w:b/></w:rPr>" : "")
                    .append("<w:t>")
                    .append((char) (0x4E00 + random.nextInt(5000)))
                    .append("</w:t></w:r>");
        String refused = refusal(Docx.of(COPY + runs + "</w:p>"));
        assertTrue(refused == null || refused.equals("body"), refused);
    }

    @Test
    void macrosAreRefusedByNameAndByType() {
        assertEquals("interchange.bad_macros", refusal(Docx.of(COPY).part("word/vbaProject.bin", new byte[10])));
        assertEquals("interchange.bad_macros", refusal(Docx.of(COPY).part("word/VBAPROJECT.BIN", new byte[10])));
        assertEquals(
                "interchange.bad_macros",
                refusal(Docx.of(COPY)
                        .type("/word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")));
        assertEquals(
                "interchange.bad_macros",
                refusal(Docx.of(COPY).type("/a.bin", "application/vnd.ms-office.vbaProject")));
    }

    @Test
    void entitiesAreRefusedWhereverTheyStand() {
        String within = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document"
                + Docx.SPACES + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        assertEquals("interchange.bad_entities", refusal(Docx.of(COPY).part("word/document.xml", within)));
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE s [<!ENTITY a \"" + "ha".repeat(100) + "\"><!ENTITY b \""
                + "&a;".repeat(100) + "\"><!ENTITY c \"" + "&b;".repeat(100) + "\">]><w:styles" + Docx.SPACES
                + ">&c;</w:styles>";
        assertEquals(
                "interchange.bad_entities",
                refusal(Docx.of(COPY).relation("s", "styles", "styles.xml").part("word/styles.xml", laughs)));
        assertEquals(
                "interchange.bad_entities",
                refusal(Docx.of(COPY)
                        .part("[Content_Types].xml", "<!DOCTYPE t SYSTEM \"http://127.0.0.1:1/t.dtd\"><Types/>")));
        byte[] wide = within.getBytes(java.nio.charset.StandardCharsets.UTF_16);
        assertEquals("interchange.bad_entities", refusal(Docx.of(COPY).part("word/document.xml", wide)));
    }

    @Test
    void polyglotsAreRefused() {
        byte[] docx = Docx.of(COPY).bytes();
        assertEquals("interchange.bad_polyglot", refusal(joined(docx, utf8("<script>alert(1)</script>"))));
        assertEquals("interchange.bad_kind", Sorter.refusal("稿.txt", joined(utf8("GIF89a\0\0"), docx)));
        assertEquals("interchange.bad_word", refusal(joined(utf8("%PDF-1.7\n"), docx)));
        var forged = new Forged();
        forged.part("%PDF-1.7", new byte[3]).all(parts());
        assertEquals("interchange.bad_polyglot", refusal(forged.bytes()));
        forged = new Forged().all(parts());
        forged.file.writeBytes(utf8("<html>".repeat(100)));
        assertEquals("interchange.bad_polyglot", refusal(forged.bytes()));
    }

    @Test
    void namesThatArePathsAreRefused() {
        for (String name : new String[] {
            "../../evil.png",
            "/etc/passwd",
            "word\\media\\a.png",
            "C:/a.png",
            "word/../../a.png",
            "word//a.png",
            "word/\u202Egnp.exe",
            ""
        })
            assertEquals(
                    "interchange.bad_name",
                    refusal(new Forged().all(parts()).part(name, new byte[1]).bytes()),
                    name);
    }

    @Test
    void aPictureWhosePathLeadsOutIsNotThere() {
        Sorter read = Sorter.own(
                "稿.docx",
                Docx.of(COPY + Docx.picture("i", ""))
                        .relation("i", "image", "../../../etc/passwd")
                        .bytes());
        assertEquals(1, read.pictures().size());
        assertEquals("", read.pictures().get(0).part());
    }

    @Test
    void aLockedPartAndATwiceNamedPartAreRefused() {
        var forged = new Forged().all(parts());
        forged.part("word/a.xml", new byte[4], 4, 1, forged.file.size());
        assertEquals("interchange.bad_locked", refusal(forged.bytes()));
        assertEquals(
                "interchange.bad_twice",
                refusal(new Forged()
                        .all(parts())
                        .part("word/document.xml", utf8("<x/>"))
                        .bytes()));
    }

    @Test
    void damagedFilesAreRefused() {
        byte[] docx = Docx.of(COPY).bytes();
        for (int cut = 1; cut < docx.length; cut += 97)
            assertTrue(refusal(java.util.Arrays.copyOf(docx, docx.length - cut)) != null);
        assertEquals(
                "interchange.bad_damaged", refusal(Docx.of(COPY).part("word/document.xml", "<w:document><w:body>")));
        assertEquals(
                "interchange.bad_damaged",
                refusal(Docx.of("<w:sdt xmlns:w=\"w\">".repeat(5000) + "</w:sdt>".repeat(5000))));
        var random = new java.util.Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] bitten = docx.clone();
            for (int n = 0; n < 4; n++) bitten[random.nextInt(bitten.length)] = (byte) random.nextInt();
            refusal(bitten);
        }
    }

    @Test
    void otherKindsOfFilesAreToldApart() {
        assertEquals(
                "interchange.bad_old", refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1}));
        assertEquals("interchange.bad_word", refusal(utf8("{\\rtf1 text}")));
        assertEquals("interchange.bad_word", refusal(utf8("<html><body>稿</body></html>")));
        assertEquals("interchange.bad_empty", refusal(new byte[0]));
        assertEquals("interchange.bad_large", refusal(new byte[CopyFile.LARGEST + 1]));
        var sheet = new LinkedHashMap<String, byte[]>();
        sheet.put("[Content_Types].xml", utf8("<Types/>"));
        sheet.put("xl/workbook.xml", utf8("<workbook/>"));
        assertEquals("interchange.bad_word", refusal(new Forged().all(sheet).bytes()));
        assertEquals("interchange.bad_nothing", refusal(Docx.of("<w:p/>")));
    }
}
