package org.forme.issues.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The table of the roster as posted: all its rows at once.
 *
 * @param rows the key of each row, an equals sign, and the ids of who stood there where the form began
 * @param duty the ticked boxes: the key of the row, a full stop, the id of the person; an empty one beside them
 * @param reasons one for each row, in their order
 */
record RosterForm(
        @RestForm("row") List<String> rows,
        @RestForm List<String> duty,
        @RestForm("reason") List<String> reasons) {
    static final RosterForm NONE = new RosterForm(List.of(), List.of(), List.of());

    private static final Pattern ROW =
            Pattern.compile("(issue-[0-9]{1,18}|day-[0-9]{4}-[0-9]{2}-[0-9]{2})=((?:[0-9]{1,18},?)*)");

    /** One row: who stood there, who is to, and why somebody goes. */
    record Row(String key, TreeSet<String> stood, TreeSet<String> chosen, String reason) {

        /** A reason without a tick takes those off who can be on duty no more. */
        boolean isChanged() {
            return !chosen.equals(stood) || !reason.isBlank();
        }

        boolean has(Person person) {
            return chosen.contains(String.valueOf(person.id()));
        }
    }

    /** The rows that somebody changed. @throws Refusal where the form is not whole */
    List<Row> changed() {
        if (rows == null || duty == null || duty.isEmpty() || reasons == null || rows.size() != reasons.size())
            throw Refusal.brokenForm();
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) all.add(row(rows.get(i), reasons.get(i)));
        return all.stream().filter(Row::isChanged).toList();
    }

    /** The row of this key, if it was changed. */
    Optional<Row> changed(String key) {
        return changedOrNone().stream().filter(row -> row.key.equals(key)).findFirst();
    }

    private List<Row> changedOrNone() {
        return this == NONE ? List.of() : changed();
    }

    private Row row(String posted, String reason) {
        var parts = ROW.matcher(posted);
        if (!parts.matches()) throw Refusal.brokenForm();
        String key = parts.group(1);
        var chosen = duty.stream()
                .filter(box -> box.startsWith(key + "."))
                .map(box -> box.substring(key.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        var stood = new TreeSet<>(List.of(parts.group(2).split(",")));
        stood.remove("");
        return new Row(key, stood, chosen, reason);
    }

    static TreeSet<String> ids(Collection<Person> people) {
        return people.stream().map(one -> String.valueOf(one.id())).collect(Collectors.toCollection(TreeSet::new));
    }
}
