package org.forme.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the realm spells people and roles, and what of it counts here. */
class RealmNamesTest {
    private static final PaperSections SECTIONS = new PaperSections() {
        @Override
        public List<String> papers() {
            return List.of("xuhuibao", "hewanbao");
        }

        @Override
        public List<Titled> titled(String paper) {
            return paper.equals("xuhuibao") ? List.of(new Titled("news", "要闻")) : List.of();
        }
    };

    @Test
    void aRoleIsHeldForThePaperForASectionOrForAnotherPaper() {
        assertEquals(
                Set.of(
                        new RoleHeld(Role.EDITOR, "xuhuibao", ""),
                        new RoleHeld(Role.REPORTER, "xuhuibao", "news"),
                        new RoleHeld(Role.CHIEF, "hewanbao", "")),
                RealmRoles.of(Set.of("editor", "reporter:news", "hewanbao/chief"), SECTIONS)
                        .held());
    }

    @Test
    void otherNamesGiveNoRight() {
        var names = Set.of(
                "Editor",
                "administrator",
                "editor:",
                "editor:sport",
                "editor:news:more",
                "admin:news",
                "other/admin",
                "/admin",
                "",
                "uma_authorization",
                "ADMIN",
                " admin");
        RealmRoles roles = RealmRoles.of(names, SECTIONS);
        assertEquals(Set.of(), roles.held());
        assertEquals(names, roles.unknown());
    }

    @Test
    void aRoleIsSpeltAsItIsRead() {
        for (String name : List.of("editor", "reporter:news", "hewanbao/chief")) {
            RoleHeld held =
                    RealmRoles.of(Set.of(name), SECTIONS).held().iterator().next();
            assertEquals(name, RealmRoles.name(held, SECTIONS.papers()));
        }
    }

    @Test
    void namesStandAsTheyAreWrittenInTheirLanguage() {
        assertEquals("王小明", named("王", "小明"));
        assertEquals("Xiaoming Wang", named("Wang", "Xiaoming"));
        assertEquals("王", named("王", null));
        assertEquals("account", named(null, " "));
        assertEquals("account", named("\u202E\u200D", ""), "what cannot be seen is no name");
        assertEquals("Eve b", named("<b>", "Eve\n"));
        assertEquals(60, named("长".repeat(80), "名").length());
        assertThrows(Realm.Refused.class, () -> RealmAccount.of(" ", "account", "王", "小明", Set.of()));
    }

    @Test
    void theKeptTokenOpensWithTheSecretOfItsSignInAlone() {
        Secret secret = Secret.random();
        var now = java.time.Instant.parse("2026-03-01T10:00:00Z");
        RealmStay stay = new RealmStay(new SignIn(null, secret, new SignIn.From("", ""), now), "a token", secret, now);
        assertEquals("a token", stay.token(secret));
        assertThrows(Realm.Refused.class, () -> stay.token(Secret.random()));
        assertFalse(stay.isDueAt(now.plusSeconds(19)));
        assertTrue(stay.isDueAt(now.plusSeconds(20)));
    }

    private static String named(String family, String given) {
        return RealmAccount.of("subject", "Account", family, given, Set.of()).name();
    }
}
