package org.forme;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import io.quarkus.arc.Arc;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;

/**
 * The cast of the tests: somebody for every role at one paper. {@link #as} signs in through the real form;
 * {@link #someone} gives a person without a database.
 */
public final class Newsroom {
    /** The paper that everybody works for. */
    public static final String PAPER = "xuhuibao";
    /** Everybody's password. */
    public static final String PASSWORD = "newsroom-in-tests";

    /** Hashed as a password is, but with the least work: every request of a test signs in. */
    private static final String QUICK_HASH = BcryptUtil.bcryptHash(PASSWORD, 4);

    private record Part(String name, Role role) {}

    private static final Map<String, Part> CAST = new LinkedHashMap<>();

    static {
        CAST.put("reporter", new Part("记者甲", Role.REPORTER));
        CAST.put("reporter2", new Part("记者乙", Role.REPORTER));
        CAST.put("correspondent", new Part("通讯员丙", Role.CORRESPONDENT));
        CAST.put("editor", new Part("编辑丁", Role.EDITOR));
        CAST.put("editor2", new Part("编辑戊", Role.EDITOR));
        CAST.put("layout", new Part("美编己", Role.LAYOUT));
        CAST.put("head", new Part("主任庚", Role.HEAD));
        CAST.put("duty", new Part("值班辛", Role.DUTY));
        CAST.put("chief", new Part("总编壬", Role.CHIEF));
        CAST.put("proofreader", new Part("校对癸", Role.PROOFREADER));
        CAST.put("production", new Part("出版子", Role.PRODUCTION));
        CAST.put("admin", new Part("管理丑", Role.ADMIN));
    }

    private Newsroom() {}

    /** Sees that the paper has this section. */
    public static void section(String key, String name) {
        var publications = Arc.container().instance(Publications.class).get();
        var sections = Arc.container().instance(Sections.class).get();
        QuarkusTransaction.requiringNew().run(() -> {
            if (sections.withKey(PAPER, key).isPresent()) return;
            Publication paper = publications
                    .find("paper", PAPER)
                    .firstResultOptional()
                    .orElseGet(() -> {
                        var made = new Publication(
                                PAPER,
                                "徐汇报",
                                new IssueNumber(3, 1657),
                                LocalDate.of(2022, 1, 17),
                                ZoneId.of("Asia/Shanghai"));
                        publications.persist(made);
                        return made;
                    });
            sections.persist(
                    new Section(paper, key, name, 900 + sections.of(PAPER).size()));
        });
    }

    /** A request by this person of the cast, signed in through the form just now. */
    public static RequestSpecification as(String username) {
        person(username);
        return withCookie(signIn(username, PASSWORD));
    }

    /** A request with this cookie of a sign-in, as a browser would send it from a page of the house. */
    public static RequestSpecification withCookie(String cookie) {
        return stranger().cookie("forme_sign_in", cookie);
    }

    /** A request by nobody, from a page of the house; redirects are looked at, not followed. */
    public static RequestSpecification stranger() {
        return given().config(RestAssured.config()
                        .encoderConfig(encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .defaultCharsetForContentType("UTF-8", ContentType.URLENC)))
                .header("Origin", origin())
                .redirects()
                .follow(false);
    }

    /** The cookie of a new sign-in; null where it was refused. */
    public static String signIn(String username, String password) {
        return stranger()
                .formParam("j_username", username)
                .formParam("j_password", password)
                .post("/j_security_check")
                .cookie("forme_sign_in");
    }

    /** Where the application under test says it is. */
    public static String origin() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    /** The person of the cast as the database has them, made if they are not there. */
    public static Person person(String username) {
        Part part = part(username);
        return person(username, part.name, part.role);
    }

    /** Somebody beside the cast, as the database has them, made if they are not there. */
    public static Person person(String username, String name, Role... roles) {
        return QuarkusTransaction.requiringNew().call(() -> {
            People people = Arc.container().instance(People.class).get();
            return people.withUsername(username).orElseGet(() -> {
                Person person = make(username, name, roles);
                put(person, "passwordHash", QUICK_HASH);
                people.persist(person);
                return person;
            });
        });
    }

    /** A person of the cast without a database; the id is their place in the cast. */
    public static Person someone(String username) {
        Part part = part(username);
        Person person = make(username, part.name, part.role);
        put(person, "id", 1L + CAST.keySet().stream().toList().indexOf(username));
        return person;
    }

    private static void put(Person person, String field, Object value) {
        try {
            Field kept = Person.class.getDeclaredField(field);
            kept.setAccessible(true);
            kept.set(person, value);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    private static Person make(String username, String name, Role... roles) {
        Person person = new Person(username, name);
        for (Role role : roles) person.take(new RoleHeld(role, PAPER, ""));
        return person;
    }

    private static Part part(String username) {
        Part part = CAST.get(username);
        if (part == null) throw new AssertionError(username + " is not of the cast: " + CAST.keySet());
        return part;
    }
}
