package org.forme.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.forme.shell.Attempt;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;

/**
 * How often somebody tried in vain, and so how long they must wait: per account and address together, per account from
 * anywhere, and per address with any account. The wait doubles with every try beyond those that are free, up to
 * {@link #LONGEST_WAIT}. A try counts from its beginning, so that a hundred at once are not one. Letters with a link for
 * a new password are counted beside it, and the first wait for one is as long as any.
 *
 * <p>Kept in the database, so that every instance knows and a restart forgets nothing: at most about {@link #MOST} rows,
 * of which those with the fewest tries go first, and none after an hour without another try.
 */
@ApplicationScoped
class FailedSignIns {
    static final int MOST = 20_000;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    /** Tries between two looks at whether there are too many rows. */
    private static final int SWEEP_EVERY = 200;
    /** Rows that one statement forgets. */
    private static final int AT_ONCE = 1_000;
    /** Two who make the same row at once: one of them asks again. */
    private static final int AGAIN_MOST = 5;

    @Inject
    EntityManager store;

    private final AtomicInteger tried = new AtomicInteger();

    /** What tries are counted by, and how many are free. */
    private record Count(String key, String account, int free, Duration firstWait) {
        static List<Count> of(String account, String address) {
            return List.of(pair(account, address), account(account), address(address));
        }

        static Count pair(String account, String address) {
            return new Count(
                    Sha256.of("both\n" + account + "\n" + network(address)), account(account).key, 5, SHORTEST_WAIT);
        }

        /** Generous, because whoever knows a colleague's account could otherwise lock them out where they are new. */
        static Count account(String account) {
            return new Count(Sha256.of("account\n" + account), null, 40, SHORTEST_WAIT);
        }

        /** A newsroom may sit behind one address. */
        static Count address(String address) {
            return new Count(Sha256.of("address\n" + network(address)), null, 60, SHORTEST_WAIT);
        }

        /** What was typed to come by a letter, whether or not anybody is called so. */
        static Count letterFor(String typed) {
            return new Count(Sha256.of("letter\n" + typed), null, 3, LONGEST_WAIT);
        }

        static Count lettersFrom(String address) {
            return new Count(Sha256.of("letters\n" + network(address)), null, 30, LONGEST_WAIT);
        }

        /** However they were called, and by however many. */
        static Count lettersTo(Person person) {
            return new Count(Sha256.of("letters to\n" + person.id()), null, 3, LONGEST_WAIT);
        }

