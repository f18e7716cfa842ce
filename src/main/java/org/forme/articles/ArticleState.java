package org.forme.articles;

import java.util.Locale;

/** Where a piece of copy stands. That it has a place on a page is told beside it, by {@link Place}. */
public enum ArticleState {
    /** 草稿: its writer's own, seen by nobody else. */
    DRAFT("draft", ""),
    /** 待一审. */
    REVIEW_1("review1", "review"),
    /** 待二审. */
    REVIEW_2("review2", "review"),
    /** 待三审. */
    REVIEW_3("review3", "review"),
    /** 已签发: every stage has passed this text. */
    APPROVED("approved", "approved"),
    /** 退改: sent back with a reason. */
    RETURNED("returned", "returned"),
    /** 送审中: with somebody outside. */
    OUTSIDE("outside", "outside"),
    /** 缓发: kept back. */
    HELD("held", "outside"),
    /** 不采用: will not run. */
    DECLINED("declined", "");

    private final String icon;
    private final String tone;

    ArticleState(String icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    /** The message key of its word. */
    public String key() {
        return "articles.state_" + name().toLowerCase(Locale.ROOT);
    }

    /** The name of its drawn icon. */
    public String icon() {
        return icon;
    }

    /** The ending of its colour class; empty for the quiet grey. */
    public String tone() {
        return tone;
    }

    /** Whether a reviewer has the say now. */
    public boolean isInReview() {
        return this == REVIEW_1 || this == REVIEW_2 || this == REVIEW_3;
    }
}
