package org.forme.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;

/** The people of the sample newspaper. Their names say what they do; nobody real is meant. */
@ApplicationScoped
class SampleCast {
    /** Everybody's password; shown on the sign-in page in sample mode. */
    static final String PASSWORD = "forme-sample";

    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, Role> ROLES = new LinkedHashMap<>();

    static {
        cast("reporter", "记者甲", Role.REPORTER);
        cast("reporter2", "记者乙", Role.REPORTER);
        cast("correspondent", "通讯员丙", Role.CORRESPONDENT);
        cast("editor", "责编甲", Role.EDITOR);
        cast("editor2", "责编乙", Role.EDITOR);
        cast("layout", "美编甲", Role.LAYOUT);
        cast("head", "部主任甲", Role.HEAD);
        cast("duty", "值班总编甲", Role.DUTY);
        cast("duty2", "值班总编乙", Role.DUTY);
        cast("chief", "总编甲", Role.CHIEF);
        cast("proofreader", "校对甲", Role.PROOFREADER);
        cast("production", "出版甲", Role.PRODUCTION);
        cast("admin", "管理员甲", Role.ADMIN);
    }

    @Inject
    People people;

    private final Map<String, Long> ids = new java.util.concurrent.ConcurrentHashMap<>();

    private static void cast(String username, String name, Role role) {
        NAMES.put(username, name);
        ROLES.put(username, role);
    }

    void arrive(String paper) {
        Person before = null;
        for (String username : NAMES.keySet()) {
            Person person = new Person(username, NAMES.get(username)).ofTheSample();
            if (before == null) person.takePasswordOfTheSample(PASSWORD);
            else person.sharePassword(before);
            before = person;
            person.take(new RoleHeld(ROLES.get(username), paper, ""));
            people.persist(person);
        }
    }

    /** Found by id: a query would write everything pending each time. */
    Person the(String username) {
        Long id = ids.computeIfAbsent(
                username, any -> people.withUsername(any).orElseThrow().id());
        return people.findById(id);
    }

    /** Whoever was known before the sample was put back is not known now. */
    void forget() {
        ids.clear();
    }
}