        Duration wait(int tries, Instant last, Instant now) {
            if (tries < free || last.plus(FORGOTTEN_AFTER).isBefore(now)) return Duration.ZERO;
            Duration pause = firstWait.multipliedBy(1L << Math.min(tries - free, 20));
            if (pause.compareTo(LONGEST_WAIT) > 0) pause = LONGEST_WAIT;
            Duration left = Duration.between(now, last.plus(pause));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    /** Of IPv6 the first half: whoever has one address there has the 2<sup>64</sup> beside it. */
    static String network(String address) {
        String[] groups = address.split(":", -1);
        if (groups.length < 4) return address;
        return String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    /** Counts a try. Zero when it may go ahead, else how long to wait; a try that must wait is not counted. */
    Duration tryAt(String account, String address, Instant now) {
        return tryAt(Count.of(account, address), now);
    }

    /** The same where the account is at home: at a browser that knows it, or inside. What others try does not count there. */
    Duration tryAtHome(String account, String home, Instant now) {
        return tryAt(List.of(Count.pair(account, home)), now);
    }

    /** The same for whoever asks for a letter with a link: a few an hour. */
    Duration askAt(String typed, String address, Instant now) {
        return tryAt(List.of(Count.letterFor(typed), Count.lettersFrom(address)), now);
    }

    /** The same for the letters that go to a person. */
    Duration writeAt(Person person, Instant now) {
        return tryAt(List.of(Count.lettersTo(person)), now);
    }

    private Duration tryAt(List<Count> counts, Instant now) {
        if (tried.incrementAndGet() % SWEEP_EVERY == 0) sweep(now);
        return inTurn(() -> {
            Duration longest = Duration.ZERO;
            for (Count count : counts) {
                Duration wait = held(count, now);
                if (wait.compareTo(longest) > 0) longest = wait;
            }
            if (longest.isZero()) for (Count count : counts) count(count, now);
            return longest;
        });
    }

    /** Takes back the try that was counted, because the password was right. */
    void succeeded(String account, String address) {
        inTurn(() -> {
            forget(Count.pair(account, address));
            takeBack(Count.account(account));
            takeBack(Count.address(address));
            return Duration.ZERO;
        });
    }

    /** The same for a try {@link #tryAtHome}. */
    void succeededAtHome(String account, String home) {
        inTurn(() -> {
            forget(Count.pair(account, home));
            return Duration.ZERO;
        });
    }

    /** Lets an account in again from everywhere, because its person has a new password. */
    void forgive(String account) {
        inTurn(() -> {
            store.createNativeQuery("delete from failed_sign_in where key_hash = ?1 or account_hash = ?1")
                    .setParameter(1, Count.account(account).key)
                    .executeUpdate();
            return Duration.ZERO;
        });
    }

    /** Forgets what is old, and where there is too much the rows with the fewest tries. */
    void sweep(Instant now) {
        inTurn(() -> {
            store.createNativeQuery("delete from failed_sign_in where last_at < ?1")
                    .setParameter(1, now.minus(FORGOTTEN_AFTER))
                    .executeUpdate();
            for (long over = rows() - MOST; over > 0; over -= AT_ONCE) forgetLeastTried((int) Math.min(over, AT_ONCE));
            return Duration.ZERO;
        });
    }

    private void forgetLeastTried(int many) {
        List<?> keys = store.createNativeQuery(
                        "select key_hash from failed_sign_in order by tries, last_at, key_hash", String.class)
                .setMaxResults(many)
                .getResultList();
        store.createNativeQuery("delete from failed_sign_in where key_hash in (?1)")
                .setParameter(1, keys)
                .executeUpdate();
    }

    private long rows() {
        return ((Number) store.createNativeQuery("select count(*) from failed_sign_in")
                        .getSingleResult())
                .longValue();
    }

    /** How long the count makes wait now. Its row is held until the transaction ends, always in the same order. */
    private Duration held(Count count, Instant now) {
        int there = store.createNativeQuery("update failed_sign_in set tries = tries where key_hash = ?1")
                .setParameter(1, count.key)
                .executeUpdate();
        if (there == 0) {
            store.createNativeQuery(
                            "insert into failed_sign_in (key_hash, account_hash, tries, last_at) values (?1, ?2, 0, ?3)")
                    .setParameter(1, count.key)
                    .setParameter(2, count.account)
                    .setParameter(3, now)
                    .executeUpdate();
            return Duration.ZERO;
        }
        var row = (Object[])
                store.createNativeQuery("select tries, last_at from failed_sign_in where key_hash = ?1", Object[].class)
                        .setParameter(1, count.key)
                        .getSingleResult();
        return count.wait(((Number) row[0]).intValue(), instant(row[1]), now);
    }

    private static Instant instant(Object time) {
        return time instanceof Instant instant ? instant : ((java.time.OffsetDateTime) time).toInstant();
    }

    /** One more, or the first after a long while. */
    private void count(Count count, Instant now) {
        store.createNativeQuery("update failed_sign_in set tries = case when last_at < ?1 then 1 else tries + 1 end,"
                        + " last_at = ?2 where key_hash = ?3")
                .setParameter(1, now.minus(FORGOTTEN_AFTER))
                .setParameter(2, now)
                .setParameter(3, count.key)
                .executeUpdate();
    }

    private void takeBack(Count count) {
        store.createNativeQuery("update failed_sign_in set tries = tries - 1 where key_hash = ?1 and tries > 0")
                .setParameter(1, count.key)
                .executeUpdate();
    }

    private void forget(Count count) {
        store.createNativeQuery("delete from failed_sign_in where key_hash = ?1")
                .setParameter(1, count.key)
                .executeUpdate();
    }

    private static Duration inTurn(java.util.concurrent.Callable<Duration> act) {
        for (int again = 1; ; again++)
            try {
                return Attempt.at(act);
            } catch (Refusal somebodyWasQuicker) {
                if (again == AGAIN_MOST) throw somebodyWasQuicker;
            }
    }
}
