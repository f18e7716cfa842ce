package org.forme.people.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.Newsroom;
import org.forme.people.Person;
import org.forme.people.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class PeopleResourceTest {
    private static final String PEOPLE = "/desk/administration/people";
    private static final Pattern LINK = Pattern.compile("value=\"()(/-/welcome/[A-Za-z0-9_-]{43})\"");

    @Test
    void aNewPersonChoosesAPasswordBehindALinkThatIsShownOnce() {
        Newsroom.section("news", "新闻");
        Newsroom.section("culture", "文化");
        Response made = form(List.of("news", "culture"), "editor", "head")
                .formParam("username", "wang.xiaoming")
                .formParam("name", "王小明<script>")
                .post(PEOPLE);
        made.then().statusCode(303);
        String page = made.getHeader("Location").replace(Newsroom.origin(), "");
        Response shown = Newsroom.as("admin")
                .cookie("forme_link_once", made.cookie("forme_link_once"))
                .get(page);
        Matcher link = LINK.matcher(shown.asString());
        assertTrue(link.find(), shown.asString());
        assertTrue(shown.asString().contains("王小明&lt;script&gt;"));
        var roles = Jsoup.parse(shown.asString()).selectFirst("#roles");
        assertEquals(
                List.of("news", "culture"),
                roles.select("[name=sections_editor][checked]").eachAttr("value"));
        assertEquals(0, roles.select("[name=sections_head][checked]").size());
        assertTrue(roles.text().contains("新闻") && !roles.text().contains("news"), roles.text());
        var listed = Jsoup.parse(Newsroom.as("admin").get(PEOPLE).asString());
        assertTrue(listed.text().contains("责任编辑（新闻、文化） 部主任"), listed.text());
        assertEquals("", shown.cookie("forme_link_once"));
        String welcome = link.group(2);

        assertNull(Newsroom.signIn("wang.xiaoming", "not chosen yet"));
        Newsroom.stranger().get(welcome).then().statusCode(200).body(containsString("wang.xiaoming"));
        choose(welcome, "short", "short").then().statusCode(422).body(containsString("至少"));
        choose(welcome, "long enough indeed", "another thing")
                .then()
                .statusCode(422)
                .body(containsString("不一样"));
        choose(welcome, "long enough indeed", "long enough indeed").then().statusCode(303);
        assertNotNull(Newsroom.signIn("wang.xiaoming", "long enough indeed"));
        choose(welcome, "stolen by another", "stolen by another").then().statusCode(409);
        Newsroom.stranger().get(welcome).then().statusCode(409).body(containsString("用过或过期"));
    }

    @Test
    void badInputKeepsWhatWasTypedAndTellsAllReasons() {
        form(List.of("foreign"), "editor")
                .formParam("username", "Wang Xiaoming")
                .formParam("name", " ")
                .post(PEOPLE)
                .then()
                .statusCode(422)
                .body(containsString("value=\"Wang Xiaoming\""), containsString("报上没有这个版块"))
                .body(containsString("有 3 处要改"), containsString("href=\"#sections_editor\""));
        Newsroom.person("reporter");
        form(List.of())
                .formParam("username", "reporter")
                .formParam("name", "另一人")
                .post(PEOPLE)
                .then()
                .statusCode(422)
                .body(containsString("href=\"#username\""), containsString("已经有人用这个账号"));
    }

    @Test
    void aDeactivatedPersonIsSignedOutAndAnActivatedOneComesBack() {
        Person person = Newsroom.person("comes.and.goes", "来去", Role.REPORTER);
        String cookie = Newsroom.signIn("comes.and.goes", Newsroom.PASSWORD);
        Newsroom.as("admin")
                .post(PEOPLE + "/" + person.id() + "/deactivation")
                .then()
                .statusCode(303);
        Newsroom.withCookie(cookie).get("/desk/me").then().statusCode(302);
        Newsroom.as("admin")
                .post(PEOPLE + "/" + person.id() + "/welcome")
                .then()
                .statusCode(409);
        Newsroom.as("admin")
                .post(PEOPLE + "/" + person.id() + "/activation")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?done=activated"));
        Newsroom.as("admin")
                .get(PEOPLE + "/" + person.id() + "?done=activated")
                .then()
                .body(containsString("已启用"));
        Newsroom.withCookie(cookie).get("/desk/me").then().statusCode(302);
        assertNotNull(Newsroom.signIn("comes.and.goes", Newsroom.PASSWORD));
    }

    @Test
    void onesOwnRightsStayAsTheyAre() {
        Person admin = Newsroom.person("admin");
        Newsroom.as("admin")
                .post(PEOPLE + "/" + admin.id() + "/deactivation")
                .then()
                .statusCode(409)
                .body(containsString("别的管理员"));
        form(List.of(), "chief", "admin")
                .post(PEOPLE + "/" + admin.id() + "/roles")
                .then()
                .statusCode(409);
    }

    @Test
    void onlyAdministratorsSeeTheAdministration() {
        for (String address : new String[] {PEOPLE, PEOPLE + "/new", "/desk/administration/audit"})
            for (String who : new String[] {"chief", "duty", "reporter", "production"})
                Newsroom.as(who).get(address).then().statusCode(403);
        Newsroom.as("chief").post(PEOPLE + "/1/deactivation").then().statusCode(403);
        Newsroom.as("reporter").get("/desk/me").then().body(not(containsString("/desk/administration")));
        Newsroom.as("admin").get("/desk/me").then().body(containsString("/desk/administration"));
        Newsroom.as("admin").get(PEOPLE + "/999999").then().statusCode(404);
        Newsroom.as("admin").get(PEOPLE + "/no-number").then().statusCode(404);
    }

    @Test
    void aFormThatLostAPartTakesNoRoleAway() {
        Person person = Newsroom.person("kept", "留任人", Role.REPORTER);
        String roles = PEOPLE + "/" + person.id() + "/roles";
        Newsroom.as("admin").post(roles).then().statusCode(400).body(containsString("表单不完整"));
        Newsroom.as("admin").formParam("roles", "", "chief").post(roles).then().statusCode(400);
        Newsroom.as("admin")
                .formParam("stood", "", "reporter")
                .formParam("roles", "", "editor")
                .formParam("sections_reporter", "")
                .formParam("sections_correspondent", "")
                .formParam("sections_head", "")
                .post(roles)
                .then()
                .statusCode(400);
        Newsroom.as("admin")
                .get(PEOPLE + "/" + person.id())
                .then()
                .body(containsString("value=\"reporter\" checked"), not(containsString("value=\"chief\" checked")));
        form(List.of()).formParam("stood", "reporter").post(roles).then().statusCode(303);
        Newsroom.as("admin").get(PEOPLE + "/" + person.id()).then().body(not(containsString("\" checked")));
    }

    @Test
    void aSaveOnTopOfAnothersIsRefusedWithWhatChangedAndWhatWasTicked() {
        Newsroom.section("news", "新闻");
        Person person = Newsroom.person("given.twice", "两次给", Role.REPORTER);
        String page = PEOPLE + "/" + person.id();
        form(List.of("news"), "reporter", "editor")
                .formParam("stood", "reporter")
                .post(page + "/roles")
                .then()
                .statusCode(303);
        var refused = form(List.of(), "reporter", "layout")
                .formParam("stood", "reporter")
                .post(page + "/roles");
        refused.then().statusCode(409).body(containsString("原来是 记者，现在是 责任编辑（新闻） 记者"));
        var form = Jsoup.parse(refused.asString()).selectFirst("#roles");
        assertEquals(
                List.of("reporter", "layout"),
                form.select("[name=roles][checked]").eachAttr("value"));
        assertEquals(
                List.of("", "reporter", "editor:news"),
                form.select("[name=stood]").eachAttr("value"));
        assertEquals(List.of("reporter", "editor:news"), stood(page), "nothing was saved");
        form(List.of("news"), "reporter", "editor")
                .formParam("stood", "reporter")
                .post(page + "/roles")
                .then()
                .statusCode(303);
        form(List.of(), "reporter", "layout")
                .formParam("stood", "reporter", "editor:news")
                .post(page + "/roles")
                .then()
                .statusCode(303);
        assertEquals(List.of("reporter", "layout"), stood(page));
    }

    @Test
    void aSectionAloneIsTheRoleForItUntilTheRoleIsUnticked() {
        Newsroom.section("news", "新闻");
        Person person = Newsroom.person("of.a.section", "限版块", Role.REPORTER);
        String page = PEOPLE + "/" + person.id();
        form(List.of("news"), "reporter")
                .formParam("stood", "reporter")
                .post(page + "/roles")
                .then()
                .statusCode(303);
        assertEquals(List.of("reporter", "editor:news"), stood(page));
        form(List.of("news"), "reporter")
                .formParam("stood", "reporter", "editor:news")
                .post(page + "/roles")
                .then()
                .statusCode(303);
        assertEquals(List.of("reporter"), stood(page));
    }

    @Test
    void whoHasNoRoleIsToldAndSoIsTheAdministrator() {
        Person person = Newsroom.person("without.roles", "无角色");
        Newsroom.as("admin").get(PEOPLE + "/" + person.id()).then().body(containsString("还没有任何角色"));
        Newsroom.withCookie(Newsroom.signIn("without.roles", Newsroom.PASSWORD))
                .get("/desk/me")
                .then()
                .body(containsString("您还没有任何权限，请找管理员"));
        Newsroom.as("reporter").get("/desk/me").then().body(not(containsString("您还没有任何权限")));
        Person other = Newsroom.person("with.roles", "有角色", Role.REPORTER);
        Newsroom.as("admin").get(PEOPLE + "/" + other.id()).then().body(not(containsString("还没有任何角色")));
    }

    @Test
    void twoOfOneNameAreAllowedAndTold() {
        Person first = Newsroom.person("same.name1", "同姓名", Role.REPORTER);
        Person second = Newsroom.person("same.name2", "别姓名", Role.REPORTER);
        String page = PEOPLE + "/" + second.id();
        Newsroom.as("admin").get(page).then().body(not(containsString("还有在职的人也叫")));
        Newsroom.as("admin")
                .formParam("name", "同姓名")
                .post(page + "/name")
                .then()
                .statusCode(303);
        Newsroom.as("admin")
                .get(page)
                .then()
                .body(containsString("还有在职的人也叫“同姓名”"), containsString(PEOPLE + "/" + first.id()));
    }

    @Test
    void peopleStandByPinyin() {
        Newsroom.person("pinyin.z", "赵拼音", Role.REPORTER);
        Newsroom.person("pinyin.a", "安拼音", Role.REPORTER);
        Newsroom.person("pinyin.w", "王拼音", Role.REPORTER);
        var names = Jsoup.parse(Newsroom.as("admin").get(PEOPLE).asString()).select("a.headline").eachText().stream()
                .filter(name -> name.endsWith("拼音"))
                .toList();
        assertEquals(List.of("安拼音", "王拼音", "赵拼音"), names);
    }

    private static List<String> stood(String page) {
        return Jsoup.parse(Newsroom.as("admin").get(page).asString())
                .select("#roles .role [name=stood]")
                .eachAttr("value");
    }

    /** What the form of roles posts, for an administrator: an empty role beside those that are ticked. */
    private static RequestSpecification form(List<String> sectionsOfEditor, String... roles) {
        List<String> all = new ArrayList<>(List.of(roles));
        all.add("");
        List<String> sections = new ArrayList<>(sectionsOfEditor);
        sections.add("");
        return Newsroom.as("admin")
                .formParam("stood", "")
                .formParam("roles", all)
                .formParam("sections_reporter", "")
                .formParam("sections_correspondent", "")
                .formParam("sections_editor", sections)
                .formParam("sections_head", "");
    }

    @Test
    void theTrailTellsWhoDidWhat() {
        Person person = Newsroom.person("traced", "有迹人", Role.REPORTER);
        form(List.of(), "editor")
                .formParam("stood", "reporter")
                .post(PEOPLE + "/" + person.id() + "/roles")
                .then()
                .statusCode(303);
        Newsroom.as("admin")
                .get("/desk/administration/audit")
                .then()
                .statusCode(200)
                .body(containsString("改角色"), containsString("traced 记者 → 责任编辑"));
    }

    @Test
    void aNewPasswordEndsTheSignInsElsewhere() {
        Newsroom.person("changer", "改密人", Role.REPORTER);
        String elsewhere = Newsroom.signIn("changer", Newsroom.PASSWORD);
        String here = Newsroom.signIn("changer", Newsroom.PASSWORD);
        Newsroom.withCookie(here)
                .formParam("old", "wrong")
                .formParam("password", "brand new password")
                .formParam("repeated", "brand new password")
                .post("/desk/me/password")
                .then()
                .statusCode(422)
                .body(containsString("现在的密码不对"));
        Newsroom.withCookie(here)
                .formParam("old", Newsroom.PASSWORD)
                .formParam("password", "brand new password")
                .formParam("repeated", "brand new password")
                .post("/desk/me/password")
                .then()
                .statusCode(303);
        Newsroom.withCookie(here).get("/desk/me").then().statusCode(200);
        Newsroom.withCookie(elsewhere).get("/desk/me").then().statusCode(302);
        assertNull(Newsroom.signIn("changer", Newsroom.PASSWORD));
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsTheOthers() {
        Newsroom.person("at.two.places", "两处", Role.REPORTER);
        String elsewhere = Newsroom.signIn("at.two.places", Newsroom.PASSWORD);
        String here = Newsroom.stranger()
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36")
                .formParam("j_username", "at.two.places")
                .formParam("j_password", Newsroom.PASSWORD)
                .post("/j_security_check")
                .cookie("forme_sign_in");
        var page = Newsroom.withCookie(here).get("/desk/me");
        page.then().body(containsString("Chrome · Windows"), containsString("127.0.0.1"), containsString("不认识的浏览器"));
        String ending = page.htmlPath()
                .getString("**.find { it.name() == 'form' && it.@action =~ 'sign-ins/[0-9]+/ending' }.@action");
        Newsroom.withCookie(here).post(ending).then().statusCode(303);
        Newsroom.withCookie(elsewhere).get("/desk/me").then().statusCode(302);
        Newsroom.withCookie(here)
                .get("/desk/me?ended=1")
                .then()
                .body(containsString("登录已结束"), not(containsString(ending)));
        String third = Newsroom.signIn("at.two.places", Newsroom.PASSWORD);
        Newsroom.withCookie(here).post("/desk/me/sign-ins/ending").then().statusCode(303);
        Newsroom.withCookie(third).get("/desk/me").then().statusCode(302);
        Newsroom.withCookie(here).get("/desk/me").then().statusCode(200);
    }

    @Test
    void nobodyEndsTheSignInsOfOthersButAnAdministrator() {
        Person person = Newsroom.person("lost.a.phone", "丢手机", Role.REPORTER);
        String cookie = Newsroom.signIn("lost.a.phone", Newsroom.PASSWORD);
        String ending = Newsroom.withCookie(Newsroom.signIn("lost.a.phone", Newsroom.PASSWORD))
                .get("/desk/me")
                .htmlPath()
                .getString("**.find { it.name() == 'form' && it.@action =~ 'sign-ins/[0-9]+/ending' }.@action");
        Newsroom.as("reporter").post(ending).then().statusCode(303);
        Newsroom.withCookie(cookie).get("/desk/me").then().statusCode(200);
        String ofOther = PEOPLE + "/" + person.id() + "/sign-ins/ending";
        Newsroom.as("chief").post(ofOther).then().statusCode(403);
        Newsroom.as("admin").get(PEOPLE + "/" + person.id()).then().body(containsString(ofOther));
        Newsroom.as("admin").post(ofOther).then().statusCode(303);
        Newsroom.withCookie(cookie).get("/desk/me").then().statusCode(302);
        Newsroom.as("admin").get(PEOPLE + "/" + person.id()).then().body(containsString("现在没有登录着的设备"));
        Newsroom.as("admin")
                .get("/desk/administration/audit")
                .then()
                .body(containsString("结束所有登录"), containsString("lost.a.phone"));
    }

    @Test
    void aLinkNeverRepeatsWhatTheRequestSaysOfTheHouse() {
        Person person = Newsroom.person("invited.again", "再请一次", Role.REPORTER);
        var answer = Newsroom.as("admin").post(PEOPLE + "/" + person.id() + "/welcome");
        Newsroom.as("admin")
                .cookie("forme_link_once", answer.cookie("forme_link_once"))
                .header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .get(PEOPLE + "/" + person.id())
                .then()
                .body(containsString("value=\"/-/welcome/"), not(containsString("evil.example")));
    }

    @Test
    void nobodyGivesThemselvesALinkInPlaceOfTheOldPassword() {
        Person admin = Newsroom.person("admin");
        String page = PEOPLE + "/" + admin.id();
        Newsroom.as("admin").get(page).then().body(not(containsString(page + "/welcome")));
        Response refused = Newsroom.as("admin").post(page + "/welcome");
        assertEquals(409, refused.statusCode());
        assertNull(refused.cookie("forme_link_once"));
    }

    @Test
    void whoGaveTheLinkStandsInTheTrailBesideTheNewPassword() {
        Person person = Newsroom.person("behind.a.link", "凭链接人", Role.REPORTER);
        var answer = Newsroom.as("admin").post(PEOPLE + "/" + person.id() + "/welcome");
        String link = "/-/welcome/" + answer.cookie("forme_link_once");
        Newsroom.stranger()
                .formParam("password", "seven quiet herons")
                .formParam("repeated", "seven quiet herons")
                .post(link)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in?chosen=1"));
        Newsroom.stranger().get("/sign-in?chosen=1").then().body(containsString("密码设好了"));
        Newsroom.as("admin")
                .get("/desk/administration/audit")
                .then()
                .body(containsString("凭链接设密码"), containsString("凭 管理丑 给的一次性链接"));
    }

    @Test
    void aNewNameLeavesTheOldOneTheirs() {
        Person person = Newsroom.person("marries", "旧姓名", Role.REPORTER);
        String page = PEOPLE + "/" + person.id();
        Newsroom.as("admin").formParam("name", " ").post(page + "/name").then().statusCode(422);
        Newsroom.as("chief")
                .formParam("name", "新姓名")
                .post(page + "/name")
                .then()
                .statusCode(403);
        Newsroom.as("admin").post(page + "/name").then().statusCode(400);
        Newsroom.as("admin")
                .formParam("name", "新姓名")
                .post(page + "/name")
                .then()
                .statusCode(303);
        Newsroom.as("admin").get(page).then().body(containsString("曾用名： 旧姓名"), containsString("value=\"新姓名\""));
        Newsroom.as("admin").get("/desk/administration/audit").then().body(containsString("旧姓名 → 新姓名"));
    }

    @Test
    void productionFindsThePermitsUnderAdministration() {
        Newsroom.section("news", "新闻");
        Newsroom.as("production").get("/desk/me").then().body(containsString("href=\"/desk/administration\""));
        Newsroom.as("production")
                .get("/desk/administration")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/administration/permits"));
        Newsroom.as("editor").get("/desk/administration").then().statusCode(403);
    }

    private static Response choose(String welcome, String password, String repeated) {
        return Newsroom.stranger()
                .formParam("password", password)
                .formParam("repeated", repeated)
                .post(welcome);
    }
}
