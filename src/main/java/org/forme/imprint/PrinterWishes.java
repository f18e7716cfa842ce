package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.shell.Refusal;

/**
 * How the printer wants to have the page files. They are made on demand from the files that were signed, which stay as
 * they are.
 *
 * @param form of the files
 * @param outlines whether text goes as outlines instead of type
 * @param marks whether there are crop and register marks outside the bleed
 * @param fileName pattern of their names, with {@code {paper}}, {@code {date}} as 20220117, {@code {number}} of the issue
 *     in its year and {@code {page}}; {@code .pdf} is added
 */
@Embeddable
public record PrinterWishes(
        @Column(name = "printer_form") @Enumerated(EnumType.STRING)
        Form form,

        @Column(name = "printer_outlines") boolean outlines,
        @Column(name = "printer_marks") boolean marks,
        @Column(name = "printer_file_name") String fileName) {
    /** What a page file claims to be. */
    public enum Form {
        /** PDF/X-4 and PDF/A-2b, as it was signed. */
        X4,
        /** PDF/X-1a:2003: PDF 1.4, nothing transparent. */
        X1A;

        /** Message key of its name. */
        public String text() {
            return "imprint.printer_form_" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Longest pattern, in characters. */
    public static final int FILE_NAME_MAX = 80;

    /** What nobody has asked otherwise of. */
    public static final PrinterWishes NONE = new PrinterWishes(Form.X4, false, false, "{paper}-{date}-{page}");

    private static final Pattern PART = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ENDING = Pattern.compile("\\.pdf$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PARTS = Set.of("paper", "date", "number", "page");

    /** What every system takes as a file's name: letters and digits of any script, and a few marks. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ._()\\-]*");

    void check(Refusal.Reasons reasons) {
        reasons.require(form != null, "printerForm", "shell.line_missing");
        String name = fileName == null ? "" : bare(fileName);
        if (name.isEmpty()) {
            reasons.add("fileName", "shell.line_missing");
            return;
        }
        reasons.require(name.length() <= FILE_NAME_MAX, "fileName", "imprint.file_name_long", FILE_NAME_MAX);
        Matcher parts = PART.matcher(name);
        boolean page = false;
        while (parts.find()) {
            reasons.require(PARTS.contains(parts.group(1)), "fileName", "imprint.file_name_part", parts.group(1));
            page |= parts.group(1).equals("page");
        }
        reasons.require(page, "fileName", "imprint.file_name_page");
        String rest = PART.matcher(name).replaceAll("");
        boolean plain = PLAIN.matcher(rest).matches() && !name.startsWith(".");
        reasons.require(plain, "fileName", "imprint.file_name_form");
    }

    /** The same without blanks at the ends of its pattern, and without the ending that is added anyway. */
    PrinterWishes stripped() {
        return new PrinterWishes(form, outlines, marks, bare(fileName));
    }

    private static String bare(String pattern) {
        return ENDING.matcher(pattern.strip()).replaceFirst("").strip();
    }

    /** Whether the files go as they were signed, under other names at most. */
    public boolean asSigned() {
        return form == Form.X4 && !outlines && !marks;
    }

    /**
     * A page's file name.
     *
     * @param number of the issue in its year
     * @param page its label
     */
    public String nameOf(String paper, LocalDate date, String number, String page) {
        return bare(fileName)
                        .replace("{paper}", paper)
                        .replace("{date}", date.toString().replace("-", ""))
                        .replace("{number}", number)
                        .replace("{page}", page)
                + ".pdf";
    }
}
