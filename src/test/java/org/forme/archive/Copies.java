package org.forme.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.forme.archive.SealInput.ArticleCopy;
import org.forme.archive.SealInput.BylineCopy;
import org.forme.archive.SealInput.Numbers;
import org.forme.archive.SealInput.PageCopy;
import org.forme.archive.SealInput.Paper;
import org.forme.archive.SealInput.PermitCopy;
import org.forme.archive.SealInput.PictureCopy;
import org.forme.archive.SealInput.ProofCopy;
import org.forme.archive.SealInput.ReviewCopy;
import org.forme.archive.SealInput.SignatureCopy;
import org.forme.imprint.IssueNumber;

/** Small issues for tests: two pages, a lead that jumps, with a picture in its text, a piece of briefs. */
final class Copies {
    static final Instant NOW = Instant.parse("2022-01-16T14:30:00Z");
    static final Manifests.Sealing BY = new Manifests.Sealing(9, "总编甲", NOW);

    private Copies() {}

    /** @param keep puts bytes somewhere and gives their SHA-256 */
    static SealInput issue(long id, String paper, int number, LocalDate date, Function<byte[], String> keep) {
        return issue(id, paper, number, date, keep, List.of());
    }

    /** @param guide lines of the guide on the front page that announce the briefs */
    static SealInput issue(
            long id, String paper, int number, LocalDate date, Function<byte[], String> keep, List<Zone> guide) {
        return new SealInput(
                id,
                new Paper(1, paper, "示例报", "示例报", "Asia/Shanghai"),
                Numbers.of(new IssueNumber(number, 1654 + number)),
                "",
                1,
                date,
                date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日 星期一",
                new PermitCopy(
                        "CN_INTERNAL_CONTINUOUS",
                        "准印证号(B)0150",
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2022, 12, 31),
                        "示例单位",
                        "示例印刷厂",
                        "3000",
                        List.of(),
                        new TreeMap<>()),
                List.of("编印单位：示例单位", "内部资料，免费交流"),
                List.of(page("1", "要闻", "lead", keep), page("2", "综合", "rest", keep)),
                List.of(lead(keep), briefs(guide)),
                List.of(),
                List.of("期号相接"),
                "1");
    }

    private static PageCopy page(String label, String section, String words, Function<byte[], String> keep) {
        return new PageCopy(
                label,
                section,
                273_000,
                390_000,
                keep.apply(Pdfs.page(words)),
                keep.apply(Pdfs.image(label, 819, 1170)),
                "image/jpeg",
                keep.apply(("frames of " + label).getBytes()),
                "责任编辑 乙",
                new ProofCopy(2, "ab".repeat(32), null, "1", null, NOW.minusSeconds(600), "组版丙"),
                List.of(new SignatureCopy(8, "值班丁", "duty", 2, NOW.minusSeconds(300))));
    }

    private static ArticleCopy lead(Function<byte[], String> keep) {
        return new ArticleCopy(
                71,
                3,
                "1",
                "",
                "引题 <b>不是标签</b>",
                List.of("示例总结会议召开"),
                "",
                "本报讯",
                "OWN",
                "",
                "",
                List.of(new BylineCopy("记者", "戊")),
                "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"会议昨天举行。\"}]},{\"type\":\"picture\",\"attrs\":{\"picture\":1}},{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"<script>x</script>第二段。\"}]}]}",
                List.of(new PictureCopy(
                        keep.apply(Pdfs.image("picture", 1200, 800)),
                        "image/jpeg",
                        1200,
                        800,
                        "示例图片",
                        "己 摄",
                        "一张示例图片")),
                List.of(new Zone("1", 300, 1300, 9400, 3000), new Zone("2", 300, 7000, 4000, 2000)),
                List.of(new ReviewCopy("FIRST", "PASS", 3, 5, "编辑庚", NOW.minusSeconds(9000), "", false)));
    }

    private static ArticleCopy briefs(List<Zone> guide) {
        return new ArticleCopy(
                72,
                1,
                "2",
                "大字新闻",
                "",
                List.of(),
                "",
                "",
                "OWN",
                "",
                "",
                List.of(),
                "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"brief\",\"content\":[{\"type\":\"text\",\"text\":\"一条简讯。\"}]}]}",
                List.of(),
                Stream.concat(guide.stream(), Stream.of(new Zone("2", 300, 1000, 4000, 2000)))
                        .toList(),
                List.of());
    }
}
