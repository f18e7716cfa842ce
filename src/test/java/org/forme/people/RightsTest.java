package org.forme.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.forme.Newsroom;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("data")
class RightsTest {
    private static final Instant NOW = Instant.parse("2022-01-23T07:00:00Z");

    @Inject
    Rights rights;

    @Inject
    People people;

    @Inject
    AuditTrail trail;

    @Test
    void nobodyChangesTheirOwnRights() {
        Person admin = Newsroom.person("admin");
        assertThrows(Refusal.class, () -> rights.give(admin, admin.id(), Set.of("admin"), Set.of(), NOW));
        assertThrows(Refusal.class, () -> rights.deactivate(admin, admin.id(), NOW));
    }

    @Test
    void whoIsNoAdministratorChangesNothing() {
        Person chief = Newsroom.person("chief");
        Person reporter = Newsroom.person("reporter");
        assertThrows(Refusal.class, () -> rights.deactivate(chief, reporter.id(), NOW));
        assertTrue(again(reporter).isActive());
    }

    @Test
    void twoAdministratorsAtOnceCannotRemoveEachOther() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                Person one = Newsroom.person("one" + round, "其一", Role.ADMIN);
                Person other = Newsroom.person("other" + round, "其二", Role.ADMIN);
                var start = new CyclicBarrier(2);
                Future<?> first = pool.submit(() -> {
                    start.await();
                    rights.give(one, other.id(), Set.of("admin"), Set.of(), NOW);
                    return null;
                });
                Future<?> second = pool.submit(() -> {
                    start.await();
                    rights.deactivate(other, one.id(), NOW);
                    return null;
                });
                assertEquals(1, refused(first) + refused(second));
                assertEquals(1, administrators(one, other));
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void everyChangeStandsInTheTrail() {
        Newsroom.section("news", "新闻");
        Person admin = Newsroom.person("admin");
        Person mover = Newsroom.person("trail.mover", "换岗人", Role.REPORTER);
        var editor = Set.of(new RoleHeld(Role.EDITOR, Newsroom.PAPER, "news"));
        rights.give(admin, mover.id(), Set.of("reporter"), editor, NOW);
        AuditEntry entry = QuarkusTransaction.requiringNew()
                .call(() -> trail.newest(AuditTrail.Wanted.ALL, 0, 20).stream()
                        .filter(line -> line.detail().startsWith("trail.mover"))
                        .findFirst()
                        .orElseThrow());
        assertEquals("people.give", entry.act());
        assertEquals("trail.mover reporter → editor:news", entry.detail());
        assertEquals(admin.name(), entry.personName());
        var foreign = Set.of(new RoleHeld(Role.EDITOR, Newsroom.PAPER, "foreign"));
        assertThrows(Refusal.class, () -> rights.give(admin, mover.id(), Set.of("editor:news"), foreign, NOW));
    }

    private int administrators(Person... candidates) {
        int standing = 0;
        for (Person candidate : candidates) if (again(candidate).holds(Role.ADMIN, Newsroom.PAPER)) standing++;
        return standing;
    }

    private Person again(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> people.findById(person.id()));
    }

    private static int refused(Future<?> change) throws InterruptedException {
        try {
            change.get();
            return 0;
        } catch (java.util.concurrent.ExecutionException failure) {
            assertTrue(failure.getCause() instanceof Refusal, () -> "refused, not broken: " + failure.getCause());
            return 1;
        }
    }
}
