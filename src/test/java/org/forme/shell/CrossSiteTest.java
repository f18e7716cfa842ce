package org.forme.shell;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.forme.Newsroom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CrossSiteTest {

    private static RequestSpecification from(String header, String value) {
        return given().redirects().follow(false).header(header, value).cookie("any", "thing");
    }

    @Test
    void aPostFromAnotherSiteIsRefusedWithAPage() {
        from("Sec-Fetch-Site", "cross-site")
                .post("/sign-out")
                .then()
                .statusCode(403)
                .body(containsString("来自别的网站"));
        from("Sec-Fetch-Site", "same-site").post("/sign-out").then().statusCode(403);
        from("Origin", "https://elsewhere.example").post("/sign-out").then().statusCode(403);
        from("Origin", "null").post("/sign-out").then().statusCode(403);
        from("Origin", "no origin at all").post("/sign-out").then().statusCode(403);
    }

    @Test
    void anOriginThatOnlyBeginsLikeOursIsRefused() {
        from("Origin", Newsroom.origin() + ".elsewhere.example")
                .post("/sign-out")
                .then()
                .statusCode(403);
    }

    @Test
    void whatSecFetchSiteSaysIsNotOutweighedByOrigin() {
        from("Origin", Newsroom.origin())
                .header("Sec-Fetch-Site", "cross-site")
                .post("/sign-out")
                .then()
                .statusCode(403);
    }

    @Test
    void aPostFromOurOwnPagesIsCarriedOut() {
        from("Sec-Fetch-Site", "same-origin").post("/sign-out").then().statusCode(303);
        from("Sec-Fetch-Site", "none").post("/sign-out").then().statusCode(303);
        from("Origin", Newsroom.origin()).post("/sign-out").then().statusCode(303);
    }

    @Test
    void aPostThatSaysNothingIsRefusedWithACookieAndCarriedOutWithout() {
        given().redirects()
                .follow(false)
                .cookie("any", "thing")
                .post("/sign-out")
                .then()
                .statusCode(403);
        given().redirects().follow(false).post("/sign-out").then().statusCode(303);
    }

    @Test
    void thePasswordCheckIsCoveredToo() {
        Newsroom.person("reporter");
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("j_username", "reporter")
                .formParam("j_password", Newsroom.PASSWORD)
                .post("/j_security_check")
                .then()
                .statusCode(403)
                .header("Set-Cookie", equalTo(null));
    }

    @Test
    void theChoiceOfLanguageLeadsBackToOurOwnPagesOnly() {
        for (String away : new String[] {
            "https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "\\/elsewhere.example",
            "/\t/elsewhere.example", "javascript:alert(1)", "", "/a\r\nSet-Cookie: x=y"
        })
            Newsroom.stranger()
                    .formParam("to", "en")
                    .formParam("back", away)
                    .post("/-/language")
                    .then()
                    .statusCode(303)
                    .header("Location", equalTo("/"));
        Newsroom.stranger()
                .formParam("to", "en")
                .formParam("back", "/desk/articles?state=draft")
                .post("/-/language")
                .then()
                .statusCode(303)
                .cookie("forme_language", "en")
                .header("Location", equalTo("/desk/articles?state=draft"));
    }

    @Test
    void theChosenLanguageIsSpoken() {
        Newsroom.stranger()
                .cookie("forme_language", "en")
                .get("/sign-in")
                .then()
                .body(containsString("<html lang=\"en\">"), containsString("Password"), not(containsString("密码")));
    }
}
