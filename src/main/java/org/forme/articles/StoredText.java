package org.forme.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.forme.pictures.Crop;
import org.forme.pictures.Focus;
import org.forme.pictures.Picture;
import org.forme.text.Manuscript;

/** The stored form of a whole text, by value: what a revision keeps. */
final class StoredText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORMAT = 1;

    private StoredText() {}

    /** The same text always gives the same characters. */
    static String write(ArticleText text) {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
        root.put("section", text.section())
                .put("kicker", text.kicker())
                .put("headline", text.headline())
                .put("deck", text.deck())
                .put("rubric", text.rubric())
                .put("dateline", text.dateline())
                .put("origin", text.origin().name())
                .put("source", text.source())
                .put("received", text.received())
                .put("target", text.targetLength());
        if (!text.firstAppearance().isNone()) {
            LocalDate day = text.firstAppearance().day();
            root.putObject("first")
                    .put("place", text.firstAppearance().place())
                    .put("day", day == null ? null : day.toString())
                    .put("address", text.firstAppearance().address());
        }
        var bylines = root.putArray("bylines");
        for (Byline byline : text.bylines())
            bylines.addObject()
                    .put("part", byline.part().name())
                    .put("name", byline.name())
                    .put("person", byline.personId());
        root.set("body", tree(text.body().toJson()));
        var pictures = root.putArray("pictures");
        for (ArticlePicture picture : text.pictures()) {
            ObjectNode line = pictures.addObject()
                    .put("picture", picture.picture().id())
                    .put("caption", picture.caption())
                    .put("credit", picture.credit())
                    .put("alt", picture.alt());
            if (!picture.focus().isMiddle())
                line.put("focusX", picture.focus().x())
                        .put("focusY", picture.focus().y());
            if (picture.crop() != null) {
                Crop crop = picture.crop();
                line.putArray("crop")
                        .add(crop.left())
                        .add(crop.top())
                        .add(crop.right())
                        .add(crop.bottom());
            }
        }
        return root.toString();
    }

    static ArticleText read(String stored, LongFunction<Picture> pictures) {
        JsonNode root = tree(stored);
        return ArticleText.write()
                .section(root.path("section").asText())
                .kicker(root.path("kicker").asText())
                .headline(root.path("headline").asText())
                .deck(root.path("deck").asText())
                .rubric(root.path("rubric").asText())
                .dateline(root.path("dateline").asText())
                .origin(
                        Origin.valueOf(root.path("origin").asText()),
                        root.path("source").asText())
                .received(root.path("received").asText())
                .firstAppearance(firstAppearance(root.path("first")))
                .bylines(bylines(root.path("bylines")))
                .body(Manuscript.parse(root.path("body").toString()))
                .pictures(pictures(root.path("pictures"), pictures))
                .targetLength(root.path("target").isInt() ? root.path("target").asInt() : null)
                .done();
    }

    private static FirstAppearance firstAppearance(JsonNode stored) {
        return new FirstAppearance(
                stored.path("place").asText(),
                stored.path("day").isTextual()
                        ? LocalDate.parse(stored.path("day").asText())
                        : null,
                stored.path("address").asText());
    }

    /** The bylines alone, which need nothing else to be found. */
    static List<Byline> bylines(String stored) {
        return bylines(tree(stored).path("bylines"));
    }

    private static List<Byline> bylines(JsonNode stored) {
        var bylines = new ArrayList<Byline>();
        for (JsonNode line : stored)
            bylines.add(new Byline(
                    BylinePart.valueOf(line.path("part").asText()),
                    line.path("name").asText(),
                    line.path("person").isNumber() ? line.path("person").asLong() : null));
        return bylines;
    }

    /** A picture that is not there any more is left out. */
    private static List<ArticlePicture> pictures(JsonNode stored, LongFunction<Picture> known) {
        var pictures = new ArrayList<ArticlePicture>();
        for (JsonNode line : stored) {
            Picture picture = known.apply(line.path("picture").asLong());
            if (picture != null)
                pictures.add(new ArticlePicture(
                        picture,
                        line.path("caption").asText(),
                        line.path("credit").asText(),
                        line.path("alt").asText(),
                        new Focus(
                                line.path("focusX").asInt(50),
                                line.path("focusY").asInt(50)),
                        crop(line.path("crop"))));
        }
        return pictures;
    }

    private static Crop crop(JsonNode stored) {
        return stored.isArray()
                ? new Crop(
                        stored.path(0).asInt(),
                        stored.path(1).asInt(),
                        stored.path(2).asInt(),
                        stored.path(3).asInt())
                : null;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored text cannot be read", e);
        }
    }
}
