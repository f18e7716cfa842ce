package org.forme.archive;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.Newsroom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class ArchivePagesTest {
    @Inject
    Sealings sealings;

    @Inject
    SealedIssues sealed;

    @ConfigProperty(name = "forme.data-dir")
    Path data;

    @Test
    void theRecordShowsNumbersPagesAndWhoSealed() {
        long id = sealings.seal(Newsroom.PAPER, 41);
        Newsroom.as("editor")
                .get("/desk/archive/" + id)
                .then()
                .statusCode(200)
                .body(containsString("第41期(总第1695期)"), containsString("总编甲"), containsString("值班丁 签版"))
                .body(containsString("<img src=\"/desk/archive/" + id + "/pages/1-1600.jpg\" alt=\""));
        Newsroom.as("editor")
                .get("/desk/archive/" + id + "/pages/1.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        Newsroom.as("correspondent").get("/desk/archive/" + id).then().statusCode(403);
        Newsroom.stranger().get("/desk/archive/" + id).then().statusCode(302);
        Newsroom.as("editor").get("/desk/archive/999999").then().statusCode(404);
    }

    @Test
    void aNumberPrintedWrongStandsBesideWhatIsRight() {
        Newsroom.section("yaowen", "要闻");
        long id = sealings.seal(Newsroom.PAPER, 49);
        String home = "/desk/archive/" + id;
        Newsroom.as("production")
                .formParam("printedAs", "第49期(总第1703期)")
                .formParam("note", "")
                .post(home + "/misprints")
                .then()
                .statusCode(422)
                .body(containsString("这就是正确的期号"), containsString("href=\"#note\""));
        Newsroom.as("production")
                .formParam("printedAs", "第48期(总第1703期)")
                .formParam("note", "报头没有换期号")
                .post(home + "/misprints")
                .then()
                .statusCode(303);
        Newsroom.as("editor")
                .get(home)
                .then()
                .body(containsString("印作 第48期(总第1703期)"), containsString("报头没有换期号"))
                .body(containsString("<h1>付印存档 第49期(总第1703期)</h1>"));
        Newsroom.as("editor").get("/desk/archive").then().body(containsString("印作 第48期(总第1703期)"));
        Newsroom.as("editor").get(home + "/verification").then().body(containsString("已核验"));
        Newsroom.as("editor")
                .get(home + "/misprints")
                .then()
                .body(not(containsString("<form method=\"post\" action=\"" + home)));
        Newsroom.as("editor")
                .formParam("printedAs", "x")
                .formParam("note", "x")
                .post(home + "/misprints")
                .then()
                .statusCode(403);
    }

    @Test
    void thePrinterGetsThePagesUnderTheNamesOfThePattern() throws IOException {
        long id = sealings.seal(Newsroom.PAPER, 46);
        Newsroom.as("production")
                .get("/desk/archive/" + id)
                .then()
                .statusCode(200)
                .body(containsString("交印文件"), containsString("/printer.zip"));
        var zip = Newsroom.as("production").get("/desk/archive/" + id + "/printer.zip");
        zip.then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", startsWith("attachment"));
        var names = new java.util.ArrayList<String>();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip.asByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) names.add(entry.getName());
        }
        String date = sealed.findById(id).date().toString().replace("-", "");
        assertEquals(Newsroom.PAPER + "-" + date + "-1.pdf", names.get(0));
        assertEquals("SHA256SUMS.txt", names.remove(names.size() - 1));
        assertEquals(sealed.findById(id).pages().size(), names.size());
        byte[] one = Newsroom.as("production")
                .get("/desk/archive/" + id + "/printer/1.pdf")
                .asByteArray();
        byte[] signed = Newsroom.as("production")
                .get("/desk/archive/" + id + "/pages/1.pdf")
                .asByteArray();
        assertArrayEquals(signed, one, "as signed where the printer has no wishes");
        Newsroom.as("production")
                .get("/desk/archive/" + id + "/printer/99.pdf")
                .then()
                .statusCode(404);
        Newsroom.as("correspondent")
                .get("/desk/archive/" + id + "/printer.zip")
                .then()
                .statusCode(403);
    }

    @Test
    void verificationSaysWhatItFindsAndNamesTheFile() throws IOException {
        long id = sealings.seal(Newsroom.PAPER, 42);
        String address = "/desk/archive/" + id + "/verification";
        Newsroom.as("duty").get(address).then().statusCode(200).body(containsString("已核验"));
        String sha = sealings.sha(id, "articles/1.json");
        Path file = data.resolve("blobs").resolve(sha.substring(0, 2)).resolve(sha.substring(2));
        byte[] right = Files.readAllBytes(file);
        byte[] wrong = Arrays.copyOf(right, right.length);
        wrong[7] ^= 1;
        Files.write(file, wrong);
        try {
            Newsroom.as("duty")
                    .get(address)
                    .then()
                    .body(containsString("已改动"), containsString("articles/1.json"), not(containsString("已核验")));
        } finally {
            Files.write(file, right);
        }
    }

    @Test
    void releasingIsForThoseWhoMayAndOnce() {
        long id = sealings.seal(Newsroom.PAPER, 43);
        String address = "/desk/archive/" + id + "/release";
        Newsroom.as("reporter").post(address).then().statusCode(403);
        Newsroom.as("production")
                .post(address)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/archive/" + id));
        Newsroom.as("production").post(address).then().statusCode(409).body(containsString("已经发布过了"));
        Newsroom.stranger().get("/" + Newsroom.PAPER + "/2022-10-24").then().statusCode(200);
    }

    @Test
    void releasingAsksOnItsOwnPageThatNamesTheIssue() {
        long id = sealings.seal(Newsroom.PAPER, 2044);
        String record = "/desk/archive/" + id;
        Newsroom.as("reporter").get(record + "/release").then().statusCode(403);
        Newsroom.as("chief")
                .get(record)
                .then()
                .body(
                        containsString("href=\"" + record + "/release\""),
                        not(containsString("action=\"" + record + "/release\"")));
        Newsroom.as("chief")
                .get(record + "/release")
                .then()
                .statusCode(200)
                .body(
                        containsString("第2044期(总第3698期)"),
                        containsString("2061年2月28日 星期一"),
                        containsString("天发布"),
                        containsString("不能收回"),
                        containsString("action=\"" + record + "/release\""));
        Newsroom.as("chief")
                .cookie("forme_language", "en")
                .get(record + "/release")
                .then()
                .body(containsString("Monday, 28 February 2061"), containsString("before the printed date"));
        Newsroom.as("chief").post(record + "/release").then().statusCode(303);
        Newsroom.as("chief").get(record + "/release").then().statusCode(303).header("Location", endsWith(record));
    }

    @Test
    void thereIsNoFreezePageWithoutAnIssue() {
        Newsroom.as("chief").get("/desk/issues/999999/seal").then().statusCode(404);
        Newsroom.as("reporter").post("/desk/issues/999999/seal").then().statusCode(403);
    }

    @Test
    void anotherEditionIsAskedForOnAPageOfItsOwn() {
        long id = sealings.seal(Newsroom.PAPER, 2046);
        String page = "/desk/archive/" + id + "/reedition";
        Newsroom.as("reporter").get(page).then().statusCode(403);
        Newsroom.as("production")
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("还没有开印"), containsString("开印后停机"), containsString("已经发出"));
        Newsroom.as("production").post(page).then().statusCode(400);
        Newsroom.as("production")
                .formParam("act", "BEFORE_PRINT")
                .formParam("reason", "头条人名有误")
                .formParam("printerWord", "王师傅确认未开印")
                .formParam("printed", "")
                .formParam("destroyed", "")
                .post(page)
                .then()
                .statusCode(409)
                .body(containsString("从别处带来的存档"), containsString("value=\"头条人名有误\""));
        Newsroom.as("duty").post(page + "/agreement").then().statusCode(400);
        Newsroom.as("duty")
                .formParam("asked", "1")
                .post(page + "/agreement")
                .then()
                .statusCode(404);
        Newsroom.as("duty").post(page + "/articles/1").then().statusCode(404);
    }
}
