package org.forme.imprint;

/** 标点排法: how a paper sets full-width marks. The engine has the same names. */
public enum Punctuation {
    /** 全角. */
    FULL,
    /** 开明: only marks that end a sentence take an em. */
    KAIMING,
    /** 行末半角: half an em at a line's end. */
    LINE_END_HALF
}
