package org.forme.imprint;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What an issue prints about itself, made from the paper's record and its permit and never typed on a page. Where the
 * paper does not say who makes, receives and prints it, the permit does. Supervisor and sponsor are printed where the
 * regime knows of them. Where the regime wants it, a 号外 says in place of a price that it is free.
 *
 * @param permit that the issue is printed under, or null where there is none
 * @param date of the issue
 * @param kind of the issue
 */
public record ImprintLines(Publication paper, Permit permit, LocalDate date, IssueKind kind) {
    private static final String FREE = "免费赠阅";

    /** The parts of the imprint at the end of the issue, each behind its label. */
    public List<String> parts() {
        return Arrays.stream(ImprintPart.values())
                .filter(ImprintPart::isInImprint)
                .filter(this::isPrinted)
                .map(part -> part.label() + says(part))
                .toList();
    }

    /** What is said of a part; empty where nobody did, or where the issue itself says it. */
    public String says(ImprintPart part) {
        Imprint imprint = paper.imprint();
        Masthead head = paper.masthead();
        return switch (part) {
            case PERMIT_NUMBER -> permit == null ? "" : permit.numberAsPrinted();
            case PERMIT_PHRASE -> paper.permitPhrase();
            case TITLE -> paper.name();
            case SUPERVISOR -> permitted(PermitMatter.SUPERVISOR);
            case SPONSOR -> permitted(PermitMatter.SPONSOR);
            case PUBLISHER -> or(imprint.publisher(), permit == null ? "" : permit.holder());
            case RECIPIENTS -> or(imprint.recipients(), permitted(PermitMatter.RECIPIENTS));
            case PRINTER_NAME -> or(imprint.printer(), permitted(PermitMatter.PRINTER));
            case ADDRESS -> imprint.address();
            case PHONE -> imprint.phone();
            case PRINT_RUN -> imprint.run();
            case PRINT_DATE ->
                head.printDays() == null
                        ? ""
                        : DateLine.of(date.plusDays(head.printDays())).day();
            case CHIEF_EDITOR -> head.chiefEditor();
            case RESPONSIBLE_EDITOR -> head.responsibleEditor();
            case AD_EDITOR -> head.adEditor();
            case PRINTER_ADDRESS -> head.printerAddress();
            case POSTAL_CODE -> head.postalCode();
            case PRICE -> isFree() ? "" : head.price();
            case FREE -> isFree() ? FREE : "";
            case DISTRIBUTION -> head.distribution();
            case ISSN -> head.issn();
            case ISSUE_NUMBER, ISSUE_DATE, PAGES_COUNT, PAGE_ORDER -> "";
        };
    }

    /** Whether an issue of this kind has to say it at all, where the regime knows of it: a price or that it is free. */
    public boolean isAsked(ImprintPart part) {
        return switch (part) {
            case PRICE -> !isFree();
            case FREE -> isFree();
            default -> true;
        };
    }

    private boolean isFree() {
        return kind == IssueKind.EXTRA && isWanted(ImprintPart.FREE);
    }

    private boolean isPrinted(ImprintPart part) {
        boolean ofThePermit = part == ImprintPart.SUPERVISOR || part == ImprintPart.SPONSOR;
        return !says(part).isEmpty() && (!ofThePermit || isWanted(part));
    }

    private boolean isWanted(ImprintPart part) {
        return permit != null
                && permit.regime().on(date).filter(rules -> rules.knows(part)).isPresent();
    }

    private String permitted(PermitMatter matter) {
        return permit == null ? "" : permit.says(matter, date);
    }

    private static String or(String said, String otherwise) {
        return said.isEmpty() ? otherwise : said;
    }
}
