package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrueTypeTest {
    @Test
    void aSoundFontTellsWhatItIs() {
        TrueType type = TrueType.read(OfficeFonts.sound());
        assertTrue(type.family().contains("Noto Sans"), type.family());
        assertTrue(type.postScript().matches("[A-Za-z0-9-]+"), type.postScript());
        assertEquals(16, type.gbHan());
        assertEquals(OfficeFonts.WORDS.codePoints().distinct().count(), type.characters());
        assertEquals(Embedding.INSTALL, type.embedding());
    }

    @Test
    void aWholeBuiltInFontIsSoundAndHasAllOfGb2312() throws IOException {
        try (InputStream in = TrueType.class.getResourceAsStream("/fonts/NotoSerifSC_400Regular.ttf")) {
            byte[] font = in.readAllBytes();
            TrueType type = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TrueType.read(font));
            assertEquals(TrueType.GB_HAN, type.gbHan());
        }
    }

    @ParameterizedTest
    @CsvSource({"0,INSTALL", "4,PRINT", "8,EDIT", "12,EDIT", "6,PRINT"})
    void aRightThatSufficesIsTold(int bits, Embedding right) {
        assertEquals(right, TrueType.read(OfficeFonts.embedding(bits)).embedding());
    }

    @ParameterizedTest
    @CsvSource({
        "0x0002,press.face_restricted",
        "0x0200,press.face_bitmaps_only",
        "0x0204,press.face_bitmaps_only",
        "0x0104,press.face_no_subset",
        "0x0100,press.face_no_subset"
    })
    void aRightThatDoesNotSufficeIsRefused(String bits, String key) {
        assertEquals(key, refused(OfficeFonts.embedding(Integer.decode(bits))));
    }

    @ParameterizedTest
    @CsvSource({"OTTO,press.face_cff", "ttcf,press.face_collection", "wOFF,press.face_woff", "wOF2,press.face_woff"})
    void anotherKindOfFontIsRefusedWithItsReason(String beginning, String key) {
        byte[] font = OfficeFonts.sound();
        for (int i = 0; i < 4; i++) font[i] = (byte) beginning.charAt(i);
        assertEquals(key, refused(font));
    }

    @Test
    void whatIsNoFontIsRefused() {
        assertEquals("press.face_no_font", refused("%PDF-1.7 and so on".getBytes()));
        assertEquals("press.face_broken", refused(new byte[0]));
    }

    @Test
    void outlinesOfAnotherKindAndOfManyWeightsAreRefused() {
        assertEquals("press.face_no_outlines", refused(OfficeFonts.renamed(OfficeFonts.sound(), "glyf", "EBDT")));
        byte[] cff = OfficeFonts.renamed(OfficeFonts.sound(), "glyf", "xxxx");
        assertEquals("press.face_cff", refused(OfficeFonts.renamed(cff, "post", "CFF ")));
        assertEquals("press.face_variable", refused(OfficeFonts.renamed(OfficeFonts.sound(), "post", "fvar")));
    }

    @Test
    void aFontWithoutHanIsRefused() {
        assertEquals("press.face_no_han", refused(OfficeFonts.of("Latin alone, 2026")));
    }

    @Test
    void aFontThatIsTooLargeIsRefusedBeforeItIsRead() {
        assertEquals("press.face_too_large", refused(new byte[TrueType.BYTES_MAX + 1]));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 11, 12, 60, 300, 1000, 4000})
    void aFontThatIsCutOffIsRefused(int left) {
        assertEquals("press.face_cut_off", refused(Arrays.copyOf(OfficeFonts.sound(), left)));
    }

    @Test
    void aFontThatIsCutOffAnywhereIsRefused() {
        byte[] font = OfficeFonts.sound();
        for (int left = font.length - 5; left > 12; left -= 131) {
            byte[] cut = Arrays.copyOf(font, left);
            assertThrows(Refusal.class, () -> TrueType.read(cut));
        }
    }

    @Test
    void aPartThatHoldsItselfIsRefused() {
        byte[] font = OfficeFonts.sound();
        int glyph = OfficeFonts.place(font, "glyf") + ByteBuffer.wrap(font).getInt(OfficeFonts.place(font, "loca") + 8);
        ByteBuffer.wrap(font)
                .putShort(glyph, (short) -1)
                .putShort(glyph + 10, (short) 0x20)
                .putShort(glyph + 12, (short) 2);
        assertEquals("press.face_broken", refused(font));
    }

    @Test
    void aTableOfCharactersThatClaimsTheImpossibleIsRefusedAtOnce() {
        ByteBuffer cmap = ByteBuffer.allocate(12 + 16 + 24);
        cmap.putShort(2, (short) 1)
                .putShort(4, (short) 3)
                .putShort(6, (short) 10)
                .putInt(8, 12);
        cmap.putShort(12, (short) 12).putInt(24, 2);
        cmap.putInt(28, 0).putInt(32, 0x10FFFF).putInt(40, 0).putInt(44, 0x10FFFF);
        assertThrows(Sfnt.Broken.class, () -> SfntCharacters.read(cmap, 10));
        cmap.putInt(24, 0x7FFFFFFF);
        assertThrows(Sfnt.Broken.class, () -> SfntCharacters.read(cmap, 10));
    }

    @Test
    void charactersAreTheSameAfterTheyWereWritten() throws Sfnt.Broken {
        var characters = new TreeMap<Integer, Integer>();
        for (int i = 0; i < 50; i++) characters.put('永' + i * (1 + i % 3), 1 + i);
        characters.put(0x20000, 60);
        assertEquals(characters, SfntCharacters.read(ByteBuffer.wrap(SfntCharacters.write(characters)), 100));
    }

    /** Whatever is in the file: it is taken or refused, soon, and what is taken can be set and drawn. */
    @Test
    void aGarbledFontIsTakenOrRefused() {
        byte[] font = OfficeFonts.sound();
        var random = new Random(7);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int trial = 0; trial < 3000; trial++) {
                byte[] garbled = font.clone();
                int most = trial % 2 == 0 ? font.length : 400;
                for (int n = 1 + random.nextInt(12); n > 0; n--)
                    garbled[random.nextInt(most)] = (byte) random.nextInt();
                TrueType type;
                try {
                    type = TrueType.read(garbled);
                } catch (Refusal refusal) {
                    assertEquals(TrueType.FIELD, refusal.reasons().get(0).field());
                    continue;
                }
                TypeFile file = type.type("x");
                OfficeFonts.WORDS.codePoints().forEach(file::outline);
            }
        });
    }

    private static String refused(byte[] font) {
        var reason =
                assertThrows(Refusal.class, () -> TrueType.read(font)).reasons().get(0);
        assertEquals(TrueType.FIELD, reason.field());
        return reason.key();
    }
}
