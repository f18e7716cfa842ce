package org.forme.archive;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.Newsroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 收入存档包 as the chief sees it: bring, look, confirm. */
@QuarkusTest
@Tag("data")
class ImportPagesTest {
    @Inject
    Sealings sealings;

    @Inject
    SealedIssues sealed;

    @Inject
    Burglar burglar;

    @ConfigProperty(name = "forme.data-dir")
    Path data;

    private final List<Long> made = new ArrayList<>();

    @BeforeEach
    void thereIsAPaper() {
        Newsroom.section("yaowen", "要闻");
    }

    /** The paper is everybody's: what a test took in is taken out again. */
    @AfterEach
    void takeOut() {
        made.forEach(burglar::erases);
    }

    @Test
    void whatWasBroughtIsShownAndComesInOnceItIsConfirmed() {
        byte[] bag = gone(801);
        Response brought = bring("chief", bag);
        assertEquals(303, brought.statusCode());
        String look = brought.header("Location").replaceFirst("^http://[^/]*", "");
        Newsroom.as("chief")
                .get(look)
                .then()
                .statusCode(200)
                .body(
                        containsString("可以收入"),
                        containsString("第801期(总第2455期)"),
                        containsString("准印证号(B)0150"),
                        containsString("已核验"),
                        containsString("本报已知的密钥"),
                        not(containsString("name=\"key\"")));
        Newsroom.as("chief")
                .cookie("forme_language", "en")
                .get(look)
                .then()
                .body(containsString("Can be taken in"), containsString("known as the paper"));
        String kept = look.replaceFirst(".*bag=", "");
        Newsroom.as("chief")
                .formParam("bag", kept)
                .post("/desk/archive/import/bags")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/archive/import?taken=1"));
        long id = newest();
        made.add(id);
        Newsroom.as("chief").get("/desk/archive/import?taken=1").then().body(containsString("已收入 1 期"));
        Newsroom.as("editor")
                .get("/desk/archive/" + id)
                .then()
                .statusCode(200)
                .body(containsString("总编壬 收入本系统"), containsString("数字报还没有发布"));
        Newsroom.as("chief")
                .get("/desk/archive/" + id + "/verification")
                .then()
                .body(containsString("已核验"), not(containsString("已改动")));
        assertArrayEquals(
                bag,
                Newsroom.as("chief").get("/desk/archive/" + id + "/bag.zip").asByteArray());
        Newsroom.as("chief")
                .get(look)
                .then()
                .body(containsString("已在往期中"), not(containsString("<button class=\"btn btn-primary\">收入")));
        Newsroom.as("chief")
                .get("/desk/issues/" + sealed.findById(id).issueId() + "/seal")
                .then()
                .statusCode(404);
    }

    @Test
    void aStrangeKeyIsAskedForInFull() {
        byte[] bag = gone(802);
        burglar.does("update signing_key set paper = 'elsewhere' where paper = '" + Newsroom.PAPER + "'");
        try {
            String look = bring("admin", bag).header("Location").replaceFirst("^http://[^/]*", "");
            String page = Newsroom.as("admin").get(look).asString();
            assertTrue(page.contains("这是本报的密钥") && page.contains("本报还不知道的密钥"), page);
            String kept = look.replaceFirst(".*bag=", "");
            Newsroom.as("admin")
                    .formParam("bag", kept)
                    .post("/desk/archive/import/bags")
                    .then()
                    .statusCode(422)
                    .body(containsString("不是本报已知的"), containsString("name=\"key\""));
            String key = page.replaceFirst("(?s).*name=\"key\" value=\"([0-9a-f]{64})\".*", "$1");
            Newsroom.as("admin")
                    .formParam("bag", kept)
                    .formParam("key", key)
                    .post("/desk/archive/import/bags")
                    .then()
                    .statusCode(303);
            made.add(newest());
            Newsroom.as("admin")
                    .get("/desk/administration/keys")
                    .then()
                    .body(containsString("收入存档包时由 管理丑 认下"), not(containsString("现用")));
        } finally {
            burglar.does("delete from signing_key where paper = '" + Newsroom.PAPER + "'");
            burglar.does("update signing_key set paper = '" + Newsroom.PAPER + "' where paper = 'elsewhere'");
        }
    }

