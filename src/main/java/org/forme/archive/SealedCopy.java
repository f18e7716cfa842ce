package org.forme.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forme.text.Manuscript;

/**
 * An article as it was sealed: the file {@code articles/n.json}, which readers' pages are made from.
 *
 * @param headline one entry a line
 * @param origin 本报, 通稿, 来稿, 转载 by its code
 * @param source who had it first, for 通稿 and 转载; may be empty
 * @param pictures in order; the n-th has the address {@code n.jpg}
 */
public record SealedCopy(
        int number,
        String page,
        String rubric,
        String kicker,
        List<String> headline,
        String deck,
        String dateline,
        String origin,
        String source,
        List<Byline> bylines,
        Manuscript body,
        List<Picture> pictures) {
    public SealedCopy {
        headline = List.copyOf(headline);
        bylines = List.copyOf(bylines);
        pictures = List.copyOf(pictures);
    }

    /** Whether it says the same, whatever its number within its issue and its page. */
    boolean isTheSameAs(SealedCopy other) {
        return at(other.number, other.page).equals(other);
    }

    private SealedCopy at(int another, String elsewhere) {
        return new SealedCopy(
                another, elsewhere, rubric, kicker, headline, deck, dateline, origin, source, bylines, body, pictures);
    }

    /** @param part 记者, 通讯员, 摄影 … as printed */
    public record Byline(String part, String name) {}

    /** @param width in pixels */
    public record Picture(String sha256, int width, int height, String caption, String credit, String alt) {}

    static SealedCopy of(int number, SealInput.ArticleCopy article) {
        return new SealedCopy(
                number,
                article.page(),
                article.rubric(),
                article.kicker(),
                article.headline(),
                article.deck(),
                article.dateline(),
                article.origin(),
                article.source(),
                article.bylines().stream()
                        .map(line -> new Byline(line.part(), line.name()))
                        .toList(),
                Manuscript.parse(article.body()),
                article.pictures().stream()
                        .map(p -> new Picture(p.sha256(), p.width(), p.height(), p.caption(), p.credit(), p.alt()))
                        .toList());
    }

    byte[] toJson() {
        var map = new LinkedHashMap<String, Object>();
        map.put("format", Manifests.FORMAT);
        map.put("kind", "forme-article");
        map.put("number", number);
        map.put("page", page);
        map.put("rubric", rubric);
        map.put("kicker", kicker);
        map.put("headline", headline);
        map.put("deck", deck);
        map.put("dateline", dateline);
        map.put("origin", origin);
        map.put("source", source);
        map.put(
                "bylines",
                bylines.stream()
                        .map(line -> Map.of("part", line.part(), "name", line.name()))
                        .toList());
        map.put("body", CanonicalJson.parse(body.toJson()));
        map.put("pictures", pictures.stream().map(SealedCopy::picture).toList());
        return CanonicalJson.write(map);
    }

    private static Map<String, Object> picture(Picture picture) {
        return Map.of(
                "sha256", picture.sha256(),
                "width", picture.width(),
                "height", picture.height(),
                "caption", picture.caption(),
                "credit", picture.credit(),
                "alt", picture.alt());
    }

    /** @throws IllegalArgumentException when these bytes are no article of a format that is known here */
    static SealedCopy read(byte[] bytes) {
        JsonNode json = CanonicalJson.read(bytes);
        if (json.path("format").asInt() != Manifests.FORMAT
                || !json.path("kind").asText().equals("forme-article"))
            throw new IllegalArgumentException("not an article");
        return new SealedCopy(
                json.path("number").intValue(),
                json.path("page").asText(),
                json.path("rubric").asText(),
                json.path("kicker").asText(),
                texts(json.path("headline")),
                json.path("deck").asText(),
                json.path("dateline").asText(),
                json.path("origin").asText(),
                json.path("source").asText(),
                bylines(json.path("bylines")),
                Manuscript.parse(json.path("body").toString()),
                pictures(json.path("pictures")));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<Byline> bylines(JsonNode list) {
        var bylines = new ArrayList<Byline>();
        list.forEach(item -> bylines.add(
                new Byline(item.path("part").asText(), item.path("name").asText())));
        return bylines;
    }

    private static List<Picture> pictures(JsonNode list) {
        var pictures = new ArrayList<Picture>();
        list.forEach(item -> pictures.add(new Picture(
                item.path("sha256").asText(),
                item.path("width").intValue(),
                item.path("height").intValue(),
                item.path("caption").asText(),
                item.path("credit").asText(),
                item.path("alt").asText())));
        return pictures;
    }
}
