package org.forme.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class PersonTest {
    private final Person person = new Person("wang.xiaoming", "王小明");

    @Test
    void aRoleForASectionCoversThatSectionAlone() {
        person.take(new RoleHeld(Role.EDITOR, "xuhuibao", "news"));
        assertTrue(person.holds(Role.EDITOR, "xuhuibao", "news"));
        assertFalse(person.holds(Role.EDITOR, "xuhuibao", "culture"));
        assertTrue(person.holds(Role.EDITOR, "xuhuibao"));
        assertFalse(person.holds(Role.EDITOR, "other"));
    }

    @Test
    void whoIsDeactivatedHoldsNothing() {
        person.take(new RoleHeld(Role.CHIEF, "xuhuibao", null));
        person.deactivate();
        assertFalse(person.holds(Role.CHIEF, "xuhuibao", "news"));
    }

    @Test
    void passwordsTooShortOrTooLongAreRefused() {
        assertThrows(Refusal.class, () -> person.choosePassword("123456789"));
        assertThrows(Refusal.class, () -> person.choosePassword("长".repeat(25)));
        person.choosePassword("长".repeat(24));
        assertTrue(person.hasPassword("长".repeat(24)));
        assertFalse(person.hasPassword("长".repeat(25)));
    }

    @Test
    void whatMakesANameLookLikeAnotherIsRefused() {
        for (String name : new String[] {
            "", " ", "王\u202e明小", "王\u0000", "王\n明", "王\ue000明", "王\u200d明", "王\ud800明", "长".repeat(61)
        }) assertThrows(Refusal.class, () -> new Person("wang", name), name);
        for (String username : new String[] {null, "", "w", "Wang", "wang xiao", "王", "w".repeat(61), "../etc"})
            assertThrows(Refusal.class, () -> new Person(username, "王小明"), username);
    }

    @Test
    void allReasonsAreToldAtOnce() {
        var refusal = assertThrows(Refusal.class, () -> new Person("", ""));
        assertEquals(2, refusal.reasons().size());
    }
}
