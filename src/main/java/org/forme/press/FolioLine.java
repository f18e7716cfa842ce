package org.forme.press;

/**
 * 报眉 of the pages after the first: paper, date, section name and page label; each may be empty. A bare label (2, A2) is
 * printed as 第2版.
 */
public record FolioLine(String paper, String date, String section, String label) {
    public FolioLine {
        paper = paper == null ? "" : paper.strip();
        date = date == null ? "" : date.strip();
        section = section == null ? "" : section.strip();
        label = label == null ? "" : label.strip();
    }
}
