package org.forme.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.forme.text.TextDiff.Piece;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void oneWrongCharacterIsOneRemovedAndOneAdded() {
        assertEquals("十三[-屆][+届]全国", shown("十三屆全国", "十三届全国"));
    }

    @Test
    void equalTextsAreOnePiece() {
        assertEquals("没有改", shown("没有改", "没有改"));
        assertEquals(List.of(), TextDiff.between("", ""));
    }

    @Test
    void whatWasCutAndWhatWasPutInStandInTheirPlaces() {
        assertEquals("清晨六点，[-天还没亮，]菜场的灯[+先]亮了。", shown("清晨六点，天还没亮，菜场的灯亮了。", "清晨六点，菜场的灯先亮了。"));
    }

    @Test
    void charactersOfTwoHalvesStayWhole() {
        assertEquals("[-𠮷][+吉]野家", shown("𠮷野家", "吉野家"));
    }

    @Test
    void thePiecesAlwaysMakeUpBothTexts() {
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String before = any(random);
            String after = any(random);
            List<Piece> pieces = TextDiff.between(before, after);
            assertEquals(before, without(pieces, TextDiff.Kind.ADDED));
            assertEquals(after, without(pieces, TextDiff.Kind.REMOVED));
        }
    }

    @Test
    void noShorterListOfChangesExists() {
        var random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            String before = any(random);
            String after = any(random);
            int longestCommon = longestCommon(before, after);
            assertEquals(
                    before.length() + after.length() - 2 * longestCommon,
                    TextDiff.changes(TextDiff.between(before, after)));
        }
    }

    @Test
    void textsWithNothingInCommonAreComparedInNoTime() {
        long from = System.nanoTime();
        List<Piece> pieces = TextDiff.between("甲".repeat(50_000), "乙".repeat(50_000));
        assertEquals(2, pieces.size());
        assertTrue(System.nanoTime() - from < 2_000_000_000L);
    }

    private static String any(Random random) {
        int length = random.nextInt(14);
        return random.ints(length, 0, 4)
                .mapToObj(i -> "春夏秋冬".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String without(List<Piece> pieces, TextDiff.Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return TextDiff.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "]";
                    case ADDED -> "[+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }

    private static int longestCommon(String a, String b) {
        int[][] length = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++)
            for (int j = 1; j <= b.length(); j++)
                length[i][j] = a.charAt(i - 1) == b.charAt(j - 1)
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
        return length[a.length()][b.length()];
    }
}
