package org.forme.articles;

import java.util.Locale;

/** What somebody in the byline did. */
public enum BylinePart {
    /** 记者. */
    REPORTER,
    /** 通讯员. */
    CORRESPONDENT,
    /** 实习生. */
    TRAINEE,
    /** 文. */
    WORDS,
    /** 图. */
    PICTURES,
    /** 摄影. */
    PHOTOGRAPHS,
    /** 供稿. */
    SUPPLIED,
    /** 编辑. */
    EDITED;

    /** The message key of its word. */
    public String key() {
        return "articles.part_" + name().toLowerCase(Locale.ROOT);
    }
}
