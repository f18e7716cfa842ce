package org.forme.imprint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an issue of a date stands under: its permit, the rules of the permit's regime as they were on that day, and what
 * of them is waived.
 *
 * @param profile empty where we know of no rules
 */
public record RulesInForce(
        Publication paper, LocalDate date, Permit permit, Optional<ImprintProfile> profile, List<Waiver> waivers) {

    /** The rule with this id, where it is one of these. */
    public Optional<Rule> rule(String id) {
        return profile.flatMap(rules -> rules.rule(id));
    }

    public List<Element> elements() {
        return profile.map(ImprintProfile::elements).orElse(List.of());
    }

    public List<TextBan> bans() {
        return profile.map(ImprintProfile::bans).orElse(List.of());
    }

    public Optional<Deadline> deadline(Deadline.Kind kind) {
        return profile.flatMap(rules -> rules.deadline(kind));
    }

    /** The waiver that lifts a rule on this day. */
    public Optional<Waiver> waiver(Rule rule) {
        return waivers.stream().filter(waiver -> waiver.covers(rule.id(), date)).findFirst();
    }

    /** Whether the paper comes out as often as its permit says; what cannot be told from its words is not judged. */
    public boolean isAsOftenAsRegistered() {
        return RegisteredFrequency.of(permit.says(PermitMatter.FREQUENCY, date))
                .filter(registered -> !registered.holds(paper.frequency()))
                .isEmpty();
    }

    /** What an issue of this kind prints about itself on this day. */
    public ImprintLines lines(IssueKind kind) {
        return new ImprintLines(paper, permit, date, kind);
    }
}
