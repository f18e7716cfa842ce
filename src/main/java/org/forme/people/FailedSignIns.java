package org.forme.people;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody tried in vain, and so how long they must wait: per account and address together, per account from
 * anywhere, and per address with any account. The wait doubles with every try beyond those that are free. A try counts
 * from its beginning, so that a hundred at once are not one.
 *
 * <p>Kept in memory, for at most {@link #MOST} keys each; the oldest is forgotten first.
 */
final class FailedSignIns {
    static final int MOST = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Tally pairs = new Tally(5);
    /** Generous, because whoever knows a colleague's account could otherwise lock them out. */
    private final Tally accounts = new Tally(40);
    /** A newsroom may sit behind one address. */
    private final Tally addresses = new Tally(60);

    /** Counts a try. Zero when it may go ahead, else how long to wait; a try that must wait is not counted. */
    synchronized Duration tryAt(String account, String address, Instant now) {
        String pair = account + '\n' + address;
        Duration wait = longest(pairs.waitOf(pair, now), accounts.waitOf(account, now), addresses.waitOf(address, now));
        if (wait.isZero()) {
            pairs.count(pair, now);
            accounts.count(account, now);
            addresses.count(address, now);
        }
        return wait;
    }

    /** Takes back the try that was counted, because the password was right. */
    synchronized void succeeded(String account, String address) {
        pairs.forget(account + '\n' + address);
        accounts.takeBack(account);
        addresses.takeBack(address);
    }

    private static Duration longest(Duration... waits) {
        Duration longest = Duration.ZERO;
        for (Duration wait : waits) if (wait.compareTo(longest) > 0) longest = wait;
        return longest;
    }

    private record Tries(int count, Instant last) {}

    private static final class Tally {
        private final int free;
        private final Map<String, Tries> tries = new LinkedHashMap<>(64, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                return size() > MOST;
            }
        };

        Tally(int free) {
            this.free = free;
        }

        Duration waitOf(String key, Instant now) {
            Tries so = tries.get(key);
            if (so == null || so.count < free) return Duration.ZERO;
            if (so.last.plus(FORGOTTEN_AFTER).isBefore(now)) {
                tries.remove(key);
                return Duration.ZERO;
            }
            Duration pause = Duration.ofSeconds(1L << Math.min(so.count - free + 1, 20));
            if (pause.compareTo(LONGEST_WAIT) > 0) pause = LONGEST_WAIT;
            Duration left = Duration.between(now, so.last.plus(pause));
            return left.isNegative() ? Duration.ZERO : left;
        }

        void count(String key, Instant now) {
            tries.merge(key, new Tries(1, now), (before, one) -> new Tries(before.count + 1, now));
        }

        void takeBack(String key) {
            tries.computeIfPresent(
                    key, (same, before) -> before.count <= 1 ? null : new Tries(before.count - 1, before.last));
        }

        void forget(String key) {
            tries.remove(key);
        }
    }
}
