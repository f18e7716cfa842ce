package org.forme.issues;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forme.imprint.Deadline;
import org.forme.imprint.Permit;
import org.forme.imprint.PermitMatter;
import org.forme.imprint.Permits;
import org.forme.imprint.Publication;
import org.forme.imprint.Regime;
import org.forme.imprint.Rulebook;
import org.forme.imprint.RulesInForce;

/**
 * The permit is valid on the issue's day (K01), the paper is what it registers (K02), the printing date is a day on which
 * the signed pages can have been printed (K06), no more copies than it allows (K09), and its renewal is in time (K11).
 */
@ApplicationScoped
@Priority(90)
class PermitCheck implements Check {
    private static final String PERMITS = "/desk/administration/permits";
    private static final String PUBLICATION = "/desk/administration/publication";
    private static final Pattern COPIES = Pattern.compile("([0-9][0-9,，]*)(\\.[0-9]+)?\\s*(万)?");

    @Inject
    Permits permits;

    @Inject
    Rulebook rulebook;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        Optional<RulesInForce> rules = rulebook.on(issue.publication(), issue.date());
        return rules.isEmpty()
                ? List.of(without(issue))
                : Stream.of(
                                valid(rules.get()),
                                registered(rules.get(), issue),
                                printed(rules.get(), issue),
                                run(rules.get()),
                                renewal(
                                        rules.get(),
                                        LocalDate.ofInstant(
                                                now, issue.publication().zone())))
                        .flatMap(List::stream)
                        .toList();
    }

    /** K01, where nothing is in force: the permit that was, or will be, by name. */
    private Finding without(Issue issue) {
        Publication paper = issue.publication();
        LocalDate date = issue.date();
        Optional<Permit> nearest = permits.of(paper).stream()
                .max(Comparator.comparing((Permit permit) -> !permit.validFrom().isAfter(date))
                        .thenComparing(Permit::validTo));
        Finding finding = nearest.map(permit -> against(permit, date))
                .orElseGet(() -> Finding.block(PERMITS, "issues.check_no_permit", date));
        return nearest.map(Permit::regime)
                .or(() -> Optional.of(Regime.CN_INTERNAL_CONTINUOUS))
                .flatMap(regime -> regime.on(date))
                .flatMap(profile -> profile.rule("K01"))
                .map(finding::by)
                .orElse(finding);
    }

    private static Finding against(Permit permit, LocalDate date) {
        String href = PERMITS + "/" + permit.id();
        String number = permit.numberAsPrinted();
        return switch (permit.statusOn(date)) {
            case NOT_YET -> Finding.block(href, "issues.check_permit_not_yet", number, permit.validFrom(), date);
            case EXPIRED -> Finding.block(href, "issues.check_permit_expired", number, permit.validTo(), date);
            case CANCELLED ->
                Finding.block(
                        href,
                        "issues.check_permit_cancelled",
                        number,
                        permit.endedOn(),
                        date,
                        said(permit.endReason()));
            case SUSPENDED, ACTIVE -> Finding.block(href, "issues.check_permit_suspended", number, date);
        };
    }

    /** K01: valid on the day, or the old one during the exchange. */
    private static List<Finding> valid(RulesInForce rules) {
        Permit permit = rules.permit();
        Finding finding = permit.validOn(rules.date())
                ? Finding.ok("issues.check_permit", permit.numberAsPrinted(), permit.validTo())
                : Finding.warn(
                        PERMITS + "#waivers", "issues.check_permit_grace", permit.numberAsPrinted(), permit.validTo());
        return List.of(rules.rule("K01").map(finding::by).orElse(finding));
    }

    /** K02: what the permit says of title, format and frequency is so. What it does not say is not compared. */
    private static List<Finding> registered(RulesInForce rules, Issue issue) {
        return rules.rule("K02").stream()
                .flatMap(rule -> Stream.of(title(rules), format(rules, issue), frequency(rules))
                        .flatMap(Optional::stream)
                        .map(one -> Finding.broken(rules, rule, one.href(), one.key(), one.ours(), one.says())))
                .toList();
    }

    /** What is not as the permit has it. */
    private record Differing(String href, String key, Object ours, String says) {}

    private static Optional<Differing> title(RulesInForce rules) {
        String ours = rules.paper().registeredTitle();
        String says = rules.permit().says(PermitMatter.TITLE, rules.date());
        return says.isEmpty() || says.equals(ours)
                ? Optional.empty()
                : Optional.of(
                        new Differing(PUBLICATION + "#registeredTitle", "issues.check_registered_title", ours, says));
    }

    private static Optional<Differing> format(RulesInForce rules, Issue issue) {
        String says = rules.permit().says(PermitMatter.FORMAT, rules.date());
        return PageFormat.of(says).flatMap(format -> issue.pages().stream()
                .filter(page -> !format.holds(page.grid()))
                .findFirst()
                .map(page -> new Differing(
                        "/desk/issues/" + issue.id() + "/pages/" + page.label(),
                        "issues.check_registered_format",
                        Math.round(page.grid().pageWidthMm()) + "×"
                                + Math.round(page.grid().pageHeightMm()) + " mm",
                        says)));
    }

    private static Optional<Differing> frequency(RulesInForce rules) {
        return rules.isAsOftenAsRegistered()
                ? Optional.empty()
                : Optional.of(new Differing(
                        PERMITS + "/" + rules.permit().id(),
                        "issues.check_registered_frequency",
                        rules.paper().frequency(),
                        rules.permit().says(PermitMatter.FREQUENCY, rules.date())));
    }

    /** K06: not before the last page was signed, and at most a day after the issue's date. */
    private static List<Finding> printed(RulesInForce rules, Issue issue) {
        Integer days = rules.paper().masthead().printDays();
        if (days == null) return List.of();
        LocalDate printed = issue.date().plusDays(days);
        Optional<LocalDate> signed = issue.pages().stream()
                .flatMap(page -> page.newestProof().stream())
                .flatMap(proof -> proof.signatures().stream())
                .map(signature ->
                        LocalDate.ofInstant(signature.at(), rules.paper().zone()))
                .max(Comparator.naturalOrder());
        return rules.rule("K06").stream()
                .flatMap(rule -> signed
                        .filter(printed::isBefore)
                        .map(day -> Finding.broken(
                                rules, rule, PUBLICATION + "#printDays", "issues.check_printed_before", printed, day))
                        .stream())
                .toList();
    }

    /** K09: the run as it is printed, where the permit limits it. */
    private static List<Finding> run(RulesInForce rules) {
        int most = rules.permit().runOn(rules.date());
        String says = rules.paper().imprint().run();
        if (most == 0 || says.isEmpty()) return List.of();
        Optional<Long> copies = copies(says);
        if (copies.isPresent() && copies.get() <= most) return List.of();
        String key = copies.isPresent() ? "issues.check_run_over" : "issues.check_run_unread";
        return rules.rule("K09").stream()
                .map(rule -> Finding.broken(rules, rule, PUBLICATION + "#run", key, says, most))
                .toList();
    }

    /** {@code 5000 份}, {@code 5,000}, {@code 1.2万}; empty where there is no number in it. */
    static Optional<Long> copies(String says) {
        Matcher found = COPIES.matcher(java.text.Normalizer.normalize(says, java.text.Normalizer.Form.NFKC));
        if (!found.find()) return Optional.empty();
        String whole = found.group(1).replaceAll("[,，]", "") + (found.group(2) == null ? "" : found.group(2));
        var number = new java.math.BigDecimal(whole);
        return Optional.of((found.group(3) == null ? number : number.movePointRight(4)).longValue());
    }

    /** K11: told while the permit's last days run and no other follows it. */
    private List<Finding> renewal(RulesInForce rules, LocalDate today) {
        return rulebook.renewal(rules.paper(), today).stream()
                .flatMap(due -> rules.deadline(Deadline.Kind.RENEWAL).stream()
                        .map(deadline -> Finding.broken(
                                rules,
                                deadline.rule(),
                                PERMITS + "#new",
                                "issues.check_renewal",
                                due.permit().numberAsPrinted(),
                                due.permit().validTo())))
                .toList();
    }

    private static String said(String reason) {
        return reason == null ? "" : reason;
    }
}
