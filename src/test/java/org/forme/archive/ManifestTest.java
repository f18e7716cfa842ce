package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.forme.press.PdfMetadata;
import org.forme.press.PdfWriter;
import org.forme.shell.Sha256;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private final SealInput input = Copies.issue(4, "shili", 3, LocalDate.of(2022, 1, 17), ManifestTest::sha);
    private final List<Part> parts = List.of(
            new Part(Paths.article(1), "application/json", 10, "1".repeat(64), true),
            new Part(Paths.article(2), "application/json", 11, "2".repeat(64), true),
            new Part(Paths.frames("1"), "text/plain; charset=utf-8", 12, "3".repeat(64), false));

    @Test
    void equalValuesHaveEqualBytesInOneForm() {
        var one = new LinkedHashMap<String, Object>();
        one.put("题", "“引号” \" \\ \u0001 \n / é 𠮷");
        one.put("b", List.of(1, true, Map.of()));
        one.put("a", null);
        assertEquals(
                "{\"a\":null,\"b\":[1,true,{}],\"题\":\"“引号” \\\" \\\\ \\u0001 \\n / é 𠮷\"}",
                new String(CanonicalJson.write(one), StandardCharsets.UTF_8));
        assertArrayEquals(CanonicalJson.write(one), CanonicalJson.write(CanonicalJson.read(CanonicalJson.write(one))));
    }

    @Test
    void whatIsNotInTheOneFormIsRefused() {
        for (String other :
                List.of("{\"b\":1,\"a\":2}", "{ }", "[1.0]", "[1e3]", "{\"a\":1,\"a\":1}", "[\"\\u0061\"]", "[1] "))
            assertThrows(
                    IllegalArgumentException.class,
                    () -> CanonicalJson.read(other.getBytes(StandardCharsets.UTF_8)),
                    other);
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(List.of(0.5)));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(List.of("\ud842")));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(List.of(1L << 54)));
    }

    @Test
    void theManifestsAreTheseFiles() throws Exception {
        Manifests manifests = Manifests.of(input, parts, "f".repeat(64), Copies.BY);
        assertEquals(golden("public.json"), new String(manifests.open(), StandardCharsets.UTF_8));
        assertEquals(golden("office.json"), new String(manifests.office(), StandardCharsets.UTF_8));
    }

    @Test
    void whoReviewedAndSignedStaysInTheOffice() {
        String open = new String(Manifests.of(input, parts, null, Copies.BY).open(), StandardCharsets.UTF_8);
        for (String name : List.of("总编甲", "组版丙", "值班丁", "编辑庚", "frames.txt")) assertFalse(open.contains(name), name);
    }

    @Test
    void theRootStandsOverBothAndIsSigned() throws Exception {
        SigningKeys.Pair pair = pair();
        Manifests manifests = Manifests.of(input, parts, "f".repeat(64), Copies.BY);
        Seal seal = Seal.over(manifests, "f".repeat(64), pair);
        assertTrue(seal.holds());
        assertEquals(
                Sha256.of("forme-seal-1\n" + Sha256.of(manifests.open()) + "\n" + Sha256.of(manifests.office()) + "\n"),
                seal.root());
        assertEquals(seal, Seal.read(seal.toJson()));
        assertTrue(seal.fingerprint().isOf(seal.root()));

        Seal otherOffice =
                new Seal(seal.open(), "0".repeat(64), seal.root(), seal.predecessor(), seal.key(), seal.signature());
        assertFalse(otherOffice.holds());
        Seal otherKey =
                new Seal(seal.open(), seal.office(), seal.root(), seal.predecessor(), pair().open(), seal.signature());
        assertFalse(otherKey.holds());
    }

    @Test
    void aFingerprintIsFourGroupsOfTheRoot() {
        assertEquals(
                "0123 4567 89ab cdef",
                Fingerprint.of("0123456789abcdef" + "0".repeat(48)).asPrinted());
        assertThrows(IllegalArgumentException.class, () -> new Fingerprint("0123"));
    }

    @Test
    void anArticleReadsBackAsItWasSealed() {
        SealedCopy copy = SealedCopy.of(1, input.articles().get(0));
        assertEquals(copy, SealedCopy.read(copy.toJson()));
    }

    @Test
    void aPartStaysWithinItsIssue() {
        for (String path : List.of("../x", "/x", "a//b", "a/..", "a b", ""))
            assertThrows(
                    IllegalArgumentException.class, () -> new Part(path, "text/plain", 1, "0".repeat(64), true), path);
    }

    @Test
    void joinedPagesStandInOrderAndTheSamePagesGiveTheSameBytes() throws Exception {
        List<byte[]> pages = new ArrayList<>();
        for (String words : List.of("one", "two", "three")) pages.add(Pdfs.page(words));
        byte[] whole = join(pages);
        assertArrayEquals(whole, join(pages));
        try (var document = Loader.loadPDF(whole)) {
            assertEquals(3, document.getNumberOfPages());
            assertEquals(
                    "one two three",
                    new PDFTextStripper().getText(document).strip().replaceAll("\\s+", " "));
        }
    }

    private static byte[] join(List<byte[]> files) {
        var pages = files.stream()
                .map(file -> new PdfWriter.PageFile("1", "第1版", file))
                .toList();
        return PdfWriter.join(pages, new PdfMetadata("示例报 第3期", "示例报", "zh-CN", Copies.NOW));
    }

    /** The bytes of a print file or an image are some library's affair. */
    private static String sha(byte[] bytes) {
        if (bytes[0] == '%') return "9".repeat(64);
        return bytes[0] == (byte) 0xff ? "8".repeat(64) : Sha256.of(bytes);
    }

    private static SigningKeys.Pair pair() throws Exception {
        KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] open = made.getPublic().getEncoded();
        return new SigningKeys.Pair(made.getPrivate(), HexFormat.of().formatHex(open, open.length - 32, open.length));
    }

    private static String golden(String name) throws Exception {
        try (var in = ManifestTest.class.getResourceAsStream("/org/forme/archive/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
