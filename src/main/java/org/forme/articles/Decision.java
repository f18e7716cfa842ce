package org.forme.articles;

import java.util.Locale;

/** What a step of the review came to. */
public enum Decision {
    /** 交稿: the writer's own step, kept with the others so that the way of an article reads in one list. */
    HAND_IN,
    /** 通过, at the last stage 签发. */
    PASS,
    /** 退改. */
    RETURN,
    /** 不采用. */
    DECLINE;

    /** The message key of its word. */
    public String key() {
        return "articles.decision_" + name().toLowerCase(Locale.ROOT);
    }
}
