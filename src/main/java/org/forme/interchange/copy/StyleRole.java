package org.forme.interchange.copy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a paragraph style means for a newspaper, told by its name: Word and WPS keep built-in names in English. */
enum StyleRole {
    NONE,
    KICKER,
    HEADLINE,
    DECK,
    BYLINE,
    CAPTION,
    QUOTATION,
    SIGNATURE,
    BULLET,
    NUMBERED,
    /** 标题 1, or a style of that level. */
    HEADING,
    /** 标题 2 and lower, 小标题. */
    CROSSHEAD,
    /** Tables of contents, headers, footers, notes: no copy. */
    APART;

    /** Names without blanks, in lower case. */
    private static final Map<StyleRole, List<String>> NAMES = Map.ofEntries(
            Map.entry(KICKER, List.of("引题", "肩题", "眉题", "kicker", "eyebrow")),
            Map.entry(HEADLINE, List.of("title", "标题", "主题", "主标题", "大标题", "正题", "正标题", "headline")),
            Map.entry(DECK, List.of("subtitle", "副标题", "副题", "deck", "提要", "提要题")),
            Map.entry(BYLINE, List.of("署名", "作者", "byline", "author")),
            Map.entry(CAPTION, List.of("caption", "题注", "图注", "图片说明", "图说", "picturecaption")),
            Map.entry(QUOTATION, List.of("quote", "intensequote", "引用", "明显引用", "引文", "blocktext", "blockquote")),
            Map.entry(SIGNATURE, List.of("signature", "落款", "签名", "closing", "结束语", "date", "日期")),
            Map.entry(CROSSHEAD, List.of("小标题", "小标", "插题", "分题", "crosshead", "subhead")));

    private static final List<String> APART_FROM_COPY =
            List.of("toc", "目录", "header", "footer", "页眉", "页脚", "footnotetext", "endnotetext", "annotationtext");

    static StyleRole of(String name) {
        String plain = name.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        for (var role : NAMES.entrySet()) if (role.getValue().contains(plain)) return role.getKey();
        if (plain.matches("(heading|标题)1")) return HEADING;
        if (plain.matches("(heading|标题)[2-9]")) return CROSSHEAD;
        if (plain.matches("listbullet\\d?|列表项目符号\\d?")) return BULLET;
        if (plain.matches("listnumber\\d?|列表编号\\d?")) return NUMBERED;
        return APART_FROM_COPY.stream().anyMatch(plain::startsWith) ? APART : NONE;
    }
}
