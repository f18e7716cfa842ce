package org.forme.press;

/** 报眉 of the pages after the first: paper, date, section name and page label; each may be empty. */
public record FolioLine(String paper, String date, String section, String label) {
    public FolioLine {
        paper = paper == null ? "" : paper.strip();
        date = date == null ? "" : date.strip();
        section = section == null ? "" : section.strip();
        label = label == null ? "" : label.strip();
    }
}
