package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.forme.archive.Verification.Fault;
import org.forme.archive.Verification.Kind;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.press.PressRoom;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the database says about a sealed issue is compared with its files. */
@QuarkusTest
@Tag("data")
class VerifierTest {
    /** Records that a seal does not cover, because they are made beside it or after it. */
    private static final Set<Class<?>> NOT_SEALED = Set.of(
            Release.class,
            ReleaseOrder.class,
            PrintOrder.class,
            PressRun.class,
            SampleDelivery.class,
            Withdrawal.class,
            WithdrawalEnd.class,
            MaskedPage.class,
            Correction.class,
            PrintedCorrection.class,
            Reedition.class,
            ReeditionWord.class,
            Misprint.class,
            IssueImport.class,
            SigningKey.class,
            SealProgress.class);

    /** Ids, ties between rows, and the release, which comes after the seal. */
    private static final Set<String> NOT_COMPARED = Set.of(
            "SealedIssue.id",
            "SealedIssue.release",
            "SealedPage.id",
            "SealedPage.issue",
            "SealedArticle.id",
            "SealedArticle.issue",
            "SealedPart.id",
            "SealedPart.issue");

    @Inject
    Verifier verifier;

    @Inject
    Rows rows;

    @Inject
    SealedIssues sealed;

    @Inject
    Sealings sealings;

    @Inject
    EntityManager entities;

    @Inject
    PressRoom room;

    @Inject
    Burglar burglar;

