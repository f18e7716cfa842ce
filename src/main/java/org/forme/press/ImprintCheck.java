package org.forme.press;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forme.imprint.DateLine;
import org.forme.imprint.Element;
import org.forme.imprint.ImprintLines;
import org.forme.imprint.ImprintPart;
import org.forme.imprint.Permit;
import org.forme.imprint.PrintedNumber;
import org.forme.imprint.Rule;
import org.forme.imprint.Rulebook;
import org.forme.imprint.RulesInForce;
import org.forme.issues.Check;
import org.forme.issues.Finding;
import org.forme.issues.Issue;
import org.forme.shell.Messages;

/**
 * What the regime wants printed stands on the composed pages: the permit's number on page 1 letter for letter (K03), the
 * phrase of an internal publication (K04), and everything that the imprint has to say, each in its place (K05). Read from
 * the frames that the press composed, not from the settings they were made of.
 */
@ApplicationScoped
@Priority(75)
class ImprintCheck implements Check {
    private static final String PUBLICATION = "/desk/administration/publication";
    private static final String PERMITS = "/desk/administration/permits/";

    /** Comma in full or half width, another mark, a blank or nothing between its halves. */
    private static final Pattern PHRASE = Pattern.compile("内部资料\\p{Z}*[，,、·]?\\p{Z}*免费交流");

    /** Field of the publication's form where a part is said. */
    private static final Map<ImprintPart, String> FIELDS = Map.ofEntries(
            Map.entry(ImprintPart.PERMIT_PHRASE, "permitPhrase"),
            Map.entry(ImprintPart.PUBLISHER, "publisher"),
            Map.entry(ImprintPart.RECIPIENTS, "recipients"),
            Map.entry(ImprintPart.PRINTER_NAME, "printer"),
            Map.entry(ImprintPart.PRINT_RUN, "run"),
            Map.entry(ImprintPart.ADDRESS, "address"),
            Map.entry(ImprintPart.PHONE, "phone"),
            Map.entry(ImprintPart.CHIEF_EDITOR, "chiefEditor"),
            Map.entry(ImprintPart.RESPONSIBLE_EDITOR, "responsibleEditor"),
            Map.entry(ImprintPart.AD_EDITOR, "adEditor"),
            Map.entry(ImprintPart.PRINTER_ADDRESS, "printerAddress"),
            Map.entry(ImprintPart.POSTAL_CODE, "postalCode"),
            Map.entry(ImprintPart.PRICE, "price"),
            Map.entry(ImprintPart.PRINT_DATE, "printDays"));

    @Inject
    Rulebook rulebook;

    @Inject
    Typesetting typesetting;

    @Override
    public List<Finding> check(Issue issue, Instant now) {
        return rulebook.on(issue.publication(), issue.date())
                .map(rules -> findings(issue, rules, Furniture.of(issue, typesetting)))
                .orElse(List.of());
    }

    static List<Finding> findings(Issue issue, RulesInForce rules, List<Furniture> pages) {
        List<Finding> findings = new ArrayList<>();
        rules.rule("K03").ifPresent(rule -> findings.addAll(number(rules, rule, pages)));
        for (Element element : rules.elements())
            element(issue, rules, element, pages).ifPresent(findings::add);
        boolean said = findings.stream().anyMatch(finding -> finding.level() != Finding.Level.OK);
        if (!said && !rules.elements().isEmpty()) findings.add(Finding.ok("press.imprint_complete"));
        return findings;
    }

    /** K03: the number stands on page 1 as the permit has it, and nothing that looks like it stands anywhere. */
    private static List<Finding> number(RulesInForce rules, Rule rule, List<Furniture> pages) {
        Permit permit = rules.permit();
        String number = permit.numberAsPrinted();
        List<Finding> findings = new ArrayList<>();
        for (Furniture page : pages) {
            PrintedNumber printed = PrintedNumber.in(page.lines(), number);
            for (String other : printed.others())
                findings.add(Finding.broken(
                        rules,
                        rule,
                        Slots.pageHref(page.page()),
                        "press.number_differs",
                        page.page().label(),
                        other,
                        number,
                        PrintedNumber.parts(other, number)));
            if (!page.page().isFront() || printed.exact()) continue;
            if (!page.readable())
                findings.add(Finding.warn(
                                Slots.pageHref(page.page()),
                                "press.number_unread",
                                page.page().label(),
                                number)
                        .by(rule));
            else if (printed.others().isEmpty())
                findings.add(Finding.broken(
                        rules,
                        rule,
                        PERMITS + permit.id(),
                        "press.number_missing",
                        page.page().label(),
                        number));
        }
        return findings.isEmpty()
                ? List.of(Finding.ok("press.number_printed", number).by(rule))
                : findings;
    }

    private static Optional<Finding> element(Issue issue, RulesInForce rules, Element element, List<Furniture> pages) {
        ImprintPart part = element.part();
        ImprintLines lines = rules.lines(issue.number().kind());
        if (!lines.isAsked(part)) return Optional.empty();
        if (!isOfTheIssue(part) && lines.says(part).isEmpty())
            return element.rule().severity() == Rule.Severity.OPTIONAL
                    ? Optional.empty()
                    : Optional.of(broken(rules, element, "press.imprint_unsaid"));
        return places(element, pages)
                .filter(page -> page.readable() && !prints(issue, lines, part, page))
                .findFirst()
                .filter(missing -> element.where() == Element.Where.EVERY_PAGE
                        || element.where() == Element.Where.FRONT
                        || places(element, pages)
                                .noneMatch(page -> !page.readable() || prints(issue, lines, part, page)))
                .map(missing -> broken(rules, element, "press.imprint_not_printed"));
    }

    private static Finding broken(RulesInForce rules, Element element, String key) {
        return Finding.broken(
                rules,
                element.rule(),
                href(rules, element.part()),
                key,
                new Messages.Word(element.part().text()));
    }

    private static String href(RulesInForce rules, ImprintPart part) {
        String field = FIELDS.get(part);
        return field == null ? PERMITS + rules.permit().id() : PUBLICATION + "#" + field;
    }

    /** Page 1, every page, or one of those at the edges; a page's place in the order stands on all but the first. */
    private static Stream<Furniture> places(Element element, List<Furniture> pages) {
        return switch (element.where()) {
            case FRONT -> pages.stream().filter(page -> page.page().isFront());
            case EVERY_PAGE ->
                pages.stream()
                        .filter(page -> element.part() != ImprintPart.PAGE_ORDER
                                || !page.page().isFront());
            case FIXED_PLACE, FRONT_OR_BACK_OR_IMPRINT ->
                pages.stream().filter(page -> page.page().isFront() || page == pages.get(pages.size() - 1));
        };
    }

    private static boolean isOfTheIssue(ImprintPart part) {
        return switch (part) {
            case ISSUE_NUMBER, ISSUE_DATE, PAGES_COUNT, PAGE_ORDER -> true;
            default -> false;
        };
    }

    private static boolean prints(Issue issue, ImprintLines lines, ImprintPart part, Furniture page) {
        return switch (part) {
            case PERMIT_PHRASE ->
                page.lines().stream().anyMatch(line -> PHRASE.matcher(line).find());
            case ISSUE_NUMBER -> page.prints(issue.number().asPrinted());
            case ISSUE_DATE -> page.prints(DateLine.of(issue.date()).day());
            case PAGES_COUNT -> page.prints(HanNumber.of(issue.pages().size()) + "版");
            case PAGE_ORDER -> page.hasLine(page.page().label());
            default -> page.prints(lines.says(part));
        };
    }
}
