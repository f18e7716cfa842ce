package org.forme.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.forme.imprint.Channel;
import org.forme.imprint.Channels;
import org.forme.imprint.Imprint;
import org.forme.imprint.ImprintProfile;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Masthead;
import org.forme.imprint.Particulars;
import org.forme.imprint.Permit;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Punctuation;
import org.forme.imprint.Regime;
import org.forme.imprint.Registration;
import org.forme.imprint.Rule;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.imprint.Waiver;
import org.forme.imprint.Waivers;
import org.forme.issues.PageStyles;

/**
 * 《徐汇报》 as the sample knows it: name, permit number, channels and numbers from its front page of 2022-01-17;
 * validity, waivers and imprint invented and marked 示例.
 */
@ApplicationScoped
class SamplePaper {
    static final String PAPER = "xuhuibao";
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate YEAR_END = LocalDate.of(2022, 12, 31);

    @Inject
    Publications publications;

    @Inject
    Permits permits;

    @Inject
    Sections sections;

    @Inject
    Channels channels;

    @Inject
    Waivers waivers;

    @Inject
    PageStyles styles;

    Publication found(Instant now) {
        Publication paper = new Publication(PAPER, "徐汇报", new IssueNumber(3, 1657), LocalDate.of(2022, 1, 17), SHANGHAI)
                .ofTheSample();
        paper.revise(new Particulars(
                "徐汇报",
                "徐汇报",
                SHANGHAI.getId(),
                "《徐汇报》数字报",
                "http://www.xuhuibao.com",
                "内部资料，免费交流",
                "示例",
                new Imprint("示例编印单位", "示例发送对象", "示例印刷单位", "", "", "示例"),
                3,
                true,
                Punctuation.LINE_END_HALF));
        paper.head(new Masthead("", "", "", "", "", "", "", "", 0));
        publications.persist(paper);
        permits.persist(new Permit(
                paper,
                Regime.CN_INTERNAL_CONTINUOUS,
                "准印证号(B)0150",
                LocalDate.of(2022, 1, 1),
                YEAR_END,
                "示例编印单位",
                "示例印刷单位",
                0,
                new Registration("徐汇报", "周报", "四开", "示例发送对象", "示例主管单位", "示例主办单位")));
        section(paper, "news", "要闻", 1);
        section(paper, "livelihood", "民生", 2);
        section(paper, "general", "综合", 3);
        section(paper, "supplement", "副刊", 4);
        channel(paper, "徐汇通 APP", "https://example.com/app", 1);
        channel(paper, "上海徐汇微信", "https://example.com/wechat", 2);
        channel(paper, "上海徐汇发布微博", "https://example.com/weibo", 3);
        channel(paper, "上海徐汇抖音", "https://example.com/douyin", 4);
        ImprintProfile rules =
                Regime.CN_INTERNAL_CONTINUOUS.on(paper.firstIssueDate()).orElseThrow();
        for (String id : List.of("K07.title", "K07.reporter", "K07.this-paper", "digitalEdition.public")) {
            Rule rule = rules.rule(id).orElseThrow();
            waivers.persist(new Waiver(paper, rule, "示例：仅供演示，不代表真实报纸的任何许可或豁免", "总编甲（示例）", now, YEAR_END));
        }
        styles.stock(paper);
        return paper;
    }

    private void section(Publication paper, String key, String name, int ordinal) {
        sections.persist(new Section(paper, key, name, ordinal));
    }

    private void channel(Publication paper, String label, String url, int ordinal) {
        channels.persist(new Channel(paper, label, url, ordinal));
    }
}
