package org.forme.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;

/**
 * A person's stay in the house with one browser. Begins with the password, is looked up again at every request, and
 * ends with the sign-out, with the person's rights, after {@link #IDLE} unused or after {@link #LONGEST}. All times are
 * real ones.
 */
@Entity
public class SignIn {
    /** A working day: longer unused, it ends. */
    public static final Duration IDLE = Duration.ofHours(12);
    /** However busy: after this the password is asked for again. */
    public static final Duration LONGEST = Duration.ofDays(14);

    static final int ADDRESS_MAX = 60;
    static final int BROWSER_MAX = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String secretHash;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private Person person;

    private Instant beganAt;
    private Instant seenAt;
    private Instant endedAt;
    private String address;
    private String browser;

    protected SignIn() {}

    SignIn(Person person, Secret secret, From from, Instant now) {
        this.person = person;
        this.secretHash = secret.hash();
        this.address = from.address();
        this.browser = from.browser();
        this.beganAt = now;
        this.seenAt = now;
    }

    /**
     * From where somebody comes in.
     *
     * @param address of their network, cut at 60 characters
     * @param browser as it names itself, cut at 300; empty where it does not
     */
    public record From(String address, String browser) {
        public From {
            address = cut(address, ADDRESS_MAX);
            browser = cut(browser, BROWSER_MAX);
        }

        private static String cut(String text, int most) {
            String plain =
                    text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
            return plain.length() > most ? plain.substring(0, most) : plain;
        }
    }

    /** Whether it lets its person in at this moment. */
    public boolean standsAt(Instant now) {
        return endedAt == null && now.isBefore(seenAt.plus(IDLE)) && now.isBefore(beganAt.plus(LONGEST));
    }

    /** Whether it is the one with this secret. */
    public boolean isOf(Secret secret) {
        return secretHash.equals(secret.hash());
    }

    public Long id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Instant beganAt() {
        return beganAt;
    }

    /** When a request last came with it, to within five minutes. */
    public Instant seenAt() {
        return seenAt;
    }

    /** The network address that it began from; empty where none was known. */
    public String address() {
        return address;
    }

    /** The browser as it named itself; empty where it did not. */
    public String browser() {
        return browser;
    }
}
