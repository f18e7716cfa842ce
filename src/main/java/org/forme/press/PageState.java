package org.forme.press;

import java.util.Locale;

/** How far a page has come on its way to the signature, compared anew each time it is asked for. */
public enum PageState {
    /** 待组版: nothing stands on it. */
    PLANNED("planned", ""),
    /** 组版中: a slot is empty, or copy does not fit. */
    OPEN("open", ""),
    /** 待出大样: complete, and no proof shows it as it is. */
    PROOF_DUE("review1", "review"),
    /** 待签版: its newest proof shows it as it is. */
    SIGNATURE_DUE("review3", "review"),
    /** 签名失效: it was changed after it had been signed. */
    FALLEN("returned", "returned"),
    /** 已签版. */
    SIGNED("approved", "approved"),
    /** 已付印. */
    SEALED("sealed", "sealed");

    private final String icon;
    private final String tone;

    PageState(String icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    /** The message key of its word. */
    public String key() {
        return "press.page_" + name().toLowerCase(Locale.ROOT);
    }

    /** The name of its drawn icon. */
    public String icon() {
        return icon;
    }

    /** The ending of its colour class; empty for the quiet grey. */
    public String tone() {
        return tone;
    }
}
