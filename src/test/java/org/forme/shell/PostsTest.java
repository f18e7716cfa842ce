package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.forme.Newsroom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What arrives in odd shapes: raw requests, because no client sends such things. */
@QuarkusTest
@Tag("data")
class PostsTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARTS = "multipart/form-data; boundary=b";
    private static final List<String> FOR_STRANGERS = List.of(
            "/j_security_check", "/sign-out", "/sign-in/recovery", "/-/language", "/-/welcome/x", "/-/first-run/x");
    private static final List<String> AT_THE_DESK = List.of(
            "/desk/articles",
            "/desk/articles/999999/revisions",
            "/desk/articles/999999/passes",
            "/desk/me/password",
            "/desk/administration/people",
            "/desk/administration/publication",
            "/desk/administration/publication/nameplate",
            "/desk/issues",
            "/desk/issues/999999/pages/1/artwork",
            "/desk/issues/999999/duty");

    private record Post(String type, String body) {}

    private static List<Post> odd() {
        return List.of(
                new Post("application/json", "{}"),
                new Post("", "x"),
                new Post("???", "a=b"),
                new Post(FORM, ""),
                new Post(FORM, "headline=%zz&x=%"),
                new Post(FORM, "a=1&".repeat(1500)),
                new Post(FORM + "; charset=nonsense", "a=b"),
                new Post("multipart/form-data", "xx"),
                new Post(PARTS, "xx"),
                new Post(PARTS, "--b\r\nContent-Disposition: form-data; name=\"headline\"\r\n\r\nabc"),
                new Post(PARTS, "--b\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--b--\r\n"),
                new Post(
                        PARTS,
                        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(1500) + "--b--\r\n"),
                new Post(FORM, "body=" + "a".repeat(3_000_000)));
    }

    @Test
    void nothingThatIsPostedMakesTheHouseFail() throws IOException {
        String cookie = Newsroom.as("admin") == null ? "" : Newsroom.signIn("admin", Newsroom.PASSWORD);
        String chief = Newsroom.as("chief") == null ? "" : Newsroom.signIn("chief", Newsroom.PASSWORD);
        for (Post post : odd()) {
            for (String address : FOR_STRANGERS) plain(address, post, "");
            for (String address : AT_THE_DESK) for (String who : List.of("", cookie, chief)) plain(address, post, who);
        }
    }

    /** A page in the person's language with a status that says whose mistake it is, or a redirect within the house. */
    private static void plain(String address, Post post, String cookie) throws IOException {
        String answer = send(address, post.type(), post.body(), cookie.isEmpty() ? "" : "forme_sign_in=" + cookie);
        String what = address + " " + post.type() + " "
                + post.body().substring(0, Math.min(40, post.body().length()));
        int status = Integer.parseInt(answer.substring(9, 12));
        assertTrue(status >= 300 && status < 500, what + "\n" + answer);
        if (status >= 400) assertTrue(answer.contains("<html lang=\"zh-Hans-CN\""), what + "\n" + answer);
    }

    @Test
    void whatIsWrongWithAFormIsSaid() throws IOException {
        Newsroom.person("reporter");
        String cookie = "forme_sign_in=" + Newsroom.signIn("reporter", Newsroom.PASSWORD);
        assertStatus(413, "项目太多", send("/desk/articles", FORM, "a=1&".repeat(1500), cookie));
        assertStatus(400, "读不懂", send("/desk/articles", PARTS, "xx", cookie));
        assertStatus(400, "读不懂", send("/desk/articles", FORM, "a=%zz", cookie));
        assertStatus(415, "不收", send("/desk/articles", "application/json", "{}", cookie));
        assertStatus(413, "内容太大", send("/desk/articles", FORM, "body=" + "a".repeat(3_000_000), cookie));
        assertStatus(415, "不收", send("/j_security_check", "application/json", "{}", ""));
        assertStatus(400, "读不懂", send("/j_security_check", FORM, "j_username=reporter", ""));
        assertStatus(413, "内容太大", send("/j_security_check", FORM, "j_username=" + "a".repeat(20_000), ""));
    }

    @Test
    void aStrangerSendsNoMoreThanAPageOfWords() throws IOException {
        String much = "to=en&back=" + "a".repeat(300_000);
        assertStatus(413, "内容太大", send("/-/language", FORM, much, ""));
        String chunked = "POST /-/language HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                + "\r\nTransfer-Encoding: chunked\r\n\r\n4\r\na=bc\r\n";
        assertStatus(413, "内容太大", raw(chunked));
    }

    @Test
    void whatNeverEndsIsCutOffForWhoIsInToo() throws IOException {
        Newsroom.person("reporter");
        String head = "POST /desk/me/password HTTP/1.1\r\nHost: localhost:" + RestAssured.port + "\r\nOrigin: "
                + Newsroom.origin() + "\r\nContent-Type: " + FORM + "\r\nCookie: forme_sign_in="
                + Newsroom.signIn("reporter", Newsroom.PASSWORD) + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        byte[] chunk = ("100000\r\n" + "a".repeat(0x100000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        int sent = 0;
        try (Socket endless = new Socket("localhost", RestAssured.port)) {
            endless.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            try {
                for (; sent < 2_000 && endless.getInputStream().available() == 0; sent++)
                    endless.getOutputStream().write(chunk);
            } catch (IOException cut) {
                // As it should.
            }
        }
        assertTrue(sent < 1_500, "cut off after " + sent + " megabytes");
    }

    @Test
    void redirectsStayInTheHouseWhateverHostIsClaimed() throws IOException {
        Newsroom.person("reporter");
        String login = "j_username=reporter&j_password=" + Newsroom.PASSWORD;
        String answer = raw("POST /j_security_check HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n"
                + "Content-Type: " + FORM + "\r\nContent-Length: " + login.length() + "\r\nConnection: close\r\n\r\n"
                + login);
        assertTrue(answer.contains("ocation: /desk\r\n"), answer);
        assertTrue(raw("GET /desk/articles HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                .contains("ocation: /sign-in\r\n"));
        assertEquals("/x?y=1#z", LocalRedirects.within("http://evil.example/x?y=1#z"));
        assertEquals("/evil.example/", LocalRedirects.within("http://here//evil.example/"));
        assertEquals("/", LocalRedirects.within("http://["));
    }

    @Test
    void aCookieThatIsNoAddressOfTheHouseDoesNotSpoilTheSignIn() {
        Newsroom.person("reporter");
        for (String asked : List.of(
                "http://evil.example/x",
                "//evil.example/",
                "javascript:alert(1)",
                "%00",
                "",
                "x",
                Newsroom.origin() + "//evil.example/")) signedInFrom(asked, "/desk");
        signedInFrom(Newsroom.origin() + "/desk/me?x=1", "/desk/me?x=1");
    }

    private static void signedInFrom(String asked, String to) {
        var answer = Newsroom.stranger()
                .cookie("forme_asked_for", asked)
                .formParam("j_username", "reporter")
                .formParam("j_password", Newsroom.PASSWORD)
                .post("/j_security_check");
        assertEquals(302, answer.statusCode(), asked);
        assertEquals(to, answer.getHeader("Location"), asked);
        assertTrue(answer.cookie("forme_sign_in") != null, asked);
    }

    private static void assertStatus(int status, String sentence, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains(sentence), answer);
    }

    private static String send(String address, String type, String body, String cookie) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return raw("POST " + address + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                + "\r\nOrigin: http://localhost:" + RestAssured.port
                + (type.isEmpty() ? "" : "\r\nContent-Type: " + type)
                + (cookie.isEmpty() ? "" : "\r\nCookie: " + cookie)
                + "\r\nConnection: close\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body);
    }

    /** Reads what comes until the house hangs up; it may do so before it has read everything. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            var answer = new java.io.ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            } catch (IOException hungUp) {
                // The answer was sent before all of it was read.
            }
            try {
                socket.getInputStream().transferTo(answer);
            } catch (IOException hungUp) {
                // What came before counts.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
