package org.forme.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forme.shell.Line;
import org.forme.shell.MailAddress;
import org.forme.shell.Refusal;

/**
 * Somebody who works here. Made by an administrator or the first run; given roles; deactivated when they leave, never
 * deleted, because bylines and decisions keep their name.
 */
@Entity
public class Person {
    /** Shortest password, in characters. */
    public static final int PASSWORD_MIN = 10;
    /** Longest password: bcrypt reads 72 bytes, and a password cut short in silence is a lie. */
    public static final int PASSWORD_MAX_BYTES = 72;
    /**
     * Work of a hash: 2 to the power of this. A quarter of a second on an idle core; whoever copied the database tries
     * that much longer for every guess.
     */
    private static final int HASH_COST = 12;
    /** The sample's one password stands on the sign-in page: nothing to protect, and the sample should come up quickly. */
    private static final int HASH_COST_OF_THE_SAMPLE = 10;
    /** The hash of 33 random bytes that nobody kept, as costly as anybody's. */
    private static final String NOBODY = "$2a$12$2kIHvlIVcLd8ppKCQEw1Qekx1.l9blwFSX/3IGFLoAhaISMrmRn2S";

    /** Longest account name, in characters. */
    public static final int USERNAME_MAX = 60;
    /** Longest name, in characters. */
    public static final int NAME_MAX = 60;

    private static final int FORMER_NAMES_MAX = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String username;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active;

    /** Null for whoever has told none. */
    private String email;

    /** A line each, the oldest first. */
    private String formerNames = "";

