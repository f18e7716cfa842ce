package org.forme.press;

import java.time.Instant;

/**
 * What a print file says of itself. The same values and frames give the same bytes.
 *
 * @param title such as 徐汇报 2022-01-17 第1版
 * @param author the publication
 * @param language of its text, such as zh-CN
 * @param made the one time in the file: when the proof was made
 */
public record PdfMetadata(String title, String author, String language, Instant made) {}
