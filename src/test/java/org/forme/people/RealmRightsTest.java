package org.forme.people;

import static org.forme.Newsroom.withCookie;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.Newsroom;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands here and in the realm where an act of an administrator breaks off between the two, and how it is finished. */
@QuarkusTest
@Tag("data")
class RealmRightsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final SignIn.From HERE = new SignIn.From("127.0.0.1", "a browser");
    private static final RoleHeld EDITOR = new RoleHeld(Role.EDITOR, Newsroom.PAPER, "");
    private static final RoleHeld CHIEF = new RoleHeld(Role.CHIEF, Newsroom.PAPER, "");
    private static final RoleHeld ADMIN = new RoleHeld(Role.ADMIN, Newsroom.PAPER, "");

    private static int round;

    @Inject
    Realm real;

    @Inject
    RealmRights rights;

    @Inject
    RealmPeople accounts;

    @Inject
    RealmDoor door;

    @Inject
    People people;

    @Inject
    RealmLinks links;

    @Inject
    AuditTrail trail;

    @Inject
    SignIns signIns;

    @ConfigProperty(name = "quarkus.http.auth.session.encryption-key")
    String key;

    private final SmallKeycloak keycloak = new SmallKeycloak();
    private Asked realm;
    private Person admin;
    private String adminId;

    /** Whom it names at the door is told it; all else it asks the server. */
    @Vetoed
    static class Asked extends Realm {
        RealmAccount atTheDoor;

        @Override
        RealmAccount read(String accessToken) {
            return atTheDoor;
        }

        @Override
        boolean end(String token) {
            return true;
        }
    }

    /** Work in hand that cannot be put back just then. */
    @Singleton
    static class Stumble implements WorkInHand {
        static volatile boolean over;

        @Override
        public List<Piece> of(Person person, Instant now) {
            return List.of();
        }

        @Override
        public void putBack(Person leaver, Person by, Instant now) {
            if (over) throw new IllegalStateException("the database is full");
        }
    }

    @BeforeEach
    void ask() {
        Newsroom.section("tiyu", "体育");
        round++;
        realm = new Asked();
        realm.on = true;
        realm.server = Optional.of(keycloak.address());
        realm.client = Optional.of("forme");
        realm.secret = Optional.of("a secret");
        realm.trusted = Optional.empty();
        realm.clock = Clock.systemUTC();
        QuarkusMock.installMockForInstance(realm, real);
        adminId = keycloak.person(name("guan"), "管", "理", "admin");
        admin = comesIn(adminId);
    }

    @AfterEach
    void close() {
        keycloak.close();
        QuarkusTransaction.requiringNew().run(links::endTheirSay);
    }

    @Test
    void whoIsDeactivatedIsLockedThereAndLeavesHere() {
        String id = keycloak.person(name("zhao"), "赵", "一", "editor");
        Person person = comesIn(id);
        rights.deactivate(admin, id, NOW);
        assertFalse(keycloak.accounts.get(id).enabled());
        assertFalse(keycloak.accounts.get(id).signedIn);
        assertFalse(read(person).isActive());
        assertEquals(0, standing(person));
        assertEquals(List.of("people.deactivate"), acts());
        rights.deactivate(admin, id, NOW);
        assertEquals(List.of("people.deactivate"), acts(), "nothing is left to do");
    }

    @Test
    void aDeactivationWhoseAnswerIsLostIsFinishedByTheSameAct() {
        String id = keycloak.person(name("zhao"), "赵", "一", "editor");
        Person person = comesIn(id);
        keycloak.loseTheAnswerTo("PUT /users/" + id);
        assertThrows(Realm.Away.class, () -> rights.deactivate(admin, id, NOW));
        assertTrue(read(person).isActive());
        assertEquals(List.of("people.deactivate_unfinished"), acts());
        mended();
        assertTrue(accounts.find(id).isHalfway());
        rights.deactivate(admin, id, NOW);
        assertFalse(read(person).isActive());
        assertFalse(accounts.find(id).isHalfway());
        assertEquals(0, standing(person));
        assertEquals(List.of("people.deactivate_unfinished", "people.deactivate"), acts());
    }

    @Test
    void aDeactivationThatTheRealmRefusesLeavesAllAsItWas() {
        String id = keycloak.person(name("zhao"), "赵", "一", "editor");
        Person person = comesIn(id);
        keycloak.refuse("PUT /users/" + id, 400);
        assertEquals("people.realm_will_not", refused(() -> rights.deactivate(admin, id, NOW)));
        assertTrue(read(person).isActive());
        assertTrue(keycloak.accounts.get(id).enabled());
        keycloak.mend();
        rights.deactivate(admin, id, NOW);
        assertFalse(read(person).isActive());
    }

    @Test
    void aDeactivationThatBreaksOffHereIsFinishedByTheSameAct() {
        String id = keycloak.person(name("zhao"), "赵", "一", "editor");
        Person person = comesIn(id);
        Stumble.over = true;
        assertThrows(IllegalStateException.class, () -> rights.deactivate(admin, id, NOW));
        Stumble.over = false;
        assertFalse(keycloak.accounts.get(id).enabled());
        assertTrue(read(person).isActive());
        assertEquals(List.of("people.deactivate_unfinished"), acts());
        rights.deactivate(admin, id, NOW);
        assertFalse(read(person).isActive());
        assertEquals(List.of("people.deactivate_unfinished", "people.deactivate"), acts());
    }

    @Test
    void anAccountLockedInTheConsoleIsDeactivatedHereByTheSameAct() {
        String id = keycloak.person(name("zhao"), "赵", "一", "editor");
        Person person = comesIn(id);
        keycloak.accounts.get(id).said.put("enabled", false);
        assertTrue(accounts.find(id).isHalfway());
        rights.deactivate(admin, id, NOW);
        assertFalse(read(person).isActive());
        assertEquals(List.of("people.deactivate"), acts());
    }

    @Test
    void sessionsThatDidNotEndAtADeactivationEndBeforeTheAccountIsLetInAgain() {
        String id = keycloak.person(name("zhao"), "赵", "一", "editor");
        Person person = comesIn(id);
        keycloak.refuse("POST /users/" + id + "/logout", 500);
        rights.deactivate(admin, id, NOW);
        assertFalse(read(person).isActive());
        assertTrue(keycloak.accounts.get(id).signedIn);
        later();
        assertThrows(Realm.Away.class, () -> rights.activate(admin, id, NOW));
        assertFalse(keycloak.accounts.get(id).enabled());
        mended();
        rights.activate(admin, id, NOW);
        assertTrue(keycloak.accounts.get(id).enabled());
        assertFalse(keycloak.accounts.get(id).signedIn);
        assertTrue(read(person).isActive());
    }

    @Test
    void anActivationWhoseAnswerIsLostIsFinishedByTheSameAct() {
        String id = keycloak.person(name("zhao"), "赵", "一", "editor");
        Person person = comesIn(id);
        rights.deactivate(admin, id, NOW);
        keycloak.loseTheAnswerTo("PUT /users/" + id);
        assertThrows(Realm.Away.class, () -> rights.activate(admin, id, NOW));
        mended();
        assertTrue(accounts.find(id).isHalfway());
        rights.activate(admin, id, NOW);
        assertTrue(read(person).isActive());
        assertEquals(List.of("people.deactivate", "people.activate"), acts());
    }

    @Test
    void anAccountWhoseRolesAreNotTakenStandsWithItsPassword() {
        keycloak.refuse("POST /users/", 400);
        String username = name("xin");
        var made = rights.engage(admin, username, "新", "来", Set.of(EDITOR), NOW);
        assertEquals(
                "people.realm_will_not", made.withoutRoles().reasons().get(0).key());
        assertTrue(made.password().length() > 10);
        assertEquals(Set.of(), keycloak.accounts.get(made.id()).roles);
        assertEquals(List.of("people.engage", "people.give_unfinished"), acts());
        keycloak.mend();
        rights.give(admin, made.id(), standing(made.id()), Set.of(EDITOR), NOW);
        assertEquals(Set.of("editor"), keycloak.accounts.get(made.id()).roles);
        assertEquals(username + " – → editor", lastDetail());
    }

    @Test
    void anAccountWhoseRolesAreNotAnsweredStandsWithItsPassword() {
        keycloak.loseTheAnswerTo("POST /users/");
        var made = rights.engage(admin, name("xin"), "新", "来", Set.of(EDITOR), NOW);
        assertEquals(
                "people.realm_unanswered", made.withoutRoles().reasons().get(0).key());
        assertEquals(List.of("people.engage", "people.give_unfinished"), acts());
    }

    @Test
    void aRoleThatTheRealmLacksLeavesTheAccountAndSaysWhichRole() {
        keycloak.refuse("POST /clients/", 403);
        var made = rights.engage(
                admin, name("xin"), "新", "来", Set.of(new RoleHeld(Role.EDITOR, Newsroom.PAPER, "tiyu")), NOW);
        assertEquals(
                "people.realm_role_missing",
                made.withoutRoles().reasons().get(0).key());
    }

    @Test
    void anAccountThatWasMadeUnansweredIsInTheTrailAndSaidToBeThere() {
        keycloak.loseTheAnswerTo("POST /users");
        String username = name("xin");
        assertThrows(Realm.Away.class, () -> rights.engage(admin, username, "新", "来", Set.of(EDITOR), NOW));
        assertEquals(List.of("people.engage_unfinished"), acts());
        assertEquals(username, lastDetail());
        mended();
        assertEquals(
                "people.realm_taken", refused(() -> rights.engage(admin, username, "新", "来", Set.of(EDITOR), NOW)));
    }

    @Test
    void rolesOfWhichTheRealmTookHalfAreToldAndNoted() {
        String id = keycloak.person(name("qian"), "钱", "二", "editor");
        Person person = comesIn(id);
        keycloak.refuse("DELETE /users/" + id, 400);
        assertEquals(
                "people.realm_half_given", refused(() -> rights.give(admin, id, standing(id), Set.of(CHIEF), NOW)));
        assertEquals(Set.of(EDITOR, CHIEF), read(person).roles(), "the copy is what stands there");
        assertEquals(List.of("people.give_unfinished", "people.give"), acts());
        keycloak.mend();
        rights.give(admin, id, standing(id), Set.of(CHIEF), NOW);
        assertEquals(Set.of(CHIEF), read(person).roles());
        assertEquals(Set.of("chief"), keycloak.accounts.get(id).roles);
        assertEquals(person.username() + " chief editor → chief", lastDetail());
    }

    @Test
    void rolesWhoseAnswerIsLostAreNotedAndFinishedByTheSameAct() {
        String id = keycloak.person(name("qian"), "钱", "二", "editor");
        Person person = comesIn(id);
        keycloak.loseTheAnswerTo("DELETE /users/" + id);
        assertThrows(Realm.Away.class, () -> rights.give(admin, id, standing(id), Set.of(CHIEF), NOW));
        assertEquals(List.of("people.give_unfinished"), acts());
        assertEquals(Set.of("chief"), keycloak.accounts.get(id).roles);
        mended();
        rights.give(admin, id, standing(id), Set.of(CHIEF), NOW);
        assertEquals(Set.of(CHIEF), read(person).roles());
        assertEquals(person.username() + " editor → chief", lastDetail());
    }

    @Test
    void rolesThatSomebodyElseChangedMeanwhileAreNotOverwritten() {
        String id = keycloak.person(name("qian"), "钱", "二", "editor");
        comesIn(id);
        Set<String> seen = standing(id);
        keycloak.accounts.get(id).roles.add("head");
        assertEquals("people.roles_changed", refused(() -> rights.give(admin, id, seen, Set.of(CHIEF), NOW)));
        assertEquals(Set.of("editor", "head"), keycloak.accounts.get(id).roles);
    }

    @Test
    void rolesThatTheRealmRefusesWhollyChangeNothing() {
        String id = keycloak.person(name("qian"), "钱", "二", "editor");
        comesIn(id);
        keycloak.refuse("POST /users/" + id, 400);
        assertEquals("people.realm_will_not", refused(() -> rights.give(admin, id, standing(id), Set.of(CHIEF), NOW)));
        assertEquals(List.of(), acts());
    }

    @Test
    void aPersonOfAnAccountThatIsGoneIsKnownByTheNextOfTheSameName() {
        String id = keycloak.person(name("sun"), "孙", "三", "editor");
        Person person = comesIn(id);
        assertEquals("people.realm_still_there", refused(() -> rights.unlink(admin, id, null, NOW)));
        keycloak.accounts.remove(id);
        assertEquals(List.of(person.id()), gone());
        rights.unlink(admin, id, null, NOW);
        assertEquals(List.of("people.unlink"), acts());
        assertEquals(0, standing(person));
        assertEquals(List.of(), gone());
        String again = keycloak.person(person.username(), "孙", "三", "chief");
        assertEquals(person.id(), comesIn(again).id());
        assertEquals(Set.of(CHIEF), read(person).roles());
    }

    @Test
    void whoCameInAsAStrangerAfterARestoreIsTheOldPersonAgain() {
        String id = keycloak.person(name("sun"), "孙", "三", "editor");
        Person person = comesIn(id);
        keycloak.accounts.remove(id);
        String again = keycloak.person(person.username(), "孙", "三", "editor");
        Person stranger = comesIn(again);
        assertEquals(person.username() + "-2", stranger.username());
        var found = accounts.gone(id).orElseThrow();
        assertEquals(stranger.id(), found.successor().id());
        assertEquals("people.realm_other_successor", refused(() -> rights.unlink(admin, id, admin.id(), NOW)));
        rights.unlink(admin, id, stranger.id(), NOW);
        assertEquals(List.of("people.unlink", "people.deactivate", "people.unlink"), acts());
        assertFalse(read(stranger).isActive());
        assertEquals(person.id(), comesIn(again).id());
    }

    @Test
    void aRealmWhoseAdministrationIsHiddenHasLostNobody() {
        String id = keycloak.person(name("sun"), "孙", "三", "editor");
        comesIn(id);
        keycloak.refuse("GET /users", 404);
        assertThrows(Refusal.class, () -> accounts.gone());
        assertThrows(Refusal.class, () -> rights.unlink(admin, id, null, NOW));
    }

    @Test
    void ofTwoAdministratorsWhoRemoveEachOtherOneStays() {
        String other = keycloak.person(name("ling"), "另", "外", "admin");
        Person second = comesIn(other);
        for (Runnable removal : List.<Runnable>of(
                () -> rights.deactivate(second, adminId, NOW),
                () -> rights.give(second, adminId, Set.of("admin"), Set.of(EDITOR), NOW))) {
            keycloak.accounts.get(other).roles.add("admin");
            comesIn(other);
            CompletableFuture<Void> theirs = besides(removal);
            CompletableFuture<Void> ours =
                    besides(() -> rights.give(admin, other, Set.of("admin"), Set.of(EDITOR), NOW));
            ours.handle((done, failed) -> null).join();
            theirs.handle((done, failed) -> null).join();
            assertTrue(ours.isCompletedExceptionally() ^ theirs.isCompletedExceptionally(), () -> ours + " " + theirs);
            long left = List.of(adminId, other).stream()
                    .map(keycloak.accounts::get)
                    .filter(account -> account.enabled() && account.roles.contains("admin"))
                    .count();
            assertEquals(1, left);
            if (ours.isCompletedExceptionally()) return;
        }
    }

    @Test
    void nobodyWaitsWhileTheRealmIsAskedForWhatTakesNoAdministratorAway() {
        String id = keycloak.person(name("zhou"), "周", "四", "editor");
        comesIn(id);
        List<Boolean> free = new CopyOnWriteArrayList<>();
        keycloak.meanwhile = () -> {
            try {
                CompletableFuture.runAsync(
                                () -> QuarkusTransaction.requiringNew().run(() -> links.turn(NOW)))
                        .get(2, TimeUnit.SECONDS);
                free.add(true);
            } catch (Exception waits) {
                free.add(false);
            }
        };
        rights.give(admin, id, standing(id), Set.of(CHIEF), NOW);
        rights.oncePassword(admin, id, NOW);
        rights.engage(admin, name("xin"), "新", "来", Set.of(ADMIN), NOW);
        assertTrue(free.size() > 20);
        assertFalse(free.contains(false));
    }

    @Test
    void thePagesSayWhatStandsAndLeadToTheEnd() {
        String cookie = cookie();
        String id = keycloak.person(name("zhao"), "赵", "一", "editor");
        Person person = comesIn(id);
        keycloak.accounts.get(id).said.put("enabled", false);
        String page = "/desk/administration/realm/" + id;
        withCookie(cookie).get(page).then().statusCode(200).body(containsString("办完停用"));
        withCookie(cookie).post(page + "/deactivation").then().statusCode(303);
        withCookie(cookie).get(page).then().body(not(containsString("办完停用")), containsString("启用"));

        keycloak.refuse("POST /users/", 400);
        withCookie(cookie)
                .formParam("username", name("xin"))
                .formParam("family", "新")
                .formParam("given", "来")
                .formParam("stood", "")
                .formParam("roles", "", "editor")
                .formParam("sections_reporter", "")
                .formParam("sections_correspondent", "")
                .formParam("sections_editor", "")
                .formParam("sections_head", "")
                .post("/desk/administration/realm")
                .then()
                .statusCode(409)
                .body(containsString("Fm1-"), containsString("角色还没有给"), containsString("not today"));
        keycloak.loseTheAnswerTo("PUT /users/" + id);
        withCookie(cookie).post(page + "/activation").then().statusCode(503).body(containsString("也可能没做"));
        mended();

        keycloak.accounts.remove(id);
        withCookie(cookie)
                .get("/desk/administration/realm")
                .then()
                .statusCode(200)
                .body(containsString("realm/gone"));
        withCookie(cookie)
                .get("/desk/administration/realm/gone")
                .then()
                .statusCode(200)
                .body(containsString(page));
        withCookie(cookie).get(page).then().statusCode(200).body(containsString("解除"));
        withCookie(cookie)
                .post(page + "/unlinking")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/administration/people/" + person.id()));
        withCookie(cookie).get(page).then().statusCode(404);
        withCookie(cookie)
                .post("/desk/administration/realm/" + adminId + "/unlinking")
                .then()
                .statusCode(409);
    }

    /** The administrator's, as the door writes it. */
    private String cookie() {
        realm.atTheDoor = RealmAccount.of(adminId, admin.username(), "管", "理", Set.of("admin"));
        String secret = door.letIn("access", "refresh", HERE).secret().text();
        var written = new AtomicReference<Cookie>();
        var context = (RoutingContext) Proxy.newProxyInstance(
                RoutingContext.class.getClassLoader(), new Class<?>[] {RoutingContext.class}, (proxy, method, args) -> {
                    written.set((Cookie) args[0]);
                    return proxy;
                });
        new PersistentLoginManager(key, "forme_sign_in", 86_400_000, 60_000, true, "LAX", "/", -1, null)
                .save(secret, context, "forme_sign_in", null, false);
        return written.get().getValue();
    }

    /** As a request does it, beside this one. */
    private static CompletableFuture<Void> besides(Runnable act) {
        return CompletableFuture.runAsync(() -> {
            var request = Arc.container().requestContext();
            request.activate();
            try {
                act.run();
            } finally {
                request.terminate();
            }
        });
    }

    private static String name(String stem) {
        return stem + "." + round;
    }

    private Person comesIn(String id) {
        var account = keycloak.accounts.get(id);
        realm.atTheDoor = RealmAccount.of(
                id,
                account.said.path("username").asText(),
                account.said.path("lastName").asText(),
                account.said.path("firstName").asText(),
                account.roles);
        return read(door.letIn("access", "refresh", HERE).person());
    }

    /** The server answers again, and the time is over in which it is not asked. */
    /** Words of the roles that the account has in the realm now. */
    private Set<String> standing(String id) {
        return accounts.find(id).held().stream().map(RoleHeld::word).collect(Collectors.toSet());
    }

    private void mended() {
        keycloak.mend();
        later();
    }

    private void later() {
        realm.clock = Clock.offset(realm.clock, Duration.ofSeconds(10));
    }

    private List<Long> gone() {
        return accounts.gone().stream()
                .map(gone -> gone.person())
                .filter(person -> person.username().endsWith("." + round))
                .map(Person::id)
                .toList();
    }

    private long standing(Person person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> signIns.standingOf(people.findById(person.id()), Instant.now())
                        .size());
    }

    private Person read(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> people.findById(person.id()));
    }

    private List<String> acts() {
        return mine().stream().map(AuditEntry::act).toList();
    }

    private String lastDetail() {
        var all = mine();
        return all.get(all.size() - 1).detail();
    }

    /** What the administrator did in this test. */
    private List<AuditEntry> mine() {
        return QuarkusTransaction.requiringNew().call(() -> trail.list("personId = ?1 order by id", admin.id()));
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).reasons().get(0).key();
    }
}
