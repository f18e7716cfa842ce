package org.forme.articles.web;

import static org.forme.Newsroom.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.forme.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinesTest {
    @BeforeEach
    void thePaperIsThere() {
        Newsroom.section("livelihood", "民生");
    }

    @Test
    void cutLinesComeBackAsParagraphsAndOthersNotAtAll() {
        String cut = "　　徐汇区去年新增口袋公园十二处，居民推开窗\n就能看见绿色，出门走几步就进了公园。今年还要\n再建八处，都在老小区里。"
                + "\n　　第二段从这里开始，也是在行末断开的，因为\n是从一份电子文件里拷出来的。";
        join("reporter", cut, 200)
                .body(equalTo("　　徐汇区去年新增口袋公园十二处，居民推开窗就能看见绿色，出门走几步就进了公园。今年还要再建八处，都在老小区里。"
                        + "\n　　第二段从这里开始，也是在行末断开的，因为是从一份电子文件里拷出来的。"));
        join("reporter", "一段。\n两段。\n三段。", 204);
        join("reporter", "字".repeat(500_000), 413);
        join("admin", cut, 403);
    }

    private static io.restassured.response.ValidatableResponse join(String username, String text, int status) {
        return as(username)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("text", text)
                .post("/desk/articles/joined-lines")
                .then()
                .statusCode(status);
    }
}
