package org.forme.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.people.RoleHeld;
import org.forme.store.Blobs;

/** Sealed issues for tests, made by the same verbs as everywhere. */
@ApplicationScoped
public class Sealings {
    private static final AtomicLong IDS = new AtomicLong(9_000);

    @Inject
    Sealer sealer;

    @Inject
    SealedIssues sealed;

    @Inject
    Blobs blobs;

    @Inject
    People people;

    /** A paper that no other test has. */
    public String paper(String name) {
        return name + IDS.incrementAndGet();
    }

    /** Seals number 3 of 17 January 2022, or a neighbour of it, and gives its id. */
    public long seal(String paper, int number) {
        return seal(input(paper, number));
    }

    /** Seals number 3, whose front page announces the article of page 2. */
    public long sealWithGuide(String paper) {
        return seal(Copies.issue(
                IDS.incrementAndGet(),
                paper,
                3,
                LocalDate.of(2022, 1, 17),
                bytes -> blobs.put(bytes).sha(),
                List.of(new Zone("1", 6000, 400, 3000, 300))));
    }

    /** Seals an extra of 17 January 2022. */
    public long sealExtra(String paper) {
        return sealAs(paper, IssueNumber.labelled(IssueKind.EXTRA, "号外"));
    }

    /** Seals an issue of 17 January 2022 that goes by this number. */
    long sealAs(String paper, IssueNumber number) {
        SealInput as = input(paper, 3);
        return seal(new SealInput(
                as.issue(),
                as.paper(),
                SealInput.Numbers.of(number),
                number.kind().address(),
                as.edition(),
                as.date(),
                as.dateLine(),
                as.permit(),
                as.imprint(),
                as.pages(),
                as.articles(),
                as.findings(),
                as.checks(),
                as.engine()));
    }

    private long seal(SealInput input) {
        return sealer.commit(input, sealer.write(input, Copies.BY, (step, done, all) -> {}), issue -> {})
                .id();
    }

    public void release(String paper, long id) {
        Person production = person(paper, Role.PRODUCTION);
        QuarkusTransaction.requiringNew().run(() -> sealed.release(sealed.findById(id), production, Copies.NOW));
    }

    /** SHA-256 of a file of a sealed issue. */
    String sha(long id, String path) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sealed.findById(id).part(path).orElseThrow().sha256());
    }

    SealInput input(String paper, int number) {
        return Copies.issue(
                IDS.incrementAndGet(),
                paper,
                number,
                LocalDate.of(2022, 1, 17).plusWeeks(number - 3),
                bytes -> blobs.put(bytes).sha());
    }

    Person person(String paper, Role role) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.withUsername(paper + role.key()).orElseGet(() -> {
                    var made = new Person(paper + role.key(), "某人");
                    made.take(new RoleHeld(role, paper, ""));
                    people.persist(made);
                    return made;
                }));
    }
}
