package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.Articles;
import org.forme.articles.Revision;
import org.forme.people.People;
import org.forme.pictures.Crop;
import org.forme.pictures.Focus;
import org.forme.pictures.Picture;
import org.forme.pictures.PicturePlaces;
import org.forme.pictures.Pictures;
import org.forme.pictures.SamplePictures;
import org.forme.press.PressRoom;
import org.forme.store.Blobs;
import org.forme.text.Manuscript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A picture that one article crops, from the text to the seal. */
@QuarkusTest
@Tag("data")
class CroppedPictureTest {
    private static final byte[] ORIGINAL = SamplePictures.jpeg(1200, 800);
    private static final Crop RED = new Crop(0, 0, 500, 0);

    @Inject
    PressRoom room;

    @Inject
    Pictures pictures;

    @Inject
    Articles articles;

    @Inject
    People people;

    @Inject
    Sealer sealer;

    @Inject
    SealInputs inputs;

    @Inject
    SealedIssues sealed;

    @Inject
    Blobs blobs;

    @Inject
    @Any
    Instance<PicturePlaces> places;

    @Test
    void whatIsSealedIsWhatStaysAndNeverTheWhole() throws IOException {
        PressRoom.Job job = room.filled();
        long id = taken(job);
        long article = shown(job, id, RED);
        var input = new SealInput[1];
        room.in(job, (issue, chief) -> {
            issue.slots().get(0).article().pass(chief, true, 2, "", PressRoom.NOW);
            issue.pages().forEach(page -> room.sign(page, chief));
            input[0] = inputs.of(issue, PressRoom.NOW);
        });
        long seal = sealer.commit(input[0], sealer.write(input[0], Copies.BY, (step, done, all) -> {}), issue -> {})
                .id();
        QuarkusTransaction.requiringNew().run(() -> {
            Picture picture = pictures.findById(id);
            String cut = picture.cutting(RED).orElseThrow().sha();
            Set<String> files = sealed.findById(seal).parts().stream()
                    .map(SealedPart::sha256)
                    .collect(Collectors.toSet());
            assertTrue(files.contains(cut));
            assertFalse(files.contains(picture.derivativeSha()));
            assertTrue(pictures.blobs().contains(cut), "the sweep leaves it");
            assertArrayEquals(ORIGINAL, blobs.read(picture.originalSha()));
            var chief = people.findById(job.chief());
            assertTrue(places.stream()
                    .flatMap(one -> one.of(picture, chief).stream())
                    .anyMatch(place -> place.href().equals("/desk/archive/" + seal)));
            assertTrue(places.stream()
                    .flatMap(one -> one.of(picture, chief).stream())
                    .anyMatch(place -> place.key().equals("articles.picture_cut_in")
                            && place.href().equals("/desk/articles/" + article)));
        });
        var copy = input[0].articles().stream()
                .flatMap(one -> one.pictures().stream())
                .toList();
        assertEquals(1, copy.size());
        var image = ImageIO.read(new ByteArrayInputStream(blobs.read(copy.get(0).sha256())));
        assertEquals(600, image.getWidth());
        assertEquals(800, image.getHeight());
        for (int x : new int[] {20, 300, 580}) assertTrue((image.getRGB(x, 600) >> 16 & 0xFF) > 200, "red at " + x);
    }

    @Test
    void aSealedBodyNamesItsPicturesByTheirPlacesInTheSeal() {
        PressRoom.Job job = room.filled();
        long first = taken(job);
        long second = taken(job);
        room.in(job, (issue, chief) -> {
            Article article = issue.slots().get(0).article();
            String body = "一段。\n[图%d]\n二段。\n[图%d]\n[图%d]".formatted(second, second, second + 1);
            article.revise(
                    chief,
                    article.text()
                            .rewrite()
                            .pictures(List.of(
                                    line(pictures.findById(first), null), line(pictures.findById(second), null)))
                            .body(body, any -> true)
                            .done(),
                    1,
                    PressRoom.NOW);
            assertEquals("一段。\n[图" + second + "]\n二段。", article.body().toPlain(), "once, and only what it has");
        });
        room.in(job, (issue, chief) -> {
            issue.slots().get(0).article().pass(chief, true, 2, "", PressRoom.NOW);
            issue.pages().forEach(page -> room.sign(page, chief));
            String sealedBody =
                    inputs.of(issue, PressRoom.NOW).articles().get(0).body();
            assertEquals("一段。\n[图2]\n二段。", Manuscript.parse(sealedBody).toPlain());
        });
    }

