package org.forme.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.Byline;
import org.forme.articles.BylinePart;
import org.forme.articles.Origin;
import org.forme.people.Person;
import org.forme.pictures.Picture;
import org.forme.pictures.Pictures;
import org.forme.pictures.Rights;
import org.forme.text.Manuscript;

/** Writes and reviews the sample's copy by the verbs that people use, at the time the clock shows. */
@ApplicationScoped
class SampleDesk {
    @Inject
    SampleCast cast;

    @Inject
    Articles articles;

    @Inject
    Pictures pictures;

    @Inject
    Clock clock;

    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    /** A draft with its text saved. */
    Article write(JsonNode copy) {
        Person author = cast.the(copy.path("by").asText("reporter"));
        Article article =
                new Article(author, SamplePaper.PAPER, copy.path("section").asText(""), now());
        articles.persist(article);
        article.revise(author, text(copy, author), article.currentRevision(), now());
        return article;
    }

    void handIn(Article article) {
        article.submit(article.author(), 3, now());
    }

    void passFirst(Article article) {
        pass(article, "editor", false);
    }

    void passSecond(Article article) {
        pass(article, "head", false);
    }

    void approve(Article article) {
        pass(article, "duty", true);
    }

    private void pass(Article article, String username, boolean onDuty) {
        article.pass(cast.the(username), onDuty, article.currentRevision(), "", now());
    }

    void sendBack(Article article, String reason) {
        article.returnWith(cast.the("editor"), false, article.currentRevision(), reason, now());
    }

    void keepBack(Article article, String reason) {
        article.hold(cast.the("head"), false, article.currentRevision(), reason, now());
    }

    void decline(Article article, String reason) {
        article.decline(cast.the("editor"), false, article.currentRevision(), reason, now());
    }

    /** Draws all pictures on every core there is. */
    void drawAll() {
        SamplePicture.names().parallelStream().forEach(this::drawing);
    }

    /** A picture of the sample, drawn once. */
    byte[] drawing(String name) {
        return drawn.computeIfAbsent(name, SamplePicture::jpeg);
    }

    /** Lets go of the drawings when the sample is loaded. */
    void tidyUp() {
        drawn.clear();
    }

    private ArticleText text(JsonNode copy, Person author) {
        return ArticleText.write()
                .section(copy.path("section").asText(""))
                .kicker(copy.path("kicker").asText(""))
                .headline(copy.path("headline").asText(""))
                .deck(copy.path("deck").asText(""))
                .rubric(copy.path("rubric").asText(""))
                .dateline(copy.path("dateline").asText(""))
                .origin(
                        Origin.valueOf(copy.path("origin").asText("OWN")),
                        copy.path("source").asText(""))
                .bylines(bylines(copy))
                .body(Manuscript.ofPlain(copy.path("body").asText("")))
                .pictures(pictures(copy, author))
                .targetLength(copy.has("target") ? copy.path("target").asInt() : null)
                .done();
    }

    private List<Byline> bylines(JsonNode copy) {
        List<Byline> bylines = new ArrayList<>();
        for (JsonNode byline : copy.path("bylines")) {
            BylinePart part = BylinePart.valueOf(byline.path("part").asText());
            String username = byline.path("person").asText("");
            bylines.add(
                    username.isEmpty()
                            ? Byline.of(part, byline.path("name").asText())
                            : new Byline(
                                    part,
                                    cast.the(username).name(),
                                    cast.the(username).id()));
        }
        return bylines;
    }

    private List<ArticlePicture> pictures(JsonNode copy, Person author) {
        List<ArticlePicture> all = new ArrayList<>();
        for (JsonNode used : copy.path("pictures")) {
            String name = used.path("picture").asText();
            Picture picture = pictures.take(drawing(name), name + ".jpg", author, now());
            picture.state(new Rights(Rights.Kind.OWN, "", null), picture.version(), author);
            all.add(new ArticlePicture(
                    picture,
                    used.path("caption").asText(""),
                    used.path("credit").asText(""),
                    used.path("alt").asText("")));
        }
        return all;
    }

    private Instant now() {
        return clock.instant();
    }
}
