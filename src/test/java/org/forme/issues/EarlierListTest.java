package org.forme.issues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.forme.imprint.IssueNumber;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class EarlierListTest {
    private static final Dated FIRST = new Dated(new IssueNumber(3, 1657), LocalDate.of(2022, 1, 17), "");

    @Test
    void aListThatFitsIsRead() {
        List<EarlierList.Line> lines = right("""
            \uFEFF日期,第几期,总第几期,印作
            2021-12-20,51-52,1653-1654
            2022年1月3日,1,1655,第1期(总第1654期)

            2022/1/8,,,号外
            2022-01-10\t2\t1656
            """);
        assertEquals(
                List.of("第51-52期合刊(总第1653-1654期)", "第1期(总第1655期)", "号外", "第2期(总第1656期)"),
                lines.stream().map(line -> line.number().asPrinted()).toList());
        assertEquals(
                List.of(2, 3, 5, 6), lines.stream().map(EarlierList.Line::at).toList());
        assertEquals("第1期(总第1654期)", lines.get(1).printedAs());
        assertEquals("第2期(总第1656期)", lines.get(3).printedAs());
    }

    @Test
    void aFirstLineThatNamesNoColumnsIsReadLikeAnyOther() {
        assertEquals(
                List.of("第 1 行：没有“garbage”这一天。日期写成 2022-01-17。", "第 1 行：“”不是期号。", "第 1 行：“”不是总期号。"),
                against("garbage", false));
        assertEquals(3, against("x".repeat(100_000), false).size());
        assertTrue(against("x".repeat(100_000), false).get(0).length() < 200);
    }

    @Test
    void whatCannotBeReadIsToldByItsLine() {
        assertEquals(
                List.of(
                        "第 1 行：没有“2022-02-30”这一天。日期写成 2022-01-17。",
                        "第 2 行：“x”不是期号。",
                        "第 3 行：期号“1-2”与总期号“1655”对不上。",
                        "第 4 行：没有“”这一天。日期写成 2022-01-17。",
                        "第 4 行：“”不是期号。",
                        "第 4 行：“”不是总期号。"),
                against("2022-02-30,1,1655\n2022-01-03,x,1655\n2022-01-03,1-2,1655\n,", false));
    }

    @Test
    void whatDoesNotFollowIsToldByItsLine() {
        assertEquals(
                List.of(
                        "第 2 行：第2期(总第1655期) 排在 第1期(总第1655期) 之后，总期号重复或倒退了。",
                        "第 2 行：第3期(总第1657期) 与 第2期(总第1655期) 之间缺 1 期。"),
                against("2022-01-03,1,1655\n2022-01-10,2,1655", false));
        assertEquals(
                List.of("第 2 行：第2期(总第1656期) 的当年期号接不上 第52期(总第1655期)。"),
                against("2021-12-27,52,1655\n2022-01-03,2,1656", false));
        assertEquals(
                List.of("第 2 行：第2期(总第1656期) 与 第1期(总第1655期) 是同一天。"),
                against("2022-01-10,1,1655\n2022-01-10,2,1656", false));
        assertEquals(List.of("第 1 行：第3期(总第1657期) 排在 第3期(总第1657期) 之后，总期号重复或倒退了。"), against("2022-01-31,3,1657", false));
    }

    @Test
    void missingIssuesAreToldUnlessTheListIsSaidToBeIncomplete() {
        String incomplete = "2021-12-13,50,1652\n2022-01-10,2,1656";
        assertEquals(List.of("第 2 行：第2期(总第1656期) 与 第50期(总第1652期) 之间缺 3 期。"), against(incomplete, false));
        assertEquals(List.of(), against(incomplete, true));
        assertEquals(
                List.of("第 2 行：第9期(总第1656期) 的当年期号接不上 第50期(总第1652期)。"),
                against("2021-12-13,50,1652\n2022-01-10,9,1656\n", true).subList(0, 1));
    }

    @Test
    void aWrongNumberInPrintIsSeenHoweverItIsSpaced() {
        var number = new IssueNumber(1, 1655);
        assertTrue(EarlierList.same("第 1 期（总第 1655 期）", number));
        assertEquals(false, EarlierList.same("第1期(总第1654期)", number));
    }

    private static List<EarlierList.Line> right(String text) {
        var reasons = new Refusal.Reasons();
        List<EarlierList.Line> lines = EarlierList.read(text, false, List.of(), FIRST, reasons);
        assertEquals(List.of(), reasons.list());
        return lines;
    }

    private static List<String> against(String text, boolean gaps) {
        var reasons = new Refusal.Reasons();
        EarlierList.read(text, gaps, List.of(), FIRST, reasons);
        assertTrue(reasons.list().stream().allMatch(reason -> reason.field().equals("lines")));
        return reasons.list().stream()
                .map(reason -> Messages.text(Locale.SIMPLIFIED_CHINESE, reason))
                .toList();
    }
}
