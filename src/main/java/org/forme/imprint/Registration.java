package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * How a permit describes the paper, each part in the permit's own words. What it does not say is empty, and is compared
 * with nothing.
 *
 * @param title 登记名称
 * @param frequency 刊期, such as 周报 or 每周一期
 * @param format 开本 or 开版, such as 对开 or 390×540 mm
 * @param recipients 发送对象
 * @param supervisor 主管单位
 * @param sponsor 主办单位
 */
@Embeddable
public record Registration(
        @Column(name = "registered_title") String title,
        @Column(name = "frequency") String frequency,
        @Column(name = "page_format") String format,
        @Column(name = "recipients") String recipients,
        @Column(name = "supervisor") String supervisor,
        @Column(name = "sponsor") String sponsor) {
    /** Longest part, in characters. */
    public static final int MAX = 120;

    public Registration {
        title = Publication.trimmed(title);
        frequency = Publication.trimmed(frequency);
        format = Publication.trimmed(format);
        recipients = Publication.trimmed(recipients);
        supervisor = Publication.trimmed(supervisor);
        sponsor = Publication.trimmed(sponsor);
    }

    /** Under this title, and nothing else said. */
    public static Registration of(String title) {
        return new Registration(title, "", "", "", "", "");
    }

    void check(Refusal.Reasons reasons) {
        Line.check(reasons, "title", title, Particulars.NAME_MAX);
        Line.check(reasons, "frequency", frequency, MAX);
        Line.check(reasons, "format", format, MAX);
        Line.check(reasons, "recipients", recipients, MAX);
        Line.check(reasons, "supervisor", supervisor, MAX);
        Line.check(reasons, "sponsor", sponsor, MAX);
    }
}