    @Test
    void numbersThatRunOverNewYearAndLabelsAreSealedAsTheyAre() {
        String paper = sealings.paper("kuanian");
        long combined = sealings.sealAs(paper, new IssueNumber(IssueKind.COMBINED, 52, 1654, 2, 1, ""));
        long extra = sealings.sealExtra(paper);
        for (long id : List.of(combined, extra))
            assertEquals(List.of(), QuarkusTransaction.requiringNew().call(() -> verifier.verify(sealed.findById(id))
                    .faults()));
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals("第52期—翌年第1期合刊(总第1654-1655期)", sealed.findById(combined).numbers());
            assertEquals("2022-01-17-hao", sealed.findById(extra).when());
        });
    }

    @Test
    void everyColumnOfTheIndexIsCompared() {
        String paper = sealings.paper("lie");
        sealings.seal(paper, 3);
        long id = sealings.seal(paper, 4);
        var passed = new TreeSet<String>();
        for (EntityType<?> entity : entities.getMetamodel().getEntities()) {
            Class<?> type = entity.getJavaType();
            if (!type.getPackage().equals(SealedIssue.class.getPackage()) || NOT_SEALED.contains(type)) continue;
            for (Attribute<?, ?> attribute : entity.getAttributes()) {
                String name = entity.getName() + "." + attribute.getName();
                if (NOT_COMPARED.contains(name)) passed.add(name);
                else if (!attribute.isCollection())
                    found(id, name, issue -> forge(row(issue, type), attribute.getName()));
            }
        }
        assertEquals(new TreeSet<>(NOT_COMPARED), passed);
        for (RecordComponent part : Zone.class.getRecordComponents())
            found(id, "Zone." + part.getName(), issue -> forgeZone(issue, part.getName()));
        assertEquals(List.of(), faults(id, issue -> {}));
    }

    @Test
    void aRowTooManyOrTooFewIsFound() {
        long id = sealings.seal(sealings.paper("hang"), 3);
        for (String name : List.of("pages", "articles", "parts")) {
            found(id, name + " less", issue -> collection(issue, name)
                    .remove(collection(issue, name).iterator().next()));
            found(id, name + " more", issue -> collection(issue, name)
                    .add(collection(issue, name).iterator().next()));
        }
        found(id, "zones less", issue -> zones(issue).remove(0));
        found(id, "zones more", issue -> zones(issue).add(new Zone("1", 0, 0, 1, 1)));
        found(id, "a gap in the zones", issue -> zones(issue).set(0, null));
        found(id, "zones turned round", issue -> zones(issue).add(zones(issue).remove(0)));
    }

    @Test
    void aSealTakenOutOfTheChainIsMissedOnBothSides() {
        String paper = sealings.paper("shao");
        long first = sealings.seal(paper, 3);
        long second = sealings.seal(paper, 4);
        long third = sealings.seal(paper, 5);
        burglar.erases(second);
        assertEquals(List.of(new Fault(Verifier.SEAL, Kind.NEXT)), faults(first, issue -> {}));
        assertEquals(List.of(new Fault(Verifier.SEAL, Kind.CHAIN)), faults(third, issue -> {}));
    }

    @Test
    void theNewestSealIsMissedByTheIssueThatWentToPress() {
        PressRoom.Job job = room.filled();
        long before = sealings.seal(job.paper(), 3);
        assertEquals(List.of(), faults(before, issue -> {}));
        burglar.does("update issue set state = 'SEALED', sealed_by = " + job.chief()
                + ", sealed_at = current_timestamp, clearance_digest = 'x' where id = " + job.issue());
        assertEquals(List.of(new Fault(Verifier.SEAL, Kind.NEXT)), faults(before, issue -> {}));
    }

    @Test
    void theNewestSealIsMissedByTheProofThatPrintsIt() {
        PressRoom.Job job = room.filled();
        long first = sealings.seal(job.paper(), 3);
        long second = sealings.seal(job.paper(), 5);
        room.in(job, (issue, chief) -> room.sign(issue.page("1"), chief));
        assertEquals(List.of(), faults(second, issue -> {}));
        burglar.erases(second);
        assertEquals(List.of(new Fault(Verifier.SEAL, Kind.NEXT)), faults(first, issue -> {}));
    }

    @Test
    void nothingIsAddedToAWholeSeal() {
        long id = sealings.seal(sealings.paper("bu"), 3);
        for (String row : List.of(
                "sealed_page select 900001, id, 9, '9', 'x', 1, 1, 'x', 'x' from sealed_issue where id = " + id,
                "sealed_zone select id, 9, '1', 1, 1, 1, 1 from sealed_article where sealed_issue_id = " + id,
                "sealed_part select 900001, id, 'x', 'x', 1, 'x', true from sealed_issue where id = " + id))
            assertEquals(
                    "45000",
                    assertThrows(
                                    JDBCException.class,
                                    () -> QuarkusTransaction.requiringNew()
                                            .run(() -> entities.createNativeQuery("insert into " + row)
                                                    .executeUpdate()),
                                    row)
                            .getSQLState(),
                    row);
        assertEquals(List.of(), faults(id, issue -> {}));
    }

    private void found(long id, String what, Consumer<SealedIssue> forgery) {
        List<Fault> faults = faults(id, forgery);
        Kind kind = what.equals("SealedIssue.chainOrder") ? Kind.CHAIN : Kind.INDEX;
        assertTrue(faults.stream().anyMatch(fault -> fault.kind() == kind), what + ": " + faults);
    }

    /** What the verifier says after something was done to the rows; they are forged in memory, for the wall stands. */
    private List<Fault> faults(long id, Consumer<SealedIssue> forgery) {
        return QuarkusTransaction.requiringNew().call(() -> {
            SealedIssue issue = sealed.findById(id);
            rows.of(issue);
            entities.clear();
            forgery.accept(issue);
            return verifier.verify(issue).faults();
        });
    }

    private static Object row(SealedIssue issue, Class<?> type) {
        if (type == SealedPage.class) return issue.pages().get(0);
        if (type == SealedArticle.class) return issue.articles().get(0);
        if (type == SealedPart.class) return issue.parts().get(0);
        assertEquals(SealedIssue.class, type, "an entity that the verification does not know");
        return issue;
    }

    private static void forge(Object row, String attribute) {
        Object right = get(row, attribute);
        set(row, attribute, other(right));
        assertFalse(get(row, attribute).equals(right));
    }

    private static void forgeZone(SealedIssue issue, String component) {
        Zone right = zones(issue).get(0);
        zones(issue)
                .set(
                        0,
                        new Zone(
                                component.equals("page") ? "9" : right.page(),
                                right.x() + (component.equals("x") ? 1 : 0),
                                right.y() + (component.equals("y") ? 1 : 0),
                                right.width() + (component.equals("width") ? 1 : 0),
                                right.height() + (component.equals("height") ? 1 : 0)));
    }

    private static Object other(Object right) {
        if (right instanceof String text) return text + "x";
        if (right instanceof Integer number) return number + 1;
        if (right instanceof Long number) return number + 1;
        if (right instanceof Boolean truth) return !truth;
        if (right instanceof Instant moment) return moment.plusSeconds(1);
        if (right instanceof LocalDate date) return date.plusDays(1);
        throw new AssertionError("no other value for " + right);
    }

    @SuppressWarnings("unchecked")
    private static Collection<Object> collection(SealedIssue issue, String name) {
        return (Collection<Object>) get(issue, name);
    }

    @SuppressWarnings("unchecked")
    private static List<Zone> zones(SealedIssue issue) {
        return (List<Zone>) get(issue.articles().get(0), "zones");
    }

    private static Object get(Object row, String attribute) {
        try {
            return field(row, attribute).get(row);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void set(Object row, String attribute, Object wrong) {
        try {
            field(row, attribute).set(row, wrong);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Field field(Object row, String attribute) throws NoSuchFieldException {
        Field field = row.getClass().getDeclaredField(attribute);
        field.setAccessible(true);
        return field;
    }
}
