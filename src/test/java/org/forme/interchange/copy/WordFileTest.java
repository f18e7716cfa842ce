package org.forme.interchange.copy;

import static org.forme.interchange.copy.Docx.p;
import static org.forme.interchange.copy.Docx.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.forme.articles.Origin;
import org.forme.text.Paragraph;
import org.junit.jupiter.api.Test;

/** What stands in Word documents, element by element. */
class WordFileTest {
    private static final String LONG = "昨天上午，区图书馆新馆开门迎客，一千多位读者走进宽敞明亮的阅览大厅，不少人一坐就是一整天，直到闭馆才离开。";
    private static final String MORE = "新馆共有座位八百个，藏书六十万册，其中少儿区占了整整一层，家长可以陪着孩子一起读书画画做手工。";

    private static Sorter read(String body) {
        return Sorter.own("稿.docx", Docx.of(body).bytes());
    }

    @Test
    void deletedTrackedTextIsLeftOutAndInsertedTextStays() {
        Sorter read = read(p("新馆开门")
                + "<w:p>" + r("读者") + "<w:del w:id=\"1\""
                + " w:author=\"a\"><w:r><w:delText>不</w:delText></w:r></w:del><w:ins"
                + " w:id=\"2\"><w:r><w:t>很</w:t></w:r><w:del"
                + " w:id=\"3\"><w:r><w:delText>很</w:delText></w:r></w:del></w:ins><w:moveFrom"
                + " w:id=\"4\"><w:r><w:t>昨天</w:t></w:r></w:moveFrom>" + r("高兴，")
                + "<w:moveTo w:id=\"5\"><w:r><w:t>昨天</w:t></w:r></w:moveTo>" + r("来了一千人，比前一天多了一倍还不止，大家都说好。")
                + "</w:p>");
        assertEquals("读者很高兴，昨天来了一千人，比前一天多了一倍还不止，大家都说好。", read.body());
    }

    @Test
    void aParagraphWhoseEndWasDeletedGoesOn() {
        Sorter read = read(p("新馆开门")
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + r("读者很高兴，来了一千多人，比前一天多了一倍，") + "</w:p>"
                + p("大家都说好。") + p(MORE));
        assertEquals("读者很高兴，来了一千多人，比前一天多了一倍，大家都说好。\n" + MORE, read.body());
    }

    @Test
    void aDeletedRowIsLeftOut() {
        String cell = "<w:tc><w:p>%s</w:p></w:tc>";
        Sorter read = read(p("新馆开门") + p(LONG) + "<w:tbl><w:tr>" + cell.formatted(r("楼层")) + cell.formatted(r("内容"))
                + "</w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell.formatted(r("一")) + cell.formatted(r("旧"))
                + "</w:tr><w:tr>" + cell.formatted(r("二")) + cell.formatted("") + "</w:tr></w:tbl>");
        assertEquals(LONG + "\n| 楼层 | 内容 |\n| 二 |  |", read.body());
    }

    @Test
    void aTableOfOneCellIsABox() {
        Sorter read = read("<w:tbl><w:tr><w:tc>" + p("新馆开门") + p("本报记者 张三") + p(LONG) + "</w:tc></w:tr></w:tbl>");
        assertEquals("新馆开门", read.text().headline());
        assertEquals(List.of("REPORTER 张三"), read.names());
        assertEquals(LONG, read.body());
    }

    @Test
    void fieldsShowTheirResults() {
        Sorter read = read(p("新馆开门")
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK"
                + " \"http://a.example\"</w:instrText></w:r><w:r><w:t>看不见的</w:t></w:r><w:r><w:fldChar"
                + " w:fldCharType=\"separate\"/></w:r>" + r("徐汇区图书馆")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"DATE\">" + r("1月17日")
                + "</w:fldSimple>"
                + "<w:hyperlink r:id=\"x\">" + r("开门迎客") + "</w:hyperlink>" + r("，来了一千多位读者，比前一天多了一倍。") + "</w:p>");
        assertEquals("徐汇区图书馆1月17日开门迎客，来了一千多位读者，比前一天多了一倍。", read.body());
    }

