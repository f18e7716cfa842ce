package org.forme.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManuscriptTest {
    @Test
    void aStoredManuscriptComesBackAsItWas() {
        var manuscript = new Manuscript(List.of(
                new Paragraph(Paragraph.Kind.BODY, List.of(new Run("本报讯 ", false), new Run("要闻", true))),
                new Paragraph(Paragraph.Kind.CROSSHEAD, List.of(new Run("小标题", false))),
                new Paragraph(Paragraph.Kind.BRIEF, List.of(new Run("短讯", false)))));
        assertEquals(manuscript, Manuscript.parse(manuscript.toJson()));
        assertEquals(
                "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\",\"content\":["
                        + "{\"type\":\"text\",\"text\":\"本报讯 \"},"
                        + "{\"type\":\"text\",\"text\":\"要闻\",\"marks\":[{\"type\":\"bold\"}]}]},"
                        + "{\"type\":\"crosshead\",\"content\":[{\"type\":\"text\",\"text\":\"小标题\"}]},"
                        + "{\"type\":\"brief\",\"content\":[{\"type\":\"text\",\"text\":\"短讯\"}]}]}",
                manuscript.toJson());
    }

    @Test
    void everyKindOfParagraphComesBackFromItsStoredAndItsPlainForm() {
        String plain = """
                正文
                ## 小标题
                □ 短讯
                ■ 又一条
                > 引文
                ● 一项
                #. 第一
                #. 第二
                | 年份 | 投资（亿元） |
                | 2021年 |  |
                |  | 407 |
                ---
                >> 徐汇区人民政府""";
        Manuscript manuscript = Manuscript.ofPlain(plain);
        assertEquals(
                List.of(
                        Paragraph.Kind.BODY,
                        Paragraph.Kind.CROSSHEAD,
                        Paragraph.Kind.BRIEF,
                        Paragraph.Kind.SOLID_BRIEF,
                        Paragraph.Kind.QUOTATION,
                        Paragraph.Kind.BULLET,
                        Paragraph.Kind.NUMBERED,
                        Paragraph.Kind.NUMBERED,
                        Paragraph.Kind.ROW,
                        Paragraph.Kind.ROW,
                        Paragraph.Kind.ROW,
                        Paragraph.Kind.RULE,
                        Paragraph.Kind.SIGNATURE),
                manuscript.paragraphs().stream().map(Paragraph::kind).toList());
        assertEquals(plain, manuscript.toPlain());
        assertEquals(manuscript, Manuscript.parse(manuscript.toJson()));
        assertEquals(2, manuscript.paragraphs().get(9).cells().size());
        assertEquals(List.of(), manuscript.paragraphs().get(9).cells().get(1));
    }

    @Test
    void aTableAListAndAQuotationAreHtmlOfTheirKind() {
        String html = Manuscript.ofPlain("● 甲\n● 乙\n| 年 | 数 |\n| 1 | <2> |\n---\n> 引\n>> 名")
                .html();
        assertEquals("""
                <ul>
                <li>甲</li>
                <li>乙</li>
                </ul>
                <table>
                <tr><th scope="col">年</th><th scope="col">数</th></tr>
                <tr><td>1</td><td>&lt;2&gt;</td></tr>
                </table>
                <hr>
                <blockquote>
                <p>引</p>
                </blockquote>
                <p class="signature">名</p>
                """, html);
    }

    @Test
    void kaiAndBoldAreKeptTogether() {
        var manuscript = new Manuscript(List.of(new Paragraph(
                Paragraph.Kind.BODY,
                List.of(new Run("甲", true, false), new Run("乙", true, true), new Run("丙", false, true)))));
        assertEquals(manuscript, Manuscript.parse(manuscript.toJson()));
        assertTrue(manuscript.html().contains("<strong><span class=\"kai\">乙</span></strong>"));
    }

    @Test
    void markersWithNothingBehindThemStay() {
        for (String typed : List.of("□□□", "●●", "|||", "| |", "■"))
            assertEquals(typed, Manuscript.ofPlain(typed).toPlain());
    }

    @Test
    void aDatelineRunsIntoTheFirstRunningText() {
        assertEquals(
                "<h2>小标题</h2>\n<p><b class=\"dateline\">本报讯</b>　正文</p>\n",
                Manuscript.ofPlain("## 小标题\n正文").html("本报讯"));
        assertEquals(-1, Manuscript.ofPlain("□ 短讯").opening());
    }

    @Test
    void aRowOfTooManyCellsIsRefused() {
        var refused = assertThrows(ManuscriptException.class, () -> Manuscript.ofPlain("|" + "甲|".repeat(13)));
        assertEquals("text.too_many_cells", refused.key());
    }

    @Test
    void typedLinesBecomeParagraphsAndBack() {
        var manuscript = Manuscript.ofPlain("　　第一段。\r\n\r\n□ 短讯\n## 小标题\n最后　 \n");
        assertEquals("第一段。\n□ 短讯\n## 小标题\n最后", manuscript.toPlain());
        assertEquals("第一段。\n短讯\n小标题\n最后", manuscript.plainText());
        assertEquals(manuscript, Manuscript.ofPlain(manuscript.toPlain()));
    }

    @Test
    void whatIsWrittenForATextFieldIsReadBackExactly() {
        var random = new Random(7);
        String pieces = "□## 　徐汇Aé,\n\n□ #。“|>■●.--";
        for (int round = 0; round < 2000; round++) {
            var typed = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) typed.append(pieces.charAt(random.nextInt(pieces.length())));
            Manuscript manuscript = Manuscript.ofPlain(typed.toString());
            assertEquals(manuscript, Manuscript.ofPlain(manuscript.toPlain()), typed.toString());
            assertEquals(manuscript, Manuscript.parse(manuscript.toJson()), typed.toString());
        }
    }

    @Test
    void fullWidthMarksAndLettersStayAsTheyAre() {
        assertEquals("，：；（）％～ＡＢ…", Manuscript.ofPlain("，：；（）％～ＡＢ…").plainText());
        assertEquals("é", Manuscript.ofPlain("e\u0301").plainText());
    }

    @Test
    void onlyKnownNodesAndMarksPass() {
        refused("text.unknown_node", "{\"type\":\"doc\",\"content\":[{\"type\":\"script\"}]}");
        refused("text.unknown_node", doc("{\"type\":\"image\",\"text\":\"x\"}"));
        refused("text.unknown_node", doc("{\"type\":\"text\",\"text\":\"x\",\"marks\":[{\"type\":\"link\"}]}"));
        refused("text.unknown_node", "{\"type\":\"other\"}");
        refused("text.unknown_version", "{\"type\":\"doc\",\"version\":2}");
        refused("text.unreadable", "[]");
        refused("text.unreadable", "not json");
        refused("text.unreadable", "{\"type\":\"doc\",\"content\":\"x\"}");
        refused("text.too_deep", "{\"type\":\"doc\",\"a\":".repeat(20) + "1" + "}".repeat(20));
        refused("text.too_deep", "{\"a\":".repeat(9) + "1" + "}".repeat(9));
    }

    @Test
    void controlsAndCharactersThatTurnTextAreRefusedWithTheirPlace() {
        for (int point : new int[] {0, 7, 0x1B, 0x202E, 0x2066, 0x200F, 0xFFFE, 0xD800}) {
            var refusal = assertThrows(
                    ManuscriptException.class, () -> Manuscript.ofPlain("好\n坏" + new String(new int[] {point}, 0, 1)));
            assertEquals("text.control_character", refusal.key());
            assertEquals(List.of(2, String.format("U+%04X", point)), refusal.arguments());
        }
    }

    @Test
    void tooMuchIsRefused() {
        assertEquals(
                200_000, Manuscript.ofPlain("好".repeat(200_000)).plainText().length());
        String more = "好".repeat(200_001);
        assertEquals(
                "text.too_long",
                assertThrows(ManuscriptException.class, () -> Manuscript.ofPlain(more))
                        .key());
        refused("text.too_long", doc("{\"type\":\"text\",\"text\":\"" + more + "\"}"));
    }

    @Test
    void markUpInTheTextIsTextOnTheWeb() {
        assertEquals(
                "<p>&lt;script&gt;alert(&#39;&amp;&quot;)&lt;/script&gt;</p>\n",
                Manuscript.ofPlain("<script>alert('&\")</script>").html());
        assertEquals(
                "<h2>小标题</h2>\n<p class=\"brief\"><span aria-hidden=\"true\">□ </span>短讯</p>\n",
                Manuscript.ofPlain("## 小标题\n□ 短讯").html());
    }

    @Test
    void nothingTypedIsAnEmptyManuscript() {
        assertTrue(Manuscript.ofPlain(" \n　\n").isEmpty());
        assertTrue(Manuscript.parse("").isEmpty());
        assertTrue(Manuscript.parse(null).isEmpty());
        assertFalse(Manuscript.ofPlain("一").isEmpty());
        assertEquals("", Manuscript.empty().html());
    }

    private static String doc(String leaf) {
        return "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[" + leaf + "]}]}";
    }

    private static void refused(String key, String json) {
        assertEquals(
                key,
                assertThrows(ManuscriptException.class, () -> Manuscript.parse(json))
                        .key(),
                json.length() > 200 ? "" : json);
    }
}
