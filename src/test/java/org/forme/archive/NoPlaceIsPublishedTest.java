package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.people.People;
import org.forme.pictures.Labelled;
import org.forme.pictures.Picture;
import org.forme.pictures.Pictures;
import org.forme.pictures.SamplePictures;
import org.forme.pictures.ScreenSizes;
import org.forme.press.PressRoom;
import org.forme.store.Blobs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a photograph was taken stays in the file as it came: nothing that anybody else is shown tells it. */
@QuarkusTest
@Tag("data")
class NoPlaceIsPublishedTest {
    private static final byte[] ORIGINAL = Labelled.withPlace(SamplePictures.jpeg(900, 600));

    @Inject
    PressRoom room;

    @Inject
    Pictures pictures;

    @Inject
    ScreenSizes sizes;

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

    @Test
    void aPlaceStaysInTheOriginal() throws IOException {
        PressRoom.Job job = room.filled();
        var taken = new Picture[1];
        room.in(job, (issue, chief) -> {
            taken[0] = pictures.take(ORIGINAL, "菜场.jpg", people.findById(job.reporter()), PressRoom.NOW);
            Article article = issue.slots().get(0).article();
            article.revise(
                    chief,
                    article.text()
                            .rewrite()
                            .picture(ArticlePicture.fresh(taken[0]))
                            .done(),
                    1,
                    PressRoom.NOW);
        });
        Picture picture = taken[0];
        assertTrue(tellsAPlace(ORIGINAL));
        assertArrayEquals(ORIGINAL, blobs.read(picture.originalSha()));
        assertTellsNothing("derivative", blobs.read(picture.derivativeSha()));
        for (ScreenSizes.Size size : ScreenSizes.Size.values())
            assertTellsNothing(size.name(), sizes.of(picture.derivativeSha(), size));
        int files = 0;
        for (SealedPart part : parts(job)) {
            assertFalse(part.sha256().equals(picture.originalSha()), part.path());
            assertTellsNothing(part.path(), blobs.read(part.sha256()));
            files++;
        }
        assertTrue(files > 10, "looked through " + files);
    }

    private List<SealedPart> parts(PressRoom.Job job) {
        var input = new SealInput[1];
        room.in(job, (issue, chief) -> {
            issue.slots().get(0).article().pass(chief, true, 2, "", PressRoom.NOW);
            issue.pages().forEach(page -> room.sign(page, chief));
            input[0] = inputs.of(issue, PressRoom.NOW);
        });
        assertEquals(1, input[0].articles().get(0).pictures().size());
        long id = sealer.commit(input[0], sealer.write(input[0], Copies.BY, (step, done, all) -> {}), issue -> {})
                .id();
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(sealed.findById(id).parts()));
    }

    private static void assertTellsNothing(String name, byte[] file) throws IOException {
        assertFalse(tellsAPlace(file), name);
        if (!name.endsWith(".pdf")) return;
        try (var document = Loader.loadPDF(file)) {
            for (var key : document.getDocument().getXrefTable().keySet())
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream)
                    assertFalse(tellsAPlace(stream.createRawInputStream().readAllBytes()), name);
        }
    }

    private static boolean tellsAPlace(byte[] file) {
        String letters = new String(file, StandardCharsets.ISO_8859_1);
        String words = new String(file, StandardCharsets.UTF_8);
        return letters.contains("Exif") || Labelled.PLACE.stream().anyMatch(words::contains);
    }
}
