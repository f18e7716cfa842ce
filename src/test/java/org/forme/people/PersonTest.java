package org.forme.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
        person.choosePassword("春天在徐汇的弄堂里数一遍窗台上的猫和花盆啦");
        assertTrue(person.hasPassword("春天在徐汇的弄堂里数一遍窗台上的猫和花盆啦"));
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

    @Test
    void passwordsThatAreTriedFirstAreRefused() {
        for (String tried : List.of(
                "1234567890",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaaaaaa",
                "woaini1314520",
                "wang.xiaoming1",
                "WangXiaoming1",
                "wangxiaoming88",
                "xiaomingwang2024",
                "王小明王小明王小明王小明",
                "徐汇报徐汇报徐汇报2024",
                "xuhuibao2024"))
            assertThrows(Refusal.class, () -> person.choosePassword(tried, "徐汇报", "xuhuibao"), tried);
        person.choosePassword("kuaile-shanghai-7", "徐汇报");
        assertTrue(person.hasPassword("kuaile-shanghai-7"));
    }
}