    @Test
    void withAPictureGoesItsPlaceAndComesBackWithIt() {
        PressRoom.Job job = room.filled();
        long id = taken(job);
        long other = room.spare(job, "另一篇");
        room.in(job, (issue, chief) -> {
            Article article = articles.findById(other);
            article.revise(
                    chief,
                    article.text()
                            .rewrite()
                            .picture(line(pictures.findById(id), null))
                            .body("一段。\n[图" + id + "]", any -> true)
                            .done(),
                    article.currentRevision(),
                    PressRoom.NOW);
        });
        room.in(job, (issue, chief) -> {
            Article article = articles.findById(other);
            article.pass(chief, true, article.currentRevision(), "", PressRoom.NOW);
        });
        room.in(job, (issue, chief) -> {
            Article article = articles.findById(other);
            var whole = article.text();
            article.revise(
                    chief,
                    whole.rewrite().pictures(List.of()).done(),
                    article.currentRevision(),
                    PressRoom.NOW.plusSeconds(3600));
            assertEquals("一段。", article.body().toPlain());
            int before = article.currentRevision() - 1;
            assertEquals(
                    whole, article.revisions().get(before - 1).text(pictures::findById), "the earlier text has both");
        });
    }

    @Test
    void eachUseCropsAsItWillAndThoseThatCropAlikeShareTheFile() {
        PressRoom.Job job = room.filled();
        long id = taken(job);
        long one = shown(job, id, RED);
        long other = room.spare(job, "另一篇");
        QuarkusTransaction.requiringNew().run(() -> {
            Picture picture = pictures.findById(id);
            assertEquals(
                    picture.cutting(RED).orElseThrow().sha(),
                    pictures.cut(picture, new Crop(0, 0, 500, 0)).sha());
            assertEquals(1, cuttings(id));
            pictures.cut(picture, new Crop(500, 0, 0, 0));
            Article article = articles.findById(other);
            article.revise(
                    people.findById(job.chief()),
                    article.text().rewrite().picture(line(picture, null)).done(),
                    article.currentRevision(),
                    PressRoom.NOW);
        });
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(2, cuttings(id));
            ArticlePicture cropped = articles.findById(one).pictures().get(0);
            assertEquals(RED, cropped.crop());
            assertEquals(600, cropped.widthPx());
            assertEquals(new Focus(80, 50), cropped.seenFocus());
            assertEquals("/desk/pictures/" + id + "/0-0-500-0.jpg", cropped.address());
            ArticlePicture whole = articles.findById(other).pictures().get(0);
            assertEquals(1200, whole.widthPx());
            assertEquals(whole.picture().derivativeSha(), whole.sha());
            assertEquals(
                    articles.findById(one).text(),
                    newest(articles.findById(one)).text(pictures::findById));
        });
    }

    @Test
    void twoThatCropItAlikeAtOnceGetTheSameFile() {
        long id = taken(room.filled());
        Set<String> files = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            Picture picture = pictures.findById(id);
                            picture.cutting(RED);
                            return pictures.cut(picture, RED).sha();
                        })))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .collect(Collectors.toSet());
        assertEquals(1, files.size());
        QuarkusTransaction.requiringNew().run(() -> assertEquals(1, cuttings(id)));
    }

    @Test
    void theDatabaseKnowsNoCropThatCannotBe() {
        PressRoom.Job job = room.filled();
        long id = taken(job);
        long article = shown(job, id, RED);
        for (String wrong : List.of(
                "update article_picture set crop_left = null where article_id = " + article,
                "update article_picture set crop_right = 400 where article_id = " + article,
                "update picture_cutting set width_px = 1 where picture_id = " + id,
                "delete from picture_cutting where picture_id = " + id,
                insert(id, 500, 451),
                insert(id, -1, 0),
                insert(id, 0, 0),
                insert(id, 0, 500))) assertThrows(RuntimeException.class, () -> run(wrong), wrong);
        run(insert(id, 500, 450));
    }

    private static Revision newest(Article article) {
        return article.revisions().get(article.revisions().size() - 1);
    }

    private static String insert(long picture, int left, int right) {
        return "insert into picture_cutting (id, picture_id, crop_left, crop_top, crop_right, crop_bottom, sha, width_px,"
                + " height_px) values (" + (-picture - left - 1) + ", " + picture + ", " + left + ", 0, " + right
                + ", 0, '" + "a".repeat(64) + "', 9, 9)";
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> articles.getEntityManager().createNativeQuery(sql).executeUpdate());
    }

    private long cuttings(long picture) {
        return articles.getEntityManager()
                .createQuery("select count(c) from Cutting c where c.picture.id = ?1", Long.class)
                .setParameter(1, picture)
                .getSingleResult();
    }

    private long taken(PressRoom.Job job) {
        return QuarkusTransaction.requiringNew()
                .call(() -> pictures.take(ORIGINAL, "菜场.jpg", people.findById(job.reporter()), PressRoom.NOW)
                        .id());
    }

    /** The article of the first slot, which shows it now. */
    private long shown(PressRoom.Job job, long picture, Crop crop) {
        var shown = new long[1];
        room.in(job, (issue, chief) -> {
            Picture found = pictures.findById(picture);
            pictures.cut(found, crop);
            Article article = issue.slots().get(0).article();
            article.revise(
                    chief, article.text().rewrite().picture(line(found, crop)).done(), 1, PressRoom.NOW);
            shown[0] = article.id();
        });
        return shown[0];
    }

    private static ArticlePicture line(Picture picture, Crop crop) {
        return new ArticlePicture(picture, "菜场", "记者甲", "", new Focus(40, 50), crop);
    }
}
