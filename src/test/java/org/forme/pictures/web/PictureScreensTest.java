package org.forme.pictures.web;

import static org.forme.Newsroom.as;
import static org.forme.Newsroom.person;
import static org.forme.Newsroom.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.forme.people.Person;
import org.forme.pictures.Artwork;
import org.forme.pictures.ArtworkShape;
import org.forme.pictures.Artworks;
import org.forme.pictures.Picture;
import org.forme.pictures.Pictures;
import org.forme.pictures.SamplePictures;
import org.forme.shell.Refusal;
import org.forme.store.Blobs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class PictureScreensTest {
    private static final Instant NOON = Instant.parse("2022-01-23T04:00:00Z");

    @Inject
    Pictures pictures;

    @Inject
    Artworks artworks;

    @Inject
    Blobs blobs;

    @Test
    void theOriginalStaysUntouchedBesideTheDerivative() throws IOException {
        byte[] file = SamplePictures.png(3200, 400);
        Picture picture = taken(file, person("reporter"));
        assertArrayEquals(file, blobs.read(picture.originalSha()));
        assertEquals(3200, picture.widthPx());
        assertEquals(3000, picture.derivativeWidthPx());
        assertEquals(
                3000,
                ImageIO.read(new ByteArrayInputStream(blobs.read(picture.derivativeSha())))
                        .getWidth());
        assertEquals("图.png", picture.fileName());
    }

    @Test
    void aPictureThatStandsNowhereIsItsUploadersAlone() {
        Picture theirs = taken(SamplePictures.jpeg(80, 40), person("correspondent"));
        as("correspondent").get("/desk/pictures/" + theirs.id() + ".jpg").then().statusCode(200);
        for (String other : List.of("reporter", "editor", "chief", "admin")) {
            as(other).get("/desk/pictures/" + theirs.id() + ".jpg").then().statusCode(404);
            as(other).get("/desk/pictures/" + theirs.id() + "/original").then().statusCode(404);
        }
        stranger().get("/desk/pictures/" + theirs.id() + ".jpg").then().statusCode(302);
        as("editor").get("/desk/pictures/999999999.jpg").then().statusCode(404);
    }

    @Test
    void aPictureComesInFixedSizesWithItsHeaders() throws IOException {
        Picture picture = taken(SamplePictures.jpeg(2000, 1000), person("reporter"));
        String place = "/desk/pictures/" + picture.id() + ".jpg";
        var small = as("reporter")
                .get(place + "?w=small")
                .then()
                .statusCode(200)
                .contentType(equalTo("image/jpeg"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("sandbox"))
                .extract();
        assertEquals(
                480, ImageIO.read(new ByteArrayInputStream(small.asByteArray())).getWidth());
        as("reporter").get(place + "?w=17").then().statusCode(404);
    }

    @Test
    void theFileAsItCameIsOnlyEverSaved() {
        Picture picture = taken(SamplePictures.png(20, 10), person("reporter"));
        as("reporter")
                .get("/desk/pictures/" + picture.id() + "/original")
                .then()
                .statusCode(200)
                .contentType(equalTo("image/png"))
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E5%9B%BE.png");
    }

    @Test
    void artworkIsForTheStaff() {
        Artwork artwork = QuarkusTransaction.requiringNew()
                .call(() -> artworks.take(
                        SamplePictures.pdf(1),
                        "专版.pdf",
                        Artwork.Kind.SPECIAL,
                        "专版",
                        ArtworkShape.ANY,
                        person("layout"),
                        NOON));
        as("layout")
                .get("/desk/artworks/" + artwork.id() + ".jpg?w=large")
                .then()
                .statusCode(200)
                .contentType(equalTo("image/jpeg"));
        as("production")
                .get("/desk/artworks/" + artwork.id())
                .then()
                .statusCode(200)
                .contentType(equalTo("application/pdf"))
                .header("Content-Disposition", containsString("attachment"));
        as("correspondent").get("/desk/artworks/" + artwork.id()).then().statusCode(403);
        as("layout").get("/desk/artworks/999999999").then().statusCode(404);
    }

    @Test
    void whatIsRefusedLeavesNoRow() {
        long before = pictures.count();
        assertThrows(Refusal.class, () -> taken(SamplePictures.claimedPng(10_000, 10_000), person("reporter")));
        assertThrows(Refusal.class, () -> taken(new byte[] {1, 2, 3}, person("reporter")));
        for (String path : List.of("../../etc/passwd.jpg", "C:\\照片\\图.png", "a/b.png"))
            assertThrows(Refusal.class, () -> pictures.take(SamplePictures.png(8, 8), path, person("reporter"), NOON));
        assertEquals(before, pictures.count());
    }

    private Picture taken(byte[] file, Person by) {
        return QuarkusTransaction.requiringNew().call(() -> pictures.take(file, "图.png", by, NOON));
    }
}
