package org.forme.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * News that nobody wrote: words drawn by rank (Zipf's law) from the commonest of newspaper Chinese, in clauses and
 * sentences of a newspaper's lengths, with marks, quotations, titles, numbers and units, dates, names and Latin words as
 * often as a district paper has them. The same number always gives the same text.
 */
public final class GeneratedTexts {
    /** One-character words and particles, commonest first. */
    private static final String[] SHORT = split(
            "的 在 是 和 了 为 对 有 将 与 以 上 中 到 等 也 新 并 从 不 年 后 让 更 大 把 就 人 要 已 向 用 去 做 说 看 多 都 好 被 由 全 各 该 还 又 当 能 会 可");

    private static final String[] WORDS = split("""
            工作 发展 社区 服务 街道 建设 推进 群众 企业 居民 项目 活动 城市 党员 学习 徐汇 上海 教育 生活 文化 问题 重点 \
            全区 治理 开展 进行 创新 提升 加强 管理 安全 人民 基层 组织 实施 坚持 精神 志愿者 干部 单位 环境 改造 区域 \
            疫情 防控 数字 科技 产业 人才 平台 机制 制度 资源 养老 老人 孩子 学校 医院 商业 滨江 更新 历史 艺术 体验 品牌 \
            通过 实现 围绕 打造 深入 不断 积极 主动 共同 努力 目前 今年 去年 未来 同时 其中 此外 因此 如何 能够 可以 需要 \
            进一步 高质量 有限公司 负责人 工作人员 办公室 居委会 新时代 营商环境 人工智能 生物医药 城市更新 公共服务 \
            交通 绿化 垃圾 分类 物业 小区 电梯 加装 道路 停车 菜场 食品 市场 监管 法治 司法 调解 宣传 培训 比赛 展览 演出 \
            音乐 读书 讲座 公园 健身 体育 健康 疫苗 门诊 家庭 医生 青年 妇女 儿童 残疾人 退役 军人 就业 创业 投资 金融 \
            税收 开工 竣工 签约 落户 启动 揭牌 召开 会议 调研 指出 强调 要求 表示 认为 介绍 告诉 发现 了解 感到 希望 参加 \
            实事求是 因地制宜 齐抓共管 脚踏实地 精益求精 群策群力 美丽家园 为民办实事""");

    private static final String[] SURNAMES = split("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 欧阳 司马");
    private static final String[] GIVEN = split("伟 芳 娜 敏 静 立强 丽娟 秀英 军 洋 勇 艳 杰 涛 明 超 霞 平 刚 桂英 建国 志远 文博 雨桐");
    private static final String[] LATIN =
            split("APP 5G IP AI GDP Wi-Fi WeChat BIM ETC T20 SUV CEO Lab Shanghai West Bund KPI iOS ChatGPT VR");
    private static final String[] UNITS = split("人 元 年 月 日 个 件 项 平方米 公里 万元 亿元 % 家 户 岁 次 场 吨 多人 余名 万平方米 小时");

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private GeneratedTexts(long number) {
        random = new Random(number * 7919 + 17);
    }

    /**
     * An article.
     *
     * @param number which one
     * @param paragraphs how many
     */
    public static String article(int number, int paragraphs) {
        var texts = new GeneratedTexts(number);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) all.add(texts.paragraph());
        return String.join("\n", all);
    }

    private String paragraph() {
        text.setLength(0);
        int sentences = 1 + random.nextInt(5);
        for (int i = 0; i < sentences; i++) sentence();
        return text.toString();
    }

    private void sentence() {
        boolean quoted = random.nextInt(14) == 0;
        if (quoted) {
            text.append(name()).append(pick(split("说 表示 介绍 告诉记者"))).append("：“");
        }
        int clauses = 1 + random.nextInt(5);
        for (int i = 0; i < clauses; i++) {
            clause();
            if (i + 1 < clauses) text.append(between());
        }
        int end = random.nextInt(40);
        text.append(end == 0 ? "！" : end == 1 ? "？" : end == 2 ? "……" : "。");
        if (quoted) text.append('”');
    }

    private String between() {
        int what = random.nextInt(30);
        return what < 24 ? "，" : what < 27 ? "；" : what == 27 ? "：" : what == 28 ? "——" : "，";
    }

    private void clause() {
        int length = 5 + random.nextInt(12);
        for (int start = text.length(); text.length() - start < length; ) word();
    }

    private void word() {
        switch (random.nextInt(200)) {
            case 0, 1, 2 -> text.append(number());
            case 3, 4 -> text.append(date());
            case 5, 6, 7 -> text.append(name());
            case 8, 9 -> text.append(pick(LATIN));
            case 10, 11, 12, 13, 14 ->
                text.append('“').append(pick(WORDS)).append(pick(WORDS)).append('”');
            case 15, 16, 17 ->
                text.append('《')
                        .append(pick(WORDS))
                        .append(pick(WORDS))
                        .append(pick(WORDS))
                        .append('》');
            case 18, 19 -> text.append('（').append(pick(WORDS)).append('）');
            case 20, 21, 22, 23, 24, 25, 26, 27, 28 ->
                text.append(pick(WORDS))
                        .append('、')
                        .append(pick(WORDS))
                        .append('、')
                        .append(pick(WORDS));
            case 29,
                    30,
                    31,
                    32,
                    33,
                    34,
                    35,
                    36,
                    37,
                    38,
                    39,
                    40,
                    41,
                    42,
                    43,
                    44,
                    45,
                    46,
                    47,
                    48,
                    49,
                    50,
                    51,
                    52,
                    53,
                    54,
                    55,
                    56,
                    57,
                    58,
                    59,
                    60,
                    61,
                    62,
                    63,
                    64,
                    65,
                    66,
                    67,
                    68,
                    69 -> text.append(pick(SHORT));
            default -> text.append(pick(WORDS));
        }
    }

    private String number() {
        String digits =
                switch (random.nextInt(6)) {
                    case 0 -> String.format("%,d", 1000 + random.nextInt(90_000));
                    case 1 -> random.nextInt(100) + "." + random.nextInt(10);
                    case 2 -> String.valueOf(1000 + random.nextInt(9000));
                    default -> String.valueOf(1 + random.nextInt(400));
                };
        return digits + pick(UNITS);
    }

    private String date() {
        String day = (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
        return random.nextInt(3) == 0 ? 2018 + random.nextInt(8) + "年" + day : day;
    }

    private String name() {
        return pick(SURNAMES) + pick(GIVEN);
    }

    /** By Zipf: the word of rank n about as often as 1/n of the first. */
    private String pick(String[] words) {
        double at = Math.pow(words.length + 1, random.nextDouble());
        return words[Math.min(words.length - 1, (int) at - 1)];
    }

    private static String[] split(String words) {
        return words.strip().split("\\s+");
    }
}
