package org.forme.people;

import static org.forme.Newsroom.stranger;
import static org.forme.Newsroom.withCookie;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forme.Newsroom;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who comes in by the realm, as whom, and for how long; the realm says here what the tests want. */
@QuarkusTest
@Tag("data")
class RealmDoorTest {
    private static final SignIn.From HERE = new SignIn.From("127.0.0.1", "a browser");

    @Inject
    Realm real;

    @Inject
    RealmDoor door;

    @Inject
    Doorkeeper doorkeeper;

    @Inject
    Passwords passwords;

    @Inject
    People people;

    @Inject
    RealmLinks links;

    @Inject
    AuditTrail trail;

    @Inject
    EntityManager store;

    private final Told realm = new Told();

    /** Says about everybody what it was told last. */
    @Vetoed
    static class Told extends Realm {
        RealmAccount account;
        RuntimeException no;
        boolean on = true;
        int asked;

        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        RealmAccount read(String accessToken) {
            return account;
        }

        @Override
        Renewed renew(String token) {
            asked++;
            if (no != null) throw no;
            return new Renewed(account, token + "+");
        }

        @Override
        boolean end(String token) {
            return no == null;
        }
    }

    @BeforeEach
    void ask() {
        Newsroom.section("tiyu", "体育");
        Newsroom.person("admin");
        QuarkusMock.installMockForInstance(realm, real);
    }

    @Test
    void anAccountBecomesAPersonWithTheRolesOfTheRealm() {
        Person person = comesIn("s-1", "Zhao@paper.example", "赵", "一", "editor:tiyu", "chief", "of-something-else");
        assertEquals("赵一", person.name());
        assertEquals("zhao-paper.example", person.username());
        assertEquals(
                Set.of(new RoleHeld(Role.EDITOR, Newsroom.PAPER, "tiyu"), new RoleHeld(Role.CHIEF, Newsroom.PAPER, "")),
                person.roles());
        Person again = comesIn("s-1", "renamed", "赵", "一", "reporter");
        assertEquals(person.id(), again.id());
        assertEquals(Set.of("reporter"), again.roleKeys());
    }

    @Test
    void whoeverIsHereByTheSameNameIsTheSamePersonOnce() {
        Person local = Newsroom.person("qian.er", "钱二", Role.ADMIN);
        assertEquals(local.id(), comesIn("s-2", "Qian.Er", "钱", "二", "editor").id());
        assertEquals(Set.of("editor"), read(local).roleKeys(), "roles are the realm's, not those from before");
        Person other = comesIn("s-2-another", "qian.er", "钱", "贰", "reporter");
        assertNotEquals(local.id(), other.id(), "another account is somebody else");
        assertEquals("qian.er-2", other.username());
    }

    @Test
    void theNameOfSomebodyWhoHasLeftIsTakenOverByNobody() {
        Person left = Newsroom.person("sun.san", "孙三", Role.CHIEF);
        QuarkusTransaction.requiringNew().run(() -> people.findById(left.id()).deactivate());
        assertEquals("people.realm_name_of_another", refused("s-3", "sun.san", "chief"));
        assertFalse(read(left).isActive());
    }

    @Test
    void theNameOfTheRealmIsTakenOverAtSignInAndWhileTheyAreIn() {
        Person local = Newsroom.person("jiang.er", "姜二", Role.EDITOR);
        assertEquals("江二", comesIn("s-11", "jiang.er", "江", "二", "editor").name());
        realm.account = RealmAccount.of("s-11", "jiang.er", "江", "二", Set.of("editor"));
        Secret secret = door.letIn("access", "refresh", HERE).secret();
        realm.account = RealmAccount.of("s-11", "jiang.er", "江", "贰", Set.of("editor"));
        longAgo(secret, 30);
        assertEquals("江贰", door.recognise(secret).orElseThrow().name());
        assertEquals(List.of("江贰", "姜二", "江二"), read(local).names(), "what was signed before still counts as theirs");
        assertEquals(
                List.of("姜二 → 江二", "江二 → 江贰"), QuarkusTransaction.requiringNew().call(() -> trail
                        .find(
                                "act = 'people.rename' and subject = ?1 order by id",
                                "/desk/administration/people/" + local.id())
                        .stream()
                        .map(AuditEntry::detail)
                        .toList()));
    }

    @Test
    void anAccountWithoutANameTakesNobodysAway() {
        Newsroom.person("shen.san", "沈三", Role.EDITOR);
        assertEquals("沈三", comesIn("s-12", "shen.san", null, " ", "editor").name());
    }

