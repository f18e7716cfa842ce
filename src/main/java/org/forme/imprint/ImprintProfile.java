package org.forme.imprint;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.forme.shell.Messages.Both;

/**
 * The rules of a regime as they stood in a time: what may be checked, what has to be printed and where, words that may
 * not be used, days that are counted.
 *
 * @param id of this state of the law
 * @param jurisdiction whose law it is, such as {@code CN} or {@code DE}
 * @param law its name
 * @param from first day on which it was in force
 * @param to last day, or null while it is
 * @param graceDays how many days after its end a permit may stand while the new one is on its way; 0 for none
 */
public record ImprintProfile(
        String id,
        String jurisdiction,
        Both law,
        LocalDate from,
        LocalDate to,
        int graceDays,
        List<Rule> rules,
        List<Element> elements,
        List<TextBan> bans,
        List<Deadline> deadlines) {

    public ImprintProfile {
        rules = List.copyOf(rules);
        elements = List.copyOf(elements);
        bans = List.copyOf(bans);
        deadlines = List.copyOf(deadlines);
        if (to != null && to.isBefore(from)) throw new IllegalArgumentException(id + " ends before it begins");
        if (graceDays < 0) throw new IllegalArgumentException(id + " has grace before the end");
        Set<String> seen = new HashSet<>();
        all(rules, elements, bans, deadlines).forEach(rule -> {
            if (!seen.add(rule.id())) throw new IllegalArgumentException(rule.id() + " stands twice");
        });
    }

    /** Whether it was in force on a day. */
    public boolean isInForceOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }

    /** The rule with this id, wherever in the profile it stands. */
    public Optional<Rule> rule(String wanted) {
        return all().filter(rule -> rule.id().equals(wanted)).findFirst();
    }

    /** The days counted for something. */
    public Optional<Deadline> deadline(Deadline.Kind kind) {
        return deadlines.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** Whether it wants a part printed, or lets it be. */
    public boolean knows(ImprintPart part) {
        return elements.stream().anyMatch(element -> element.part() == part);
    }

    /** The rules that can be lifted, in the profile's order. */
    public List<Rule> waivable() {
        return all().filter(Rule::waivable).toList();
    }

    private Stream<Rule> all() {
        return all(rules, elements, bans, deadlines);
    }

    private static Stream<Rule> all(
            List<Rule> rules, List<Element> elements, List<TextBan> bans, List<Deadline> deadlines) {
        return Stream.of(
                        rules.stream(),
                        elements.stream().map(Element::rule),
                        bans.stream().map(TextBan::rule),
                        deadlines.stream().map(Deadline::rule))
                .flatMap(one -> one);
    }
}
