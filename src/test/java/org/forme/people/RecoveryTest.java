package org.forme.people;

import static org.forme.Newsroom.signIn;
import static org.forme.Newsroom.stranger;
import static org.forme.Newsroom.withCookie;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.Newsroom;
import org.forme.shell.Letters;
import org.forme.shell.MailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forgotten passwords, where the office has a mail server. */
@QuarkusTest
@TestProfile(RecoveryTest.WithLetters.class)
class RecoveryTest {
    private static final String RECOVERY = "/sign-in/recovery";
    private static final String NEW = "another long and odd one";
    private static final Pattern LINK =
            Pattern.compile("^https://paper\\.example(/-/welcome/([A-Za-z0-9_-]{43}))$", Pattern.MULTILINE);

    /** In a database of its own: the one of the other tests does not outlive their application. */
    public static class WithLetters implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "forme.public-url", "https://paper.example",
                    "forme.mail.host", "mail.paper.example",
                    "forme.mail.from", "forme@paper.example",
                    "quarkus.datasource.jdbc.url", "jdbc:h2:mem:letters;DB_CLOSE_DELAY=-1");
        }
    }

    @Inject
    MockMailbox mailbox;

    @Inject
    People people;

    @Inject
    Passwords passwords;

    @Inject
    Rights rights;

    @Inject
    Welcomes welcomes;

    @Inject
    Realm realm;

    @Inject
    Letters letters;

    @Inject
    AuditTrail trail;

    @Inject
    EntityManager store;

    /** A realm that people sign in at. */
    @Vetoed
    static class On extends Realm {
        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public String ownAccount() {
            return "https://sso.example/account/";
        }
    }

    /** A mail server that takes a letter and never answers. */
    @Vetoed
    static class Silent extends Letters {
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);

        @Override
        public boolean areSent() {
            return true;
        }

        @Override
        public void send(MailAddress to, String subject, String text) {
            asked.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @BeforeEach
    void anEmptyMailbox() {
        Newsroom.section("news", "新闻");
        mailbox.clear();
        QuarkusTransaction.requiringNew()
                .run(() -> store.createNativeQuery("delete from failed_sign_in").executeUpdate());
    }

    @Test
    void aLetterBringsALinkThatWorksOnce() {
        Person person = person("forgetful", "忘事人", "forgetful@paper.example");
        String before = signIn("forgetful", Newsroom.PASSWORD);
        stranger().get("/sign-in").then().body(containsString("href=\"" + RECOVERY + "\""));
        ask("Forgetful ").then().statusCode(303).header("Location", endsWith(RECOVERY + "?sent=1"));
        Mail letter = letters(person, 1).get(0);
        assertEquals("徐汇报：重设密码", letter.getSubject());
        assertEquals("forme@paper.example", letter.getFrom());
        assertNull(letter.getHtml());
        assertTrue(letter.getText().startsWith("忘事人，您好："), letter.getText());
        assertTrue(letter.getText().contains("45 分钟"));
        Matcher link = LINK.matcher(letter.getText());
        assertTrue(link.find(), letter.getText());
        assertEquals(0, rowsWith(link.group(2)), "the secret itself is kept nowhere");
        assertEquals(1, rowsWith(new Secret(link.group(2)).hash()));
        stranger().get(link.group(1)).then().statusCode(200).body(containsString("忘事人"));
        withCookie(before).get("/desk/me").then().statusCode(200);
        choose(link.group(1)).then().statusCode(303).header("Location", endsWith("/sign-in?chosen=1"));
        withCookie(before).get("/desk/me").then().statusCode(302);
        assertNull(signIn("forgetful", Newsroom.PASSWORD));
        assertNotNull(signIn("forgetful", NEW));
        choose(link.group(1)).then().statusCode(409);
        assertEquals(
                List.of("people.send_link", "people.choose_password"),
                QuarkusTransaction.requiringNew().call(() -> trail.newest(AuditTrail.Wanted.ALL, 0, 50).stream()
                        .filter(entry -> entry.subject().endsWith("/people/" + person.id()))
                        .map(AuditEntry::act)
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList()));
    }

    @Test
    void whoeverReadsEnglishGetsItInEnglishAndTheAddressServesAsTheName() {
        Person person = person("english.reader", "读英文的", "Reader@Paper.example");
        stranger()
                .cookie("forme_language", "en")
                .header("X-Forwarded-Host", "evil.example")
                .formParam("who", "reader@paper.EXAMPLE")
                .post(RECOVERY)
                .then()
                .statusCode(303);
        Mail letter = letters(person, 1).get(0);
        assertEquals("徐汇报: choose a new password", letter.getSubject());
        assertTrue(LINK.matcher(letter.getText()).find(), letter.getText());
        assertFalse(letter.getText().contains("evil"));
    }

    @Test
    void whoeverAsksLearnsNothing() throws InterruptedException {
        Person there = person("is.there", "有这人", "is.there@paper.example");
        person("has.no.address", "没邮箱", null);
        Person left = person("has.left", "走了的", "has.left@paper.example");
        QuarkusTransaction.requiringNew().run(() -> people.findById(left.id()).deactivate());
        String page = null;
        for (String who :
                List.of("is.there", "nobody.at.all", "has.no.address", "has.left", "x@y", "no@paper.example")) {
            Response answer = ask(who);
            assertEquals(303, answer.statusCode(), who);
            assertTrue(answer.header("Location").endsWith(RECOVERY + "?sent=1"), who);
            assertEquals("", answer.asString(), who);
            assertEquals(Map.of(), answer.cookies(), who);
            String said = stranger().get(RECOVERY + "?sent=1").asString().replaceAll("(?s)<head>.*</head>", "");
            if (page != null) assertEquals(page, said);
            page = said;
        }
        letters(there, 1);
        Thread.sleep(300);
        assertEquals(1, mailbox.getTotalMessagesSent());
        ask(" ").then().statusCode(422).body(containsString("要填"));
        stranger().post(RECOVERY).then().statusCode(400);
    }

    @Test
    void lettersAreFewWhetherAnybodyIsThereOrNot() throws InterruptedException {
        Person person = person("flooded", "被淹的", "flooded@paper.example");
        for (String who : List.of("flooded", "nobody.either")) {
            for (int i = 0; i < 3; i++) ask(who).then().statusCode(303);
            ask(who).then().statusCode(422).body(containsString("请等 15 分钟"), containsString("value=\"" + who + "\""));
        }
        letters(person, 3);
        ask("flooded@paper.example").then().statusCode(303);
        Thread.sleep(300);
        assertEquals(3, mailbox.getTotalMessagesSent(), "the address is another word for the same person");
    }

    @Test
    void anEarlierLinkStaysGoodUntilAPasswordIsChosen() {
        Person person = person("asks.twice", "要两次", "asks.twice@paper.example");
        ask("asks.twice");
        letters(person, 1);
        ask("asks.twice");
        List<Mail> both = letters(person, 2);
        stranger().get(link(both.get(0))).then().statusCode(200);
        choose(link(both.get(0))).then().statusCode(303);
        stranger().get(link(both.get(1))).then().statusCode(409);
    }

    @Test
    void aLinkIsVoidAfterAChangeOfPasswordAddressOrStanding() {
        Person admin = Newsroom.person("admin");
        Person person = person("changes", "变动的", "changes@paper.example");
        String link = linkFor(person);
        passwords.change(person, Newsroom.PASSWORD, NEW, NEW, Secret.random(), Instant.now());
        stranger().get(link).then().statusCode(409);
        link = linkFor(person);
        rights.writeTo(admin, person.id(), new MailAddress("changes2@paper.example"), Instant.now());
        stranger().get(link).then().statusCode(409);
        link = linkFor(person);
        rights.deactivate(admin, person.id(), Instant.now());
        rights.activate(admin, person.id(), Instant.now());
        stranger().get(link).then().statusCode(409);
        link = linkFor(person);
        QuarkusTransaction.requiringNew().run(() -> store.createNativeQuery(
                        "update welcome set made_at = ?1, expires_at = ?2 where person_id = ?3")
                .setParameter(1, Instant.now().minus(Duration.ofMinutes(46)))
                .setParameter(2, Instant.now().minus(Duration.ofMinutes(1)))
                .setParameter(3, person.id())
                .executeUpdate());
        stranger().get(link).then().statusCode(409);
    }

    @Test
    void withARealmThereAreNoLettersAndNoLinks() {
        Person person = person("by.realm", "统一的", "by.realm@paper.example");
        String link = linkFor(person);
        QuarkusMock.installMockForInstance(new On(), realm);
        stranger().get(RECOVERY).then().statusCode(404);
        ask("by.realm").then().statusCode(404);
        stranger().get(link).then().statusCode(409);
        choose(link).then().statusCode(409);
        stranger().get("/sign-in").then().body(not(containsString(RECOVERY)));
    }

    @Test
    void aMailServerThatIsSilentHoldsNobodyUp() throws InterruptedException {
        person("waits", "等信的", "waits@paper.example");
        Silent silent = new Silent();
        QuarkusMock.installMockForInstance(silent, letters);
        try {
            long begun = System.nanoTime();
            for (int i = 0; i < 3; i++) ask("waits").then().statusCode(303);
            assertTrue(silent.asked.await(10, TimeUnit.SECONDS));
            ask("nobody.waits").then().statusCode(303);
            assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(10));
            assertNotNull(signIn("waits", Newsroom.PASSWORD), "no row and no connection is held meanwhile");
        } finally {
            silent.end.countDown();
        }
    }

    @Test
    void onesOwnAddressAsksForThePassword() {
        person("moves", "换邮箱", null);
        person("has.it", "占着的", "taken@paper.example");
        String cookie = signIn("moves", Newsroom.PASSWORD);
        move(cookie, "moves@paper.example", "wrong")
                .then()
                .statusCode(422)
                .body(containsString("现在的密码不对"), containsString("value=\"moves@paper.example\""));
        move(cookie, "no address", Newsroom.PASSWORD).then().statusCode(422).body(containsString("不像一个邮箱"));
        move(cookie, "a@b.cc\r\nBcc: x@y.zz", Newsroom.PASSWORD).then().statusCode(422);
        move(cookie, "Taken@paper.example", Newsroom.PASSWORD)
                .then()
                .statusCode(422)
                .body(containsString("已经是别人的"));
        assertNull(emailOf("moves"));
        move(cookie, " Moves@Paper.example ", Newsroom.PASSWORD)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/desk/me?written=1"));
        assertEquals("moves@paper.example", emailOf("moves"));
        withCookie(cookie).get("/desk/me?written=1").then().body(containsString("邮箱保存好了"));
        move(cookie, "", Newsroom.PASSWORD).then().statusCode(303);
        assertNull(emailOf("moves"));
    }

    @Test
    void anAdministratorWritesDownOthersAddresses() {
        Newsroom.person("admin");
        Person person = person("gets.one", "给写上", null);
        String page = "/desk/administration/people/" + person.id();
        Newsroom.as("admin")
                .formParam("email", "x")
                .post(page + "/email")
                .then()
                .statusCode(422);
        Newsroom.as("chief")
                .formParam("email", "x@paper.example")
                .post(page + "/email")
                .then()
                .statusCode(403);
        Newsroom.as("admin")
                .formParam("email", "gets.one@paper.example")
                .post(page + "/email")
                .then()
                .statusCode(303);
        assertEquals("gets.one@paper.example", emailOf("gets.one"));
        Newsroom.as("admin").get(page).then().body(containsString("value=\"gets.one@paper.example\""));
        Newsroom.as("admin")
                .formParam("email", "admin@paper.example")
                .post("/desk/administration/people/" + Newsroom.person("admin").id() + "/email")
                .then()
                .statusCode(409)
                .body(containsString("要输入密码"));
        Newsroom.as("admin")
                .get("/desk/administration/audit")
                .then()
                .body(containsString("写邮箱"), not(containsString("gets.one@paper.example")));
    }

    @Test
    void somebodyNewMayComeWithAnAddress() {
        Newsroom.person("admin");
        engage("comes.new", "not one").then().statusCode(422).body(containsString("不像一个邮箱"));
        engage("comes.new", "new@paper.example").then().statusCode(303);
        assertEquals("new@paper.example", emailOf("comes.new"));
        engage("comes.too", "new@paper.example").then().statusCode(422).body(containsString("已经是别人的"));
        engage("comes.too", "").then().statusCode(303);
        assertNull(emailOf("comes.too"));
    }

    private static Response engage(String username, String email) {
        var form = Newsroom.as("admin")
                .formParam("username", username)
                .formParam("name", "新来的")
                .formParam("email", email)
                .formParam("stood", "")
                .formParam("roles", "", "reporter");
        for (String role : List.of("reporter", "correspondent", "editor", "head"))
            form.formParam("sections_" + role, "");
        return form.post("/desk/administration/people");
    }

    private static Response ask(String who) {
        return stranger().formParam("who", who).post(RECOVERY);
    }

    private static Response choose(String link) {
        return stranger().formParam("password", NEW).formParam("repeated", NEW).post(link);
    }

    private static Response move(String cookie, String email, String present) {
        return withCookie(cookie)
                .formParam("email", email)
                .formParam("presentPassword", present)
                .post("/desk/me/email");
    }

    private Person person(String username, String name, String email) {
        Person person = Newsroom.person(username, name, Role.REPORTER);
        if (email != null)
            QuarkusTransaction.requiringNew()
                    .run(() -> people.findById(person.id()).readLettersAt(new MailAddress(email)));
        return person;
    }

    private String emailOf(String username) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.withUsername(username).orElseThrow().email())
                .map(MailAddress::text)
                .orElse(null);
    }

    private String linkFor(Person person) {
        return "/-/welcome/"
                + QuarkusTransaction.requiringNew()
                        .call(() -> welcomes.byLetter(people.findById(person.id()), Instant.now()))
                        .text();
    }

    private static String link(Mail letter) {
        Matcher link = LINK.matcher(letter.getText());
        assertTrue(link.find(), letter.getText());
        return link.group(1);
    }

    /** The letters to a person, as soon as there are so many. */
    private List<Mail> letters(Person person, int many) {
        String to = emailOf(person.username());
        List<Mail> there = new ArrayList<>();
        for (int i = 0; i < 100 && there.size() < many; i++) {
            there = new ArrayList<>(mailbox.getMailsSentTo(to));
            if (there.size() < many) sleep();
        }
        assertEquals(many, there.size());
        return there;
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long rowsWith(String secret) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) store.createNativeQuery("select count(*) from welcome where secret_hash = ?1")
                                .setParameter(1, secret)
                                .getSingleResult())
                        .longValue());
    }
}
