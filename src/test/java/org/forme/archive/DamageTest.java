package org.forme.archive;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.Newsroom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is damaged, the desk's page of it and the readers' say 已改动, and nothing breaks. */
@QuarkusTest
@Tag("data")
class DamageTest {
    private static final String BAD = "0".repeat(64);

    @Inject
    Sealings sealings;

    @Inject
    SealedIssues sealed;

    @Inject
    Burglar burglar;

    @ConfigProperty(name = "forme.data-dir")
    Path data;

    /** A released issue. */
    private record Press(String paper, long id) {}

    @Test
    void aRowThatLeadsElsewhereIsFound() {
        for (String change : List.of(
                "seal_sha = open_sha",
                "seal_sha = (select sha256 from sealed_part where sealed_issue_id = sealed_issue.id and path ="
                        + " 'issue.pdf')",
                "seal_sha = 'x'",
                "open_sha = office_sha",
                "open_sha = 'x'",
                "office_sha = seal_sha",
                "office_sha = '../../etc/passwd'",
                "root = 'x" + "' || id",
                "root = '" + BAD.substring(8) + "' || (10000000 + mod(id, 80000000))",
                "signing_key = '" + BAD + "'",
                "signing_key = 'x'",
                "signature = 'x'",
                "zone_id = 'Nowhere'",
                "imprint = ''",
                "sealed_by_name = '别人'",
                "sealed_at = current_timestamp")) {
            Press press = press();
            burglar.does("update sealed_issue set " + change + " where id = " + press.id());
            altered(press, change);
        }
    }

    @Test
    void aRowBelowItThatIsChangedOrGoneIsFound() {
        for (String change : List.of(
                "update sealed_part set sha256 = 'x'",
                "update sealed_part set path = '../' || path",
                "update sealed_part set open_to_readers = true",
                "delete from sealed_part",
                "delete from sealed_page",
                "update sealed_page set label = label || '?'",
                "update sealed_page set signed_by = '别人'",
                "update sealed_article set rubric = '别的'",
                "update sealed_part set sha256 = (select seal_sha from sealed_issue where id ="
                        + " sealed_part.sealed_issue_id)")) {
            Press press = press();
            burglar.does(change + " where sealed_issue_id = " + press.id());
            altered(press, change);
        }
        Press press = press();
        burglar.does("delete from sealed_zone where ordinal = 0 and sealed_article_id in"
                + " (select id from sealed_article where sealed_issue_id = " + press.id() + ")");
        altered(press, "a zone is gone");
    }

    @Test
    void aFileThatIsNoneIsFound() throws IOException {
        for (String name : List.of(Verifier.SEAL, Verifier.OPEN, Verifier.OFFICE, "articles/1.json", "issue.pdf")) {
            for (String bytes : List.of("", "{}", "not JSON"))
                damaged(name, bytes, file -> Files.writeString(file, bytes));
            damaged(name, "gone", Files::delete);
            damaged(name, "a folder", file -> {
                Files.delete(file);
                Files.createDirectory(file);
            });
        }
    }

    @FunctionalInterface
    private interface Deed {
        void to(Path file) throws IOException;
    }

    /** Equal files of other issues are the same one in the store, so it is put right again. */
    private void damaged(String name, String how, Deed deed) throws IOException {
        Press press = press();
        Path file = blob(press, name);
        byte[] right = Files.readAllBytes(file);
        try {
            deed.to(file);
            altered(press, name + " is " + how);
        } finally {
            Files.deleteIfExists(file);
            Files.write(file, right);
        }
    }

    private Press press() {
        String paper = sealings.paper("sunhuai");
        long id = sealings.seal(paper, 3);
        sealings.release(paper, id);
        return new Press(paper, id);
    }

    /** A row that names no file keeps the store from being swept, so nothing stays behind. */
    private void altered(Press press, String how) {
        try {
            showsAltered(press, how);
        } finally {
            burglar.erases(press.id());
        }
    }

    private static void showsAltered(Press press, String how) {
        String desk = Newsroom.as("duty")
                .get("/desk/archive/" + press.id() + "/verification")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(desk.contains("已改动") && !desk.contains("已核验"), how);
        String address = "/" + press.paper() + "/2022-01-17";
        Newsroom.stranger()
                .get(address + "/seal?check=true")
                .then()
                .statusCode(200)
                .body(containsString("已改动"), not(containsString("已核验")), containsString("不在核验之内"));
        for (String other : List.of("/manifest.json", "", "/1", "/1/1", "/1/1/1.jpg", "/1.pdf", "/seal"))
            Newsroom.stranger().get(address + other).then().statusCode(lessThan(500));
    }

    private Path blob(Press press, String name) {
        String sha = QuarkusTransaction.requiringNew().call(() -> {
            SealedIssue issue = sealed.findById(press.id());
            return switch (name) {
                case Verifier.SEAL -> issue.sealSha();
                case Verifier.OPEN -> issue.openSha();
                case Verifier.OFFICE -> issue.officeSha();
                default -> issue.part(name).orElseThrow().sha256();
            };
        });
        return data.resolve("blobs").resolve(sha.substring(0, 2)).resolve(sha.substring(2));
    }
}
