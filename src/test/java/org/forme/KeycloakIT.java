package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.forme.people.Secret;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application with a real Keycloak and a real browser: in, looked after, out again, and the realm gone in
 * the middle. One story, since starting both is most of the time.
 */
@Tag("soak")
class KeycloakIT {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private Office office;
    private Keycloak keycloak;

    /** Somebody at a browser of their own. */
    private final class Visitor implements AutoCloseable {
        private final BrowserContext context = Chromium.shared()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("zh-CN"));
        final Page page = context.newPage();

        Visitor() {
            page.setDefaultTimeout(30_000);
        }

        Visitor go(String path) {
            page.navigate(office.address() + path);
            return this;
        }

        /** Fills in what Keycloak asks. */
        Visitor signIn(String username, String password) {
            page.locator("#username").waitFor();
            page.fill("#username", username);
            page.fill("#password", password);
            page.click("#kc-login");
            return this;
        }

        void isAt(String path) {
            page.waitForURL(Pattern.compile(Pattern.quote(office.address() + path) + ".*"));
        }

        /** Asks for a page beside the one that is open, as its script does. */
        int asks(String path) {
            return page.request()
                    .get(
                            office.address() + path,
                            com.microsoft.playwright.options.RequestOptions.create()
                                    .setMaxRedirects(0))
                    .status();
        }

        String text() {
            return page.innerText("main");
        }

        void press(String verb) {
            page.locator("main")
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new com.microsoft.playwright.Locator.GetByRoleOptions()
                                    .setName(verb)
                                    .setExact(true))
                    .click();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Test
    void peopleComeAndGoByTheRealm(@TempDir Path folder) {
        office = Office.ofTheSample(folder.resolve("office"));
        String secret = Secret.random().text();
        try (Keycloak realm = new Keycloak(office.address(), secret)) {
            keycloak = realm;
            realm.start();
            office.with(Map.of(
                    "QUARKUS_OIDC_TENANT_ENABLED",
                    "true",
                    "QUARKUS_OIDC_AUTH_SERVER_URL",
                    realm.address(),
                    "QUARKUS_OIDC_CREDENTIALS_SECRET",
                    secret));
            office.start();
            nobodyComesInBeforeTheRealmIsThere();
            realm.await();
            String editor = realm.person("editor", "编辑", "丁", "editor");
            String chief = realm.person("chief", "总编", "壬", "chief");
            String guest = realm.person("ke.ren", "客", "人", "reporter");
            realm.person("wu.jue", "无", "角");
            realm.role("Publisher");
            realm.person("bie.ren", "别", "人", "Publisher");
            realm.person("guan.li", "管", "理", "admin");
            try (var atEdit = in("editor", "/desk/articles");
                    var atTop = in("chief", "/desk/issues");
                    var atGuests = in("ke.ren", "/desk/articles");
                    var boss = in("guan.li", "/desk/administration/people")) {
                assertTrue(atEdit.page.innerText(".who").contains("编辑丁"), "by the name of the realm");
                assertTrue(
                        boss.go("/desk/administration/audit").text().contains("责编甲 → 编辑丁"),
                        "the person of the sample, by the same account");
                boss.go("/desk/administration/realm");
                realm.take(editor, "editor");
                realm.give(editor, "layout");
                realm.disable(chief);
                realm.signOut(guest);
                long taken = System.nanoTime();
                whoeverHasNoRoleIsToldSo();
                forgedAndForeignThingsOpenNothing();
                peopleAreLookedAfter(boss);
                within(taken, () -> atEdit.asks("/desk/articles/new") == 403, "the role is gone");
                within(taken, () -> atTop.asks("/desk/issues") == 302, "the disabled account is out");
                within(taken, () -> atGuests.asks("/desk/articles") == 302, "the ended session is out");
                outOfOneIsOutOfBoth(guest);
                theRealmMayGoAndComeBack(boss);
            }
        } finally {
            office.close();
        }
    }

    private Visitor in(String username, String path) {
        Visitor visitor = new Visitor().go(path).signIn(username, Keycloak.PASSWORD);
        visitor.isAt(path.equals("/desk/administration/people") ? "/desk/administration/realm" : path);
        return visitor;
    }

    private void nobodyComesInBeforeTheRealmIsThere() {
        assertEquals(200, office.visitor().get("/q/health/live").statusCode());
        assertEquals(200, office.visitor().get("/xuhuibao/2022-01-17").statusCode(), "readers read");
        try (var visitor = new Visitor()) {
            visitor.go("/desk/articles");
            visitor.isAt("/sign-in?realm=away");
            assertTrue(visitor.text().contains("联系不上"), visitor.text());
            AtTheDesk.assertNoViolations(visitor.page);
        }
        assertNoPassword();
    }

    private void assertNoPassword() {
        var answer = office.visitor().post("/j_security_check", "j_username", "chief", "j_password", "forme-sample");
        assertEquals("/sign-in", answer.headers().firstValue("location").orElse(""));
        assertTrue(
                answer.headers().allValues("set-cookie").stream().noneMatch(set -> set.startsWith("forme_sign_in=")));
    }

