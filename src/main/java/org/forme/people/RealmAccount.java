package org.forme.people;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An account as the realm tells of it.
 *
 * @param subject its key there, which never changes
 * @param username as it signs in there
 * @param name as it may stand in bylines: one line of 1 to 60 characters
 * @param roles names of what it holds of Forme's client, as they are spelt there
 */
record RealmAccount(String subject, String username, String name, Set<String> roles) {

    RealmAccount {
        if (subject == null || subject.isBlank() || subject.length() > 255) throw new Realm.Refused("no subject");
        roles = Set.copyOf(roles);
    }

    /**
     * Reads the claims of an access token.
     *
     * @throws Realm.Refused when the token is for another client, or none for access
     */
    static RealmAccount of(Map<String, Object> claims, String client) {
        if (!client.equals(claims.get("azp"))) throw new Realm.Refused("token: for another client");
        if (!"Bearer".equals(claims.get("typ"))) throw new Realm.Refused("token: none for access");
        Set<String> roles = new TreeSet<>();
        if (claims.get("resource_access") instanceof Map<?, ?> clients
                && clients.get(client) instanceof Map<?, ?> ours
                && ours.get("roles") instanceof Iterable<?> names)
            for (Object name : names) if (name instanceof String text) roles.add(text);
        return of(
                text(claims, "sub"),
                text(claims, "preferred_username"),
                text(claims, "family_name"),
                text(claims, "given_name"),
                roles);
    }

    static RealmAccount of(String subject, String username, String family, String given, Set<String> roles) {
        String name = name(clean(family), clean(given));
        String account = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        return new RealmAccount(subject, account, name.isEmpty() ? fallback(account, subject) : name, roles);
    }

    /** Whether it has a name of its own, and does not merely go by its user name. */
    boolean tellsAName() {
        return !name.equals(fallback(username, subject));
    }

    /** 王 and 小明 are 王小明; Wang and Xiaoming are Xiaoming Wang. */
    private static String name(String family, String given) {
        String whole = isHan(family) || isHan(given) ? family + given : (given + " " + family).strip();
        return whole.length() > Person.NAME_MAX ? whole.substring(0, Person.NAME_MAX) : whole;
    }

    private static String fallback(String username, String subject) {
        String clean = clean(username);
        if (clean.isEmpty()) clean = subject;
        return clean.length() > Person.NAME_MAX ? clean.substring(0, Person.NAME_MAX) : clean;
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** Without what no name holds: what cannot be seen, and what turns a line around. */
    private static String clean(String text) {
        if (text == null) return "";
        return text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || " -.'·•&".indexOf(c) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" +", " ");
    }

    private static String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : null;
    }
}