    /** Made by the sample newspaper: cannot sign in once sample mode is off. */
    private boolean sample;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "role_held", joinColumns = @JoinColumn(name = "person_id"))
    private Set<RoleHeld> roles = new HashSet<>();

    @Version
    private int version;

    protected Person() {}

    /**
     * A new person without a password and roles.
     *
     * @param username what they sign in with: 2 to 60 letters, digits, dots, dashes
     * @param name as it stands in bylines and under decisions: 1 to 60 characters
     */
    public Person(String username, String name) {
        var reasons = new Refusal.Reasons();
        reasons.require(
                username != null && username.matches("[a-z0-9][a-z0-9._-]{1,59}"), "username", "people.username_form");
        checkName(name, reasons);
        reasons.refuseInput();
        this.username = username;
        this.name = name.strip();
        this.active = true;
    }

    private static void checkName(String name, Refusal.Reasons reasons) {
        reasons.require(isName(name), "name", "people.name_form");
        if (reasons.isEmpty()) Line.check(reasons, "name", name, NAME_MAX);
    }

    /**
     * Takes another name. What was signed and printed with the one before stays so, and that name still counts as theirs.
     *
     * @throws Refusal of the field {@code name}
     */
    void rename(String newName) {
        var reasons = new Refusal.Reasons();
        checkName(newName, reasons);
        String kept = (formerNames.isEmpty() ? "" : formerNames + "\n") + name;
        reasons.require(kept.length() <= FORMER_NAMES_MAX, "name", "people.renamed_too_often");
        reasons.refuseInput();
        if (newName.strip().equals(name)) return;
        this.formerNames = kept;
        this.name = newName.strip();
    }

    /** The name, and those they had before. */
    public List<String> names() {
        return formerNames.isEmpty()
                ? List.of(name)
                : Stream.concat(Stream.of(name), formerNames.lines().distinct()).toList();
    }

    /**
     * Takes the address that letters go to. Whoever reads there can come by a new password.
     *
     * @param address null for none
     */
    void readLettersAt(MailAddress address) {
        this.email = address == null ? null : address.text();
    }

    /** Where letters go, if they told it. */
    public Optional<MailAddress> email() {
        return Optional.ofNullable(email).map(MailAddress::new);
    }

    /** Marks the person as made by the sample newspaper. */
    public Person ofTheSample() {
        this.sample = true;
        return this;
    }

    /**
     * Takes a new password, kept as a bcrypt hash.
     *
     * @param around words that whoever guesses would try first beside account and name, such as the paper's name
     * @throws Refusal of the field {@code password}: too short, too long, or too easy to guess
     */
    public void choosePassword(String password, String... around) {
        var reasons = new Refusal.Reasons();
        reasons.require(
                password != null && password.length() >= PASSWORD_MIN,
                "password",
                "people.password_short",
                PASSWORD_MIN);
        reasons.require(
                password == null || bytes(password) <= PASSWORD_MAX_BYTES,
                "password",
                "people.password_long",
                PASSWORD_MAX_BYTES);
        reasons.refuseInput();
        List<String> known = Stream.concat(Stream.of(username, name), Arrays.stream(around))
                .flatMap(Guesses::partsOf)
                .toList();
        reasons.require(!Guesses.areFew(password, known), "password", "people.password_guessable");
        reasons.refuseInput();
        hash(password);
    }

    /** Takes the password of the sample, which everybody may know. */
    public void takePasswordOfTheSample(String password) {
        if (!sample) throw new IllegalArgumentException("only the sample's people have a password that is known");
        hash(password);
    }

    private void hash(String password) {
        this.passwordHash = BcryptUtil.bcryptHash(password, sample ? HASH_COST_OF_THE_SAMPLE : HASH_COST);
    }

    /** Takes as long as {@link #hasPassword} of somebody there is, and says nothing. */
    static void resembleACheck(String password) {
        BcryptUtil.matches(password, NOBODY);
    }

    /** Takes the password that somebody else of the sample has: hashing takes a while on purpose, and theirs is one. */
    public void sharePassword(Person other) {
        if (!sample || !other.sample) throw new IllegalArgumentException("only the sample's people share a password");
        this.passwordHash = other.passwordHash;
    }

    /** Whether this is the person's password. False for a person without one. */
    public boolean hasPassword(String password) {
        if (passwordHash == null) return false;
        // As long for one that is too long to be right: who asks learns nothing from the time.
        boolean matches = BcryptUtil.matches(password, passwordHash);
        return matches && bytes(password) <= PASSWORD_MAX_BYTES;
    }

    /** Whether neither has changed it since the other was read. */
    boolean hasSamePasswordAs(Person other) {
        return Objects.equals(passwordHash, other.passwordHash);
    }

    /** Whether the person has a password yet. */
    public boolean hasChosenPassword() {
        return passwordHash != null;
    }

    /** A joiner may stand in a line of text, but in a name it makes it look like another. */
    private static boolean isName(String name) {
        return name != null && !name.isBlank() && name.length() <= NAME_MAX && name.indexOf(0x200D) < 0;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    public void take(RoleHeld role) {
        roles.add(role);
    }

    public void layDown(RoleHeld role) {
        roles.remove(role);
    }

    public void deactivate() {
        this.active = false;
    }

    public void activate() {
        this.active = true;
    }

    /** Whether the person holds the role for this section of this paper. */
    public boolean holds(Role role, String paper, String section) {
        return active && roles.stream().anyMatch(held -> held.covers(role, paper, section));
    }

    /** Whether the person holds the role for this paper, for all of it or any section. */
    public boolean holds(Role role, String paper) {
        return active
                && roles.stream()
                        .anyMatch(held -> held.role() == role && held.paper().equals(paper));
    }

    public Set<RoleHeld> roles() {
        return Set.copyOf(roles);
    }

    /** What the person holds at one paper. */
    public Set<RoleHeld> rolesAt(String paper) {
        return roles.stream().filter(held -> held.paper().equals(paper)).collect(Collectors.toSet());
    }

    /** The roles' names, as {@code @RolesAllowed} asks for them. */
    public Set<String> roleKeys() {
        return roles.stream().map(held -> held.role().key()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The different roles, in the order of {@link Role}. */
    public List<Role> parts() {
        return roles.stream().map(RoleHeld::role).distinct().sorted().toList();
    }

    public Long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isOfTheSample() {
        return sample;
    }
}