    private void whoeverHasNoRoleIsToldSo() {
        try (var visitor = new Visitor()) {
            visitor.go("/desk").signIn("wu.jue", Keycloak.PASSWORD);
            visitor.isAt("/sign-in?realm=refused");
            assertTrue(visitor.text().contains("没有任何角色"), visitor.text());
            AtTheDesk.assertNoViolations(visitor.page);
            visitor.page.locator("main a.btn").click();
            visitor.signIn("bie.ren", Keycloak.PASSWORD);
            visitor.isAt("/sign-in?realm=refused");
            visitor.page.getByText("Publisher").waitFor();
            assertEquals(302, visitor.asks("/desk"));
        }
    }

    private void forgedAndForeignThingsOpenNothing() {
        assertNoPassword();
        var tokens = List.of("AAAA", "e30.e30.", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJjaGllZiJ9.");
        for (String token : tokens) {
            assertEquals(
                    302,
                    office.visitor()
                            .get("/desk/articles", "Authorization", "Bearer " + token)
                            .statusCode());
            var back =
                    office.visitor().get("/sign-in/realm", "Cookie", "q_session=" + token + "; forme_sign_in=" + token);
            assertTrue(back.statusCode() == 302, back.statusCode() + back.body());
            assertTrue(back.headers().allValues("set-cookie").stream()
                    .noneMatch(set -> set.startsWith("forme_sign_in=") && !set.startsWith("forme_sign_in=;")));
        }
        var answer = office.visitor().get("/sign-in/realm?code=made-up&state=made-up");
        assertEquals(302, answer.statusCode());
        assertFalse(answer.headers().firstValue("location").orElse("").contains("/desk"));
    }

    private void peopleAreLookedAfter(Visitor boss) {
        AtTheDesk.assertNoViolations(boss.page);
        assertTrue(boss.text().contains("客人"), boss.text());
        boss.go("/desk/administration/realm/new");
        boss.page.fill("#username", "xin.ren");
        boss.page.fill("#family", "新");
        boss.page.fill("#given", "来人");
        boss.page.check("[name=roles][value=editor]");
        boss.page.locator("[name=sections_editor]:not([type=hidden])").first().check();
        boss.press("添加人员");
        boss.page.locator(".once input").waitFor();
        AtTheDesk.assertNoViolations(boss.page);
        String password = boss.page.inputValue(".once input");
        String account = boss.page.url();
        try (var visitor = new Visitor()) {
            visitor.go("/desk/articles").signIn("xin.ren", password);
            visitor.page.fill("#password-new", Keycloak.PASSWORD);
            visitor.page.fill("#password-confirm", Keycloak.PASSWORD);
            visitor.page.click("[type=submit]");
            visitor.isAt("/desk/articles");
            assertTrue(visitor.page.innerText(".who").contains("新来人"));
            boss.page.navigate(account);
            boss.page.check("[name=roles][value=chief]");
            boss.press("保存角色");
            boss.page.waitForURL(Pattern.compile(".*saved=1"));
            assertEquals(200, visitor.asks("/desk/administration/publication"), "at once");
            boss.press("停用");
            boss.page.getByText("已停用").first().waitFor();
            assertEquals(302, visitor.asks("/desk/articles"), "at once");
        }
        anAccountThatIsGoneIsParted(boss, account);
        boss.go("/desk/administration/realm");
        boss.page
                .locator("a.headline")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("管理"))
                .first()
                .click();
        assertTrue(boss.text().contains("自己的权限"), boss.text());
        boss.go("/desk/administration/audit");
        assertTrue(boss.text().contains("xin.ren"), boss.text());
    }

    private void anAccountThatIsGoneIsParted(Visitor boss, String account) {
        boss.go("/desk/administration/realm/gone");
        assertTrue(boss.text().contains("没有这样的人"), boss.text());
        keycloak.delete(account.substring(account.lastIndexOf('/') + 1));
        boss.go("/desk/administration/realm/gone");
        AtTheDesk.assertNoViolations(boss.page);
        boss.page.click("a.headline");
        AtTheDesk.assertNoViolations(boss.page);
        boss.press("解除");
        boss.isAt("/desk/administration/people/");
    }

    /** Signs out here, and there nobody is known any more. */
    private void outOfOneIsOutOfBoth(String id) {
        try (var visitor = in("ke.ren", "/desk/articles")) {
            assertEquals(1, keycloak.sessions(id));
            visitor.page.click(".who form[action='/sign-out'] button");
            visitor.isAt("/sign-in?realm=out");
            assertEquals(0, keycloak.sessions(id));
            visitor.go("/desk/articles").page.locator("#username").waitFor();
        }
    }

    private void theRealmMayGoAndComeBack(Visitor boss) {
        boss.go("/desk/me");
        keycloak.stop();
        Office.pause(21_000);
        assertEquals(200, boss.asks("/desk/me"), "whoever is in works on");
        assertEquals(503, boss.asks("/desk/administration/realm"));
        assertEquals(200, office.visitor().get("/q/health/ready").statusCode());
        assertEquals(200, office.visitor().get("/xuhuibao/2022-01-17").statusCode(), "readers read");
        try (var visitor = new Visitor()) {
            visitor.go("/desk/articles");
            visitor.isAt("/sign-in?realm=away");
            keycloak.start().await();
            visitor.page.click("main a.btn");
            visitor.signIn("ke.ren", Keycloak.PASSWORD);
            visitor.isAt("/desk");
        }
        assertEquals(200, boss.asks("/desk/administration/realm"));
        assertNoPassword();
    }

    private static void within(long since, BooleanSupplier condition, String what) {
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - since < A_MINUTE.toNanos(), what + " within a minute");
            Office.pause(500);
        }
    }
}
