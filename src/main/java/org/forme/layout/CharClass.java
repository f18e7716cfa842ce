package org.forme.layout;

/** What a character is to the line breaker (CLREQ, level GB, with the house's additions for numbers). */
enum CharClass {
    /** Han, kana, symbols a full em wide, and whatever is not known better. */
    HAN,
    /** Full-width opening bracket or quote: its left half is blank. */
    OPEN,
    /** Full-width closing bracket or quote: its right half is blank. */
    CLOSE,
    /** ，、；： */
    PAUSE,
    /** 。．？！ */
    STOP,
    /** · between the parts of a name: always half an em. */
    DOT,
    /** A part of —— or ……. */
    PAIR,
    /** Short connectors and separators: - – — ～ / */
    CONNECTOR,
    /** Letters and digits that make words and numbers, and what stands only beside them. */
    LATIN,
    /** ASCII opening brackets. */
    LATIN_OPEN,
    /** ASCII marks that close or end. */
    LATIN_CLOSE,
    /** ￥ $ № before a number. */
    PREFIX,
    /** % ‰ ℃ after a number. */
    SUFFIX,
    SPACE,
    /** Combining marks, variation selectors, joiners: belong to the character before. */
    COMBINING;

    private static final CharClass[] LOW = new CharClass[0x3100];

    static {
        for (int point = 0; point < LOW.length; point++) LOW[point] = LATIN;
        for (int point = 0x2000; point < LOW.length; point++) LOW[point] = HAN;
        mark("（［｛〔【〖〈《「『“‘", OPEN);
        mark("）］｝〕】〗〉》」』”’", CLOSE);
        mark("，、；：", PAUSE);
        mark("。．？！", STOP);
        mark("·・‧", DOT);
        mark("…⋯⸺", PAIR);
        mark("-–—～~/／－‐‑", CONNECTOR);
        mark("([{", LATIN_OPEN);
        mark(",.;:?!)]}", LATIN_CLOSE);
        mark("￥¥$£€№#@", PREFIX);
        mark("%‰℃°′″¢％℉", SUFFIX);
        mark(" \t\u00A0\u3000\u2002\u2003\u2009", SPACE);
        for (int point = 0x300; point < 0x370; point++) LOW[point] = COMBINING;
        LOW[0x200C] = LOW[0x200D] = COMBINING;
        for (int point = 0x20D0; point < 0x2100; point++) LOW[point] = COMBINING;
    }

    private static void mark(String characters, CharClass what) {
        characters.chars().filter(c -> c < LOW.length).forEach(c -> LOW[c] = what);
    }

    static CharClass of(int point) {
        if (point < LOW.length) return LOW[point];
        if (point >= 0xFF00 && point < 0xFFF0) return fullWidth(point);
        if ((point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF)) return COMBINING;
        if (point >= 0x1F3FB && point <= 0x1F3FF) return COMBINING;
        if (point >= 0x3100) {
            int type = Character.getType(point);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) return COMBINING;
        }
        return HAN;
    }

    private static CharClass fullWidth(int point) {
        return switch (point) {
            case '（', '［', '｛' -> OPEN;
            case '）', '］', '｝' -> CLOSE;
            case '，', '；', '：' -> PAUSE;
            case '．', '？', '！' -> STOP;
            case '～', '／', '－' -> CONNECTOR;
            case '￥', '＄', '＃', '＠' -> PREFIX;
            case '％' -> SUFFIX;
            default -> HAN;
        };
    }

    /** Marks that may not start a line. */
    boolean neverFirst() {
        return switch (this) {
            case CLOSE, PAUSE, STOP, DOT, CONNECTOR, LATIN_CLOSE, SUFFIX, COMBINING, SPACE -> true;
            default -> false;
        };
    }

    /** Marks that may not end a line. */
    boolean neverLast() {
        return this == OPEN || this == LATIN_OPEN;
    }

    /** Marks whose right half is blank. */
    boolean blankAfter() {
        return this == CLOSE || this == PAUSE || this == STOP;
    }

    /** What is set in the letters' manner, with a gap to Han characters. */
    boolean western() {
        return switch (this) {
            case LATIN, LATIN_OPEN, LATIN_CLOSE, PREFIX, SUFFIX -> true;
            default -> false;
        };
    }
}
