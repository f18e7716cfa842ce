package org.forme.issues;

import java.util.Locale;

/** The life of an issue: 筹备 → 编辑中 → 已截稿 → 已付印. */
public enum IssueState {
    /** 筹备: there, nothing on its pages yet. */
    PLANNED("planned"),
    /** 编辑中: copy goes onto its pages. */
    OPEN("open"),
    /** 已截稿: no more copy is awaited; pages may still be mended. */
    CLOSED("held"),
    /** 已付印: frozen for good. */
    SEALED("sealed");

    private final String icon;

    IssueState(String icon) {
        this.icon = icon;
    }

    /** Name of the drawn sign that stands beside the word. */
    public String icon() {
        return icon;
    }

    /** Message key of its word. */
    public String text() {
        return "issues.state_" + name().toLowerCase(Locale.ROOT);
    }
}