    @Test
    void whatIsHiddenIsNotThere() {
        Sorter read = read(p("新馆开门") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部意见</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>" + LONG + "</w:t></w:r></w:p>");
        assertEquals(LONG, read.body());
        assertEquals(List.of("hidden", "no_byline"), read.told());
    }

    @Test
    void softBreaksEndParagraphsAndIndentsGo() {
        Sorter read = read(p("新馆开门") + "<w:p>" + r("　　" + LONG) + "<w:r><w:br/></w:r>" + r("  " + MORE)
                + "<w:r><w:br w:type=\"page\"/></w:r></w:p>");
        assertEquals(LONG + "\n" + MORE, read.body());
    }

    @Test
    void notesCommentsEquationsChartsAndObjectsAreToldAndLeftOut() {
        Sorter read = read(p("新馆开门") + "<w:p>" + r(LONG)
                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:commentReference"
                + " w:id=\"1\"/></w:r><m:oMathPara><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></m:oMathPara><w:r><w:object><v:shape><v:imagedata"
                + " r:id=\"i\"/></v:shape></w:object></w:r><w:r><w:drawing><a:graphic><a:graphicData><c:chart"
                + " r:id=\"c\"/></a:graphicData></a:graphic></w:drawing></w:r><w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds"
                + " r:dm=\"d\"/></a:graphicData></a:graphic></w:drawing></w:r></w:p>");
        assertEquals(LONG, read.body());
        assertEquals(
                List.of("footnotes", "comments", "equations", "objects", "charts", "diagrams", "no_byline"),
                read.told());
    }

    @Test
    void textBoxesStandAtTheEndOnce() {
        String box = "<w:txbxContent>" + p("链接：图书馆怎么走") + p(MORE) + "</w:txbxContent>";
        Sorter read = read(p("新馆开门") + "<w:p>" + r(LONG)
                + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + box
                + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                + p("最后一段也在，一共三段正文，都照原来的次序排下来了。"));
        assertEquals(LONG + "\n最后一段也在，一共三段正文，都照原来的次序排下来了。\n链接：图书馆怎么走\n" + MORE, read.body());
        assertTrue(read.told().contains("boxes"));
    }

    @Test
    void unknownShapesAreReadTheOlderWay() {
        Sorter read = read(p("新馆开门") + "<w:p>" + r(LONG)
                + "<w:r><mc:AlternateContent><mc:Choice Requires=\"am3d\"><w:t>三维</w:t></mc:Choice>"
                + "<mc:Fallback><w:t>平面</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>");
        assertEquals(LONG + "平面", read.body());
    }

    @Test
    void listsThatCountInWordsKeepThemAndOthersAreLists() {
        String levels = "<w:abstractNum w:abstractNumId=\"%s\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"%s\"/><w:lvlText"
                + " w:val=\"%s\"/></w:lvl></w:abstractNum>";
        String numbering = levels.formatted("1", "chineseCounting", "%1、")
                + levels.formatted("2", "bullet", "l")
                + levels.formatted("3", "decimal", "%1.");
        for (int i = 1; i <= 3; i++)
            numbering += "<w:num w:numId=\"" + i + "\"><w:abstractNumId w:val=\"" + i + "\"/></w:num>";
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>";
        String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r>";
        Sorter read = Sorter.own(
                "稿.docx",
                Docx.of(p("新馆开门")
                                + item.formatted(1, bold.formatted("读者"))
                                + p(LONG)
                                + item.formatted(1, bold.formatted("馆员"))
                                + item.formatted(2, r("借书"))
                                + item.formatted(3, r("还书"))
                                + item.formatted(0, r(MORE)))
                        .numbering(numbering)
                        .bytes());
        assertEquals("## 一、读者\n" + LONG + "\n## 二、馆员\n● 借书\n#. 还书\n" + MORE, read.body());
    }

    @Test
    void stylesOfWpsGoByTheirNamesAndByWhatTheyStandOn() {
        String style = "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>";
        Docx docx = Docx.of(p("8", "引题在上")
                        + p("2", "新馆开门")
                        + p("9", "——首日迎客千人")
                        + p("11", "张三 李四")
                        + p("1", LONG)
                        + p("3", "读者")
                        + p("1", MORE)
                        + p("12", "读书真好。"))
                .styles(style.formatted("1", "Normal", "")
                        + style.formatted("2", "heading 1", "")
                        + style.formatted("3", "heading 2", "")
                        + style.formatted("8", "引题", "")
                        + style.formatted("9", "Subtitle", "")
                        + style.formatted("11", "本报署名", "<w:basedOn w:val=\"13\"/>")
                        + style.formatted("13", "署 名", "")
                        + style.formatted("12", "Intense Quote", ""));
        Sorter read = Sorter.own("稿.docx", docx.bytes());
        assertEquals(
                List.of("引题在上", "新馆开门", "——首日迎客千人"),
                List.of(
                        read.text().kicker(),
                        read.text().headline(),
                        read.text().deck()));
        assertEquals(List.of("REPORTER 张三", "REPORTER 李四"), read.names());
        assertEquals(LONG + "\n## 读者\n" + MORE + "\n> 读书真好。", read.body());
        assertTrue(read.told().isEmpty(), "" + read.notes());
    }

    @Test
    void withoutStylesTheLargestLineIsTheHeadline() {
        String line = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:sz"
                + " w:val=\"%d\"/></w:rPr><w:t>%s</w:t></w:r></w:p>";
        Sorter read = read(line.formatted(28, "区委区政府")
                + line.formatted(44, "新馆开门")
                + line.formatted(28, "——首日迎客千人")
                + p("□本报记者 张三")
                + p("本报讯（通讯员 李四）" + LONG)
                + p("<![CDATA[]]>（完）"));
        assertEquals(
                List.of("区委区政府", "新馆开门", "——首日迎客千人"),
                List.of(
                        read.text().kicker(),
                        read.text().headline(),
                        read.text().deck()));
        assertEquals("本报讯", read.text().dateline());
        assertEquals(List.of("REPORTER 张三", "CORRESPONDENT 李四"), read.names());
        assertEquals(LONG + "\n（完）", read.body());
    }

    @Test
    void labelsSayWhatALineIs() {
        Sorter read = read(p("引题：区委区政府") + p("主题：新馆开门") + p("副题：首日迎客千人") + p("作者：张三") + p(LONG));
        assertEquals(
                List.of("区委区政府", "新馆开门", "首日迎客千人"),
                List.of(
                        read.text().kicker(),
                        read.text().headline(),
                        read.text().deck()));
        assertEquals(List.of("REPORTER 张三"), read.names());
        assertEquals(LONG, read.body());
    }

    @Test
    void aTextWithoutAHeadGetsNone() {
        Sorter read = read(p(LONG) + p(MORE));
        assertEquals("", read.text().headline());
        assertEquals(List.of("no_headline", "no_byline"), read.told());
    }

    @Test
    void kaiAndBoldStayWhereTheyStressSomething() {
        String kai = "<w:r><w:rPr><w:rFonts w:eastAsia=\"楷体_GB2312\"/></w:rPr><w:t>%s</w:t></w:r>";
        Sorter read = read(p("新馆开门") + "<w:p>" + r(LONG) + kai.formatted("读者张三")
                + "<w:r><w:rPr><w:b/></w:rPr><w:t>说</w:t></w:r></w:p>");
        var runs = read.text().body().paragraphs().get(0).runs();
        assertEquals(3, runs.size());
        assertTrue(runs.get(1).kai() && !runs.get(1).bold() && runs.get(2).bold());
        read = read(p("新馆开门") + "<w:p>" + kai.formatted(LONG) + "</w:p><w:p>" + kai.formatted(MORE) + "</w:p>");
        assertFalse(
                read.text().body().paragraphs().get(0).runs().get(0).kai(), "a whole text in Kai is in its text face");
    }

    @Test
    void picturesComeWithTheirCaptionsAndCredits() {
        Sorter read = read(p("新馆开门") + p(LONG) + Docx.picture("i1", "大厅里坐满读者") + p("▲昨天的阅览大厅。 张三 摄") + p(MORE)
                + Docx.picture("i2", "C:\\Users\\a\\IMG_1.jpg")
                + "<w:p><w:r><w:rPr><w:sz w:val=\"18\"/></w:rPr><w:t>少儿区</w:t></w:r></w:p>"
                + Docx.picture("i3", "") + p(MORE));
        assertEquals(3, read.pictures().size());
        assertEquals(new Caption("昨天的阅览大厅。", "张三 摄"), read.pictures().get(0).caption());
        assertEquals("大厅里坐满读者", read.pictures().get(0).alt());
        assertEquals(new Caption("少儿区", ""), read.pictures().get(1).caption());
        assertEquals("", read.pictures().get(1).alt(), "a path describes nothing");
        assertEquals(new Caption("", ""), read.pictures().get(2).caption());
        assertEquals(
                LONG + "\n[图1]\n" + MORE + "\n[图2]\n[图3]\n" + MORE, read.whole().toPlain());
        assertEquals(LONG + "\n" + MORE + "\n" + MORE, read.body());
    }

    @Test
    void rulesSignaturesAndSymbolsAreWhatTheyAre() {
        String right = "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>%s</w:p>";
        Sorter read = read(p("致读者") + p(LONG)
                + "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>"
                + "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F06E\"/></w:r>" + r("区里的消息") + "</w:p>" + p(MORE)
                + right.formatted(r("区图书馆")) + right.formatted(r("2022年1月17日")));
        assertEquals(LONG + "\n---\n■ 区里的消息\n" + MORE + "\n>> 区图书馆\n>> 2022年1月17日", read.body());
    }

    @Test
    void agencyCopyKeepsWhatWasReceived() {
        Sorter read = Sorter.of(
                "稿.docx", Docx.of(p("新馆开门") + p("新华社上海1月17日电（记者 张三）" + LONG)).bytes(), Origin.AGENCY, true);
        assertEquals("新馆开门\n新华社上海1月17日电（记者 张三）" + LONG, read.text().received());
        assertEquals("新华社上海1月17日电", read.text().dateline());
        assertEquals(List.of("REPORTER 张三"), read.names());
    }

    @Test
    void linesThatAColumnCutAreJoinedWhereThatIsWished() {
        String text = LONG + MORE;
        StringBuilder body = new StringBuilder(p("新馆开门"));
        for (int i = 0; i < text.length(); i += 18) body.append(p(text.substring(i, Math.min(i + 18, text.length()))));
        Sorter joined = read(body.toString());
        assertEquals(text, joined.body());
        assertTrue(joined.told().contains("joined"));
        Sorter left = Sorter.of("稿.docx", Docx.of(body.toString()).bytes(), Origin.OWN, false);
        assertEquals(6, left.text().body().paragraphs().size());
        assertTrue(left.told().contains("broken"));
    }

    @Test
    void charactersThatNobodySeesAreLeftOut() {
        Sorter read = read(p("新\u200E馆开门") + p(LONG + "\u202E&amp;<w:x/>"));
        assertEquals("新馆开门", read.text().headline());
        assertTrue(read.body().endsWith("&"), read.body());
        assertTrue(read.told().contains("characters"));
    }

    @Test
    void linesTakeNoTabsAndNoOddCharacters() {
        String names = "<w:p><w:pPr><w:pStyle"
                + " w:val=\"署名\"/></w:pPr><w:r><w:t>区图书馆</w:t><w:tab/><w:t>\uE000读者服务部的同志们</w:t></w:r></w:p>";
        String caption = "<w:p><w:r><w:t>▲昨天的</w:t><w:tab/><w:t>大厅</w:t></w:r></w:p>";
        Sorter read = read(p("新馆开门") + names + p("署名", "很长的署名".repeat(20)) + p(LONG) + Docx.picture("i", "") + caption);
        assertEquals(List.of("REPORTER 区图书馆 读者服务部的同志们"), read.names());
        assertEquals("昨天的 大厅", read.pictures().get(0).caption().words());
        assertEquals("很长的署名".repeat(20) + "\n" + LONG, read.body());
    }

    @Test
    void aRowWithTooManyCellsEndsInOne() {
        Sorter read = read(
                p("新馆开门") + p(LONG) + "<w:tbl><w:tr>" + ("<w:tc>" + p("格") + "</w:tc>").repeat(15) + "</w:tr></w:tbl>");
        assertEquals(12, read.text().body().paragraphs().get(1).cells().size());
        assertEquals(Paragraph.Kind.ROW, read.text().body().paragraphs().get(1).kind());
        assertTrue(read.told().contains("wide_row"));
    }
}