    @Test
    void whatCannotComeInIsSaidByName() {
        byte[] bag = gone(803);
        bag[bag.length / 2] ^= 1;
        String look = bring("chief", bag).header("Location").replaceFirst("^http://[^/]*", "");
        Newsroom.as("chief")
                .get(look)
                .then()
                .statusCode(200)
                .body(containsString("不能收入"), containsString("内容被改动"), not(containsString("btn-primary")));
        String kept = look.replaceFirst(".*bag=", "");
        Newsroom.as("chief")
                .formParam("bag", kept)
                .post("/desk/archive/import/bags")
                .then()
                .statusCode(409)
                .body(containsString("没有可以收入的存档包"));
        String none = bring("chief", new byte[] {1, 2, 3}).header("Location").replaceFirst("^http://[^/]*", "");
        Newsroom.as("chief").get(none).then().statusCode(200).body(containsString("打不开"), containsString("第 1 个文件"));
        Newsroom.as("chief")
                .get("/desk/archive/import/bags?bag=" + "0".repeat(64))
                .then()
                .statusCode(409)
                .body(containsString("请重新上传"));
        Newsroom.as("chief").get("/desk/archive/import/bags").then().statusCode(404);
        Newsroom.as("chief")
                .multiPart("nothing", "")
                .post("/desk/archive/import")
                .then()
                .statusCode(422)
                .body(containsString("请选存档包"));
    }

    @Test
    void whatLiesInTheDataFolderIsTakenLikeAnUpload() throws IOException {
        byte[] bag = gone(806);
        Path folder = Files.createDirectories(data.resolve("incoming"));
        Path file = Files.write(folder.resolve("old.zip"), bag);
        Path outside = Files.write(data.resolve("outside.zip"), bag);
        Path link = Files.createSymbolicLink(folder.resolve("link.zip"), outside);
        try {
            Newsroom.as("chief")
                    .get("/desk/archive/import")
                    .then()
                    .body(containsString("old.zip"), not(containsString("link.zip")));
            for (String bad : List.of("../outside.zip", "link.zip", "none.zip"))
                Newsroom.as("chief")
                        .formParam("file", bad)
                        .post("/desk/archive/import/incoming")
                        .then()
                        .statusCode(404);
            String look = Newsroom.as("chief")
                    .formParam("file", "old.zip")
                    .post("/desk/archive/import/incoming")
                    .header("Location")
                    .replaceFirst("^http://[^/]*", "");
            Newsroom.as("chief").get(look).then().body(containsString("可以收入"), containsString("第806期"));
        } finally {
            for (Path made : List.of(file, outside, link)) Files.deleteIfExists(made);
        }
    }

    @Test
    void onlyTheChiefAndAdministratorsSeeIt() {
        for (String other : List.of("reporter", "editor", "duty", "production"))
            Newsroom.as(other).get("/desk/archive/import").then().statusCode(403);
        Newsroom.as("editor").get("/desk/archive").then().body(not(containsString("/desk/archive/import")));
        Newsroom.as("admin").get("/desk/archive").then().body(containsString("/desk/archive/import"));
        Newsroom.stranger().get("/desk/archive/import").then().statusCode(302);
    }

    @Test
    void allBagsComeInOneFileInTheOrderOfTheirChain() throws IOException {
        made.add(0, sealings.seal(Newsroom.PAPER, 804));
        made.add(0, sealings.seal(Newsroom.PAPER, 805));
        int year = sealed.findById(made.get(0)).date().getYear();
        assertEquals(
                sealed.count("paper", Newsroom.PAPER),
                names("/desk/archive/bags.zip").size());
        List<String> names = names("/desk/archive/bags.zip?year=" + year);
        assertEquals(
                List.of(
                        BagWriter.name(sealed.findById(made.get(1))) + ".zip",
                        BagWriter.name(sealed.findById(made.get(0))) + ".zip"),
                names);
        Newsroom.as("production").get("/desk/archive/bags.zip?year=1801").then().statusCode(404);
        Newsroom.as("editor").get("/desk/archive/bags.zip").then().statusCode(403);
    }

    private static List<String> names(String address) throws IOException {
        var names = new ArrayList<String>();
        Response file = Newsroom.as("production").get(address);
        file.then().statusCode(200).contentType("application/zip");
        try (var in = new ZipInputStream(new ByteArrayInputStream(file.asByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) names.add(entry.getName());
        }
        return names;
    }

    private static Response bring(String who, byte[] bag) {
        return Newsroom.as(who)
                .multiPart("bags", "bag.zip", bag, "application/zip")
                .post("/desk/archive/import");
    }

    private long newest() {
        return sealed.newestSeal(Newsroom.PAPER).orElseThrow().id();
    }

    private byte[] gone(int number) {
        long id = sealings.seal(Newsroom.PAPER, number);
        byte[] bag =
                Newsroom.as("chief").get("/desk/archive/" + id + "/bag.zip").asByteArray();
        burglar.erases(id);
        return bag;
    }
}
