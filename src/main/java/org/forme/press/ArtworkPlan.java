package org.forme.press;

/**
 * 成品版面: a finished PDF (its first page) or picture that fills a slot or a page, kept in proportion and centred.
 *
 * @param key the blob's SHA-256
 * @param mediaType {@code application/pdf}, {@code image/jpeg} or {@code image/png}
 * @param screen the SHA-256 of a JPEG of it for screens; null where the file itself is drawn
 * @param kind what it is, for readers and listeners: 公益广告, 公告, 专版
 */
public record ArtworkPlan(String key, String mediaType, String screen, String kind) implements SlotContent {
    public ArtworkPlan(String key, String mediaType, String kind) {
        this(key, mediaType, null, kind);
    }
}
