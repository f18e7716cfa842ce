package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Map;
import java.util.TreeMap;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * What some regimes want printed beside the {@link Imprint}. What is empty is not printed.
 *
 * @param chiefEditor 总编辑（社长）
 * @param responsibleEditor as some laws want it: name, address, and the part of the paper answered for
 * @param adEditor who answers for advertisements
 * @param printerAddress of the printer
 * @param postalCode of the office
 * @param price as it is printed
 * @param distribution how and by whom it is distributed
 * @param issn as it is printed
 * @param printDays days from the date to the day of printing, -3 to 1; null where no printing date is printed
 */
@Embeddable
public record Masthead(
        @Column(name = "masthead_chief_editor") String chiefEditor,
        @Column(name = "masthead_responsible_editor") String responsibleEditor,
        @Column(name = "masthead_ad_editor") String adEditor,
        @Column(name = "masthead_printer_address") String printerAddress,
        @Column(name = "masthead_postal_code") String postalCode,
        @Column(name = "masthead_price") String price,
        @Column(name = "masthead_distribution") String distribution,
        @Column(name = "masthead_issn") String issn,
        @Column(name = "masthead_print_days") Integer printDays) {
    /** Longest part, in characters. */
    public static final int MAX = 120;
    /** Earliest day of printing, from the date. */
    public static final int DAYS_MIN = -3;
    /** Latest one. */
    public static final int DAYS_MAX = 1;
    /** Nothing said. */
    public static final Masthead NONE = new Masthead("", "", "", "", "", "", "", "", null);

    private static final String ISSN = "\\d{4}-\\d{3}[\\dX]";

    public Masthead {
        chiefEditor = Publication.trimmed(chiefEditor);
        responsibleEditor = Publication.trimmed(responsibleEditor);
        adEditor = Publication.trimmed(adEditor);
        printerAddress = Publication.trimmed(printerAddress);
        postalCode = Publication.trimmed(postalCode);
        price = Publication.trimmed(price);
        distribution = Publication.trimmed(distribution);
        issn = Publication.trimmed(issn);
    }

    void check(Refusal.Reasons reasons) {
        texts().forEach((field, text) -> Line.check(reasons, field, text, MAX));
        reasons.require(issn.isEmpty() || isIssn(issn), "issn", "imprint.issn_form");
        reasons.require(
                printDays == null || printDays >= DAYS_MIN && printDays <= DAYS_MAX,
                "printDays",
                "imprint.print_days_range",
                DAYS_MIN,
                DAYS_MAX);
    }

    private Map<String, String> texts() {
        return new TreeMap<>(Map.of(
                "chiefEditor", chiefEditor,
                "responsibleEditor", responsibleEditor,
                "adEditor", adEditor,
                "printerAddress", printerAddress,
                "postalCode", postalCode,
                "price", price,
                "distribution", distribution,
                "issn", issn));
    }

    /** ISO 3297: the last character is a check on the seven before. */
    private static boolean isIssn(String text) {
        if (!text.matches(ISSN)) return false;
        String digits = text.replace("-", "");
        int sum = 0;
        for (int i = 0; i < 7; i++) sum += (8 - i) * (digits.charAt(i) - '0');
        int check = (11 - sum % 11) % 11;
        return digits.charAt(7) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
