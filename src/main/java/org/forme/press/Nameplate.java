package org.forme.press;

import java.util.List;

/**
 * 报头: the head of page 1.
 *
 * @param name of the paper, set in the heaviest Song when there is no lettering
 * @param lettering the name as a picture, or null
 * @param red whether name and rule are red
 * @param number 第3期(总第1657期)
 * @param date 2022年1月17日 星期一
 * @param permit 准印证号(B)0150
 * @param lines whatever else stands in the head, one entry a line: 今日四版, 内部资料 免费交流, 主办
 * @param digital line about the digital edition, with its address; may be empty
 * @param channels where the paper can also be read, each with a QR code
 * @param guide 导读: what other pages hold
 */
public record Nameplate(
        String name,
        Lettering lettering,
        boolean red,
        String number,
        String date,
        String permit,
        List<String> lines,
        String digital,
        List<Channel> channels,
        List<Guide> guide) {
    public Nameplate {
        name = name == null ? "" : name.strip();
        number = number == null ? "" : number.strip();
        date = date == null ? "" : date.strip();
        permit = permit == null ? "" : permit.strip();
        digital = digital == null ? "" : digital.strip();
        lines = lines == null ? List.of() : List.copyOf(lines);
        channels = channels == null ? List.of() : List.copyOf(channels);
        guide = guide == null ? List.of() : List.copyOf(guide);
    }

    /**
     * The paper's lettering as a blob.
     *
     * @param key the blob's SHA-256
     * @param mediaType {@code image/png}, {@code image/jpeg}, {@code image/svg+xml} or {@code application/pdf}
     */
    public record Lettering(String key, String mediaType) {}

    /**
     * 导读: a line about an article of another page.
     *
     * @param article key of the article
     * @param words what the line says
     * @param label of its page: 3, A2
     */
    public record Guide(long article, String words, String label) {}

    /** 渠道: what its QR code holds, and the words under it. */
    public record Channel(String label, String payload) {}
}