    @Test
    void whoeverWasRenamedTooOftenComesInUnderTheLastName() {
        Person often = comesIn("s-13", "han.si", "韩", "四", "editor");
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 33; i++) people.findById(often.id()).rename("某".repeat(58) + (i + 10));
        });
        String last = read(often).name();
        assertEquals(last, comesIn("s-13", "han.si", "韩", "肆", "editor").name());
    }

    @Test
    void withoutARoleNobodyComesIn() {
        assertEquals("people.realm_without_roles", refused("s-4", "li.si"));
        assertEquals("people.realm_roles_unknown", refused("s-4", "li.si", "Administrator", "editor:nowhere"));
        assertTrue(people.withUsername("li.si").isEmpty());
    }

    @Test
    void aSignInGoesOnByTheRealmsWordOfTheLastThirdOfAMinute() {
        Secret secret = secret("s-5", "zhou.wu", "editor");
        realm.no = new Realm.Refused("disabled");
        assertTrue(door.recognise(secret).isPresent(), "asked just now");
        assertEquals(0, realm.asked);
        longAgo(secret, RealmStay.ASKED_EVERY.toSeconds());
        assertTrue(door.recognise(secret).isEmpty());
        realm.no = null;
        assertTrue(door.recognise(secret).isEmpty(), "what has ended stays ended");
    }

    @Test
    void aRoleTakenAwayIsGoneWithTheNextAnswer() {
        Secret secret = secret("s-6", "wu.liu", "editor", "admin");
        realm.account = account("s-6", "wu.liu", "editor");
        longAgo(secret, 30);
        assertEquals(Set.of("editor"), door.recognise(secret).orElseThrow().roleKeys());
        realm.account = account("s-6", "wu.liu");
        longAgo(secret, 30);
        assertTrue(door.recognise(secret).isEmpty(), "no role is left");
    }

    @Test
    void theTokenOfAnotherAccountKeepsNobodyIn() {
        Secret secret = secret("s-7", "zheng.qi", "editor");
        realm.account = account("s-7-another", "zheng.qi", "chief");
        longAgo(secret, 30);
        assertTrue(door.recognise(secret).isEmpty());
    }

    @Test
    void whileTheRealmIsAwayWhoeverIsInStaysForTheGraceAndNoLonger() {
        Secret secret = secret("s-8", "wang.ba", "editor");
        realm.no = new Realm.Away("down");
        longAgo(secret, 119 * 60);
        assertTrue(door.recognise(secret).isPresent());
        longAgo(secret, 121 * 60);
        assertTrue(door.recognise(secret).isEmpty());
        realm.no = null;
        assertTrue(door.recognise(secret).isPresent(), "it is there again, and so are they");
    }

    @Test
    void localPasswordsAndSignInsOpenNothing() {
        realm.on = false;
        Newsroom.person("reporter");
        String cookie = Newsroom.signIn("reporter", Newsroom.PASSWORD);
        withCookie(cookie).get("/desk/me").then().statusCode(200);
        realm.on = true;
        withCookie(cookie).get("/desk/me").then().statusCode(302).header("Location", endsWith("/sign-in/realm"));
        assertNull(Newsroom.signIn("reporter", Newsroom.PASSWORD));
        assertEquals(
                "people.realm_has_passwords", key(() -> doorkeeper.letIn("reporter", Newsroom.PASSWORD, HERE, null)));
        assertEquals(
                "people.realm_has_passwords",
                key(() -> passwords.chooseBehind(Secret.random(), "long enough", "long enough", Instant.EPOCH)));
        stranger()
                .get("/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("/sign-in/realm"), not(containsString("j_password")));
        stranger().get("/sign-in?realm=away").then().statusCode(503).body(containsString("联系不上"));
        stranger()
                .header("Accept-Language", "en")
                .get("/sign-in?realm=failed")
                .then()
                .statusCode(401);
    }

    @Test
    void aSignInOfTheRealmOpensNothingOnceItIsOff() {
        Secret secret = secret("s-9", "feng.jiu", "editor");
        realm.on = false;
        door.start(null);
        assertTrue(doorkeeper.recognise(secret).isEmpty());
    }

    @Test
    void anAccountThatComesInAgainWorksHereAgain() {
        Person person = comesIn("s-10", "chen.shi", "陈", "十", "reporter");
        QuarkusTransaction.requiringNew().run(() -> people.findById(person.id()).deactivate());
        assertTrue(comesIn("s-10", "chen.shi", "陈", "十", "reporter").isActive());
    }

    private Person comesIn(String subject, String username, String family, String given, String... roles) {
        realm.account = RealmAccount.of(subject, username, family, given, Set.of(roles));
        return read(door.letIn("access", "refresh", HERE).person());
    }

    private Secret secret(String subject, String username, String... roles) {
        realm.account = account(subject, username, roles);
        return door.letIn("access", "refresh", HERE).secret();
    }

    private String refused(String subject, String username, String... roles) {
        realm.account = account(subject, username, roles);
        return key(() -> door.letIn("access", "refresh", HERE));
    }

    private static String key(Runnable act) {
        return assertThrows(Refusal.class, act::run).reasons().get(0).key();
    }

    private static RealmAccount account(String subject, String username, String... roles) {
        return RealmAccount.of(subject, username, "某", "人", Set.of(roles));
    }

    private Person read(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.of(people.findById(person.id())).orElseThrow());
    }

    /** As if the realm had last been heard so many seconds ago. */
    private void longAgo(Secret secret, long seconds) {
        QuarkusTransaction.requiringNew()
                .run(() -> store.createQuery("update RealmStay set heardAt = ?1 where signInId in"
                                + " (select s.id from SignIn s where s.secretHash = ?2)")
                        .setParameter(1, Instant.now().minusSeconds(seconds))
                        .setParameter(2, secret.hash())
                        .executeUpdate());
    }
}
