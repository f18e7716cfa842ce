package org.forme.imprint;

/** The law that a permit stands in. It decides which rules are checked, not what is printed. */
public enum Regime {
    /** 连续性内部资料: printed under a 准印证, not sold, valid for a year. */
    CN_INTERNAL_CONTINUOUS,
    /** 报纸 with a 国内统一刊号. */
    CN_NEWSPAPER,
    /** A paper under another country's law. */
    FOREIGN;

    /** Message key of its name. */
    public String text() {
        return "imprint.regime_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
