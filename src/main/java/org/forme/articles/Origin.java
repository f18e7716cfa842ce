package org.forme.articles;

import java.util.Locale;

/** 稿源: where copy came from. */
public enum Origin {
    /** 本报: written for this paper. */
    OWN,
    /** 通稿: supplied to every paper; names its source and keeps the received text beside it. */
    AGENCY,
    /** 来稿: sent in by a reader or an office. */
    CONTRIBUTED,
    /** 转载: taken over from another publication, which it names; keeps the received text beside it as well. */
    REPRINTED;

    /** Whether the paper must say who had it first. */
    public boolean namesItsSource() {
        return this == AGENCY || this == REPRINTED;
    }

    /** Whether the text as it was received must stand beside the copy. */
    public boolean keepsReceived() {
        return this == AGENCY || this == REPRINTED;
    }

    /** The message key of its word. */
    public String key() {
        return "articles.origin_" + name().toLowerCase(Locale.ROOT);
    }
}
