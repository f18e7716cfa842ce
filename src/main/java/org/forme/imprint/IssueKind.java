package org.forme.imprint;

import java.util.Locale;

/** What sort of issue it is. Some take numbers of the sequence, the others go by a label of their own. */
public enum IssueKind {
    /** 正常出版: one number. */
    REGULAR(true, ""),
    /** 合刊: one issue that takes two numbers or more. */
    COMBINED(true, ""),
    /** 增期: one issue more than the frequency has, with a number of the sequence. */
    ADDED(true, "zengqi"),
    /** 号外: for a great event, free, without a number (报纸出版管理规定, art. 36). */
    EXTRA(false, "hao"),
    /** 增刊: outside the sequence. */
    SUPPLEMENT(false, "zengkan"),
    /** 试刊: before the first number. */
    PILOT(false, "shikan");

    private final boolean numbered;
    private final String address;

    IssueKind(boolean numbered, String address) {
        this.numbered = numbered;
        this.address = address;
    }

    /** Whether it takes numbers of the sequence. */
    public boolean isNumbered() {
        return numbered;
    }

    /** What stands behind the date in its public address, kept for ever; empty for what the day itself stands for. */
    public String address() {
        return address;
    }

    /** Message key of its word. */
    public String text() {
        return "imprint.kind_" + name().toLowerCase(Locale.ROOT);
    }
}
