package org.forme.archive.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.forme.archive.BagWriter;
import org.forme.archive.Correction;
import org.forme.archive.Corrections;
import org.forme.archive.IssueImport;
import org.forme.archive.Misprint;
import org.forme.archive.Misprints;
import org.forme.archive.PageImages;
import org.forme.archive.Paths;
import org.forme.archive.PrintOrder;
import org.forme.archive.Printings;
import org.forme.archive.Release;
import org.forme.archive.ReleaseOrder;
import org.forme.archive.ReleaseOrders;
import org.forme.archive.SampleDelivery;
import org.forme.archive.SealedArticle;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedIssues;
import org.forme.archive.SealedPage;
import org.forme.archive.SealedPart;
import org.forme.archive.Verification;
import org.forme.archive.Verifier;
import org.forme.archive.Withdrawals;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.PrinterWishes;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.SkippedDay;
import org.forme.imprint.SkippedDays;
import org.forme.issues.EarlierIssue;
import org.forme.issues.EarlierIssues;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.press.PrinterFile;
import org.forme.press.PrinterTurn;
import org.forme.shell.Attachment;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** 往期: what went to press, its verification at a press, its downloads, its release. */
@Path("/desk/archive")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production", "admin"})
public class ArchiveResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance archive(List<Year> years, boolean mayTakeIn, boolean mayTakeOut);

        static native TemplateInstance issue(Shown shown);
    }

    /** A year and its issues; below them those from before Forme. @param skipped days without a paper, and why */
    public record Year(
            int number, List<Line> issues, List<EarlierIssue> earlier, SortedMap<LocalDate, String> skipped) {
        /** The months from the first to the last with an issue, so that one sees those without. */
        public List<Month> months() {
            List<LocalDate> dates =
                    issues.stream().map(line -> line.issue().date()).sorted().toList();
            if (dates.isEmpty()) return List.of();
            return dates.get(0)
                    .withDayOfMonth(1)
                    .datesUntil(dates.get(dates.size() - 1).plusDays(1), Period.ofMonths(1))
                    .map(this::month)
                    .toList();
        }

        private Month month(LocalDate first) {
            return new Month(
                    first,
                    issues.stream()
                            .filter(line -> line.issue().date().getMonth() == first.getMonth())
                            .sorted(Comparator.comparing(line -> line.issue().date()))
                            .toList(),
                    skipped.subMap(first, first.plusMonths(1)));
        }
    }

    /** A month of the archive, its issues in their order. */
    public record Month(LocalDate first, List<Line> issues, Map<LocalDate, String> skipped) {}

    /**
     * An issue, with whether it was taken from the readers.
     *
     * @param isVoid whether another edition comes in its place
     * @param printedAs what the paper says of its number where that is wrong, else null
     */
    public record Line(SealedIssue issue, boolean withdrawn, boolean isVoid, String printedAs) {}

    /**
     * An issue with what this person may do, and what a check just found, if they asked for one.
     *
     * @param sealedInPlaceOf 代班: in whose place it was sealed; empty where in their own
     */
    public record Shown(
            SealedIssue issue,
            String sealedInPlaceOf,
            boolean mayRelease,
            boolean mayHandOver,
            boolean mayTakeOut,
            boolean mayPrint,
            Set<Integer> withdrawn,
            boolean gone,
            boolean isVoid,
            PrinterWishes printer,
            ReleaseOrder order,
            List<Misprint> misprints,
            List<Correction> said,
            PrintOrder printOrder,
            List<SampleDelivery> samples,
            IssueImport imported,
            Verification verification) {
        /** What the printer's files are like, with the name of the first as an example. */
        public String printerLine() {
            var kinds = new ArrayList<String>();
            kinds.add(printer.form() == PrinterWishes.Form.X4 ? "PDF/X-4" : "PDF/X-1a:2003");
            if (printer.outlines()) kinds.add(Messages.text(Language.current(), "archive.printer_outlines"));
            if (printer.marks()) kinds.add(Messages.text(Language.current(), "archive.printer_marks"));
            String first = issue.pages().isEmpty() ? "1" : issue.pages().get(0).label();
            return Messages.text(
                    Language.current(), "archive.printer_line", String.join(" · ", kinds), printerName(first));
        }

        public String printerName(String page) {
            return name(issue, page, printer);
        }

        public List<SealedPage> pages() {
            return issue.pages();
        }

        public boolean isWithdrawn(SealedArticle article) {
            return withdrawn.contains(article.number());
        }

        /** What was said of an article. */
        public List<Correction> saidOf(SealedArticle article) {
            return said.stream()
                    .filter(one -> one.article().equals(Optional.of(article.number())))
                    .toList();
        }

        /** What was said of the issue as a whole. */
        public List<Correction> saidOfIssue() {
            return said.stream().filter(one -> one.article().isEmpty()).toList();
        }

        /** Articles of which something was said, or that were withdrawn. */
        public List<SealedArticle> touched() {
            return issue.articles().stream()
                    .filter(article -> isWithdrawn(article) || !saidOf(article).isEmpty())
                    .toList();
        }

        public String sealedAt() {
            return at(issue.sealedAt());
        }

        public String importedAt() {
            return at(imported.at());
        }

        public String releasedAt() {
            return issue.release().map(release -> at(release.at())).orElse("");
        }

        public String releasedBy() {
            return issue.release().map(release -> release.by()).orElse("");
        }

        /** When it should have been released, where it was late; empty otherwise. */
        public String releaseDue() {
            return issue.release()
                    .filter(Release::isLate)
                    .flatMap(Release::due)
                    .map(this::at)
                    .orElse("");
        }

        public String orderDue() {
            return at(order.due());
        }

        /** What is wrong with a file, in words. */
        public String words(Verification.Fault fault) {
            return Messages.text(
                    Language.current(),
                    "archive.fault_" + fault.kind().name().toLowerCase(java.util.Locale.ROOT),
                    fault.path());
        }

        private String at(Instant moment) {
            return Times.at(moment, issue.zone()).dated(moment);
        }
    }

    @Inject
    SealedIssues sealed;

    @Inject
    Misprints misprints;

    @Inject
    EarlierIssues earlier;

    @Inject
    PageImages images;

    @Inject
    Verifier verifier;

    @Inject
    BagWriter bags;

    @Inject
    Publications publications;

    @Inject
    SignedIn signedIn;

    @Inject
    ReleaseOrders orders;

    @Inject
    Withdrawals withdrawals;

    @Inject
    SkippedDays skipped;

    @Inject
    Corrections corrections;

    @Inject
    Printings printings;

    @GET
    public TemplateInstance archive() {
        var years = new TreeMap<Integer, Year>(Comparator.reverseOrder());
        publications.only().ifPresent(paper -> {
            Set<Long> withdrawn = withdrawals.issues(paper.paper());
            Set<Long> voided = sealed.voided(paper.paper());
            Map<Long, String> printed = misprints.printedAs(paper.paper());
            for (SealedIssue issue : sealed.of(paper.paper()))
                year(years, issue.date())
                        .issues()
                        .add(new Line(
                                issue,
                                withdrawn.contains(issue.id()),
                                voided.contains(issue.id()),
                                printed.get(issue.id())));
            for (EarlierIssue issue : earlier.of(paper))
                year(years, issue.date()).earlier().add(issue);
            for (SkippedDay day : skipped.of(paper))
                if (years.containsKey(day.day().getYear()))
                    year(years, day.day()).skipped().put(day.day(), day.reason());
        });
        return Templates.archive(
                List.copyOf(years.values()),
                may(SealedIssues::mayTakeIn),
                !years.isEmpty() && may(SealedIssues::mayTakeOut));
    }

    private boolean may(BiPredicate<Person, String> act) {
        return publications
                .only()
                .filter(paper -> act.test(signedIn.person(), paper.paper()))
                .isPresent();
    }

    private static Year year(Map<Integer, Year> years, LocalDate date) {
        return years.computeIfAbsent(
                date.getYear(), number -> new Year(number, new ArrayList<>(), new ArrayList<>(), new TreeMap<>()));
    }

    /** Addresses that static copies of the edition have to take away or fetch again. */
    @GET
    @Path("removals.txt")
    @RolesAllowed({"production", "duty", "chief", "admin"})
    @Produces("text/plain")
    @Transactional
    public Response removals() {
        String list = publications
                .only()
                .map(paper -> Removals.of(withdrawals.seen(paper.paper())))
                .orElse("");
        return Response.ok(list, "text/plain; charset=utf-8").build();
    }

    @GET
    @Path("{id: [0-9]+}")
    public TemplateInstance issue(@RestPath long id) {
        return shown(need(id), null);
    }

    /** Checks it again now and says what was found. Changes nothing, so it is a page that one asks for. */
    @GET
    @Path("{id: [0-9]+}/verification")
    public TemplateInstance verification(@RestPath long id) {
        SealedIssue issue = need(id);
        return shown(issue, verifier.verify(issue));
    }

    @GET
    @Path("{id: [0-9]+}/issue.pdf")
    @Produces("application/pdf")
    public Response whole(@RestPath long id) {
        return file(need(id), Paths.ISSUE, "application/pdf");
    }

    @GET
    @Path("{id: [0-9]+}/pages/{page}.pdf")
    @Produces("application/pdf")
    public Response pdf(@RestPath long id, @RestPath String page) {
        return file(need(id), Paths.pdf(page), "application/pdf");
    }

    @GET
    @Path("{id: [0-9]+}/pages/{page}.jpg")
    @Produces("image/jpeg")
    public Response image(@RestPath long id, @RestPath String page) {
        PageImages.Image image = images.of(need(id), page).orElseThrow(Refusal::unseen);
        return Response.ok(image.jpeg(), "image/jpeg").build();
    }

    /** Every page's file as the printer wants it, under the names that the printer wants, in one package. */
    @GET
    @Path("{id: [0-9]+}/printer.zip")
    @RolesAllowed({"layout", "duty", "chief", "production", "admin"})
    @Produces("application/zip")
    public Response printerFiles(@RestPath long id) {
        SealedIssue issue = handedOver(id);
        PrinterWishes wishes = wishes(issue);
        var files = new LinkedHashMap<String, Supplier<byte[]>>();
        for (SealedPage page : issue.pages())
            files.put(name(issue, page.label(), wishes), () -> made(issue, page.label(), wishes));
        String name = issue.paper() + "-" + issue.when().replaceFirst("-", "").replaceFirst("-", "") + edition(issue)
                + ".zip";
        try (var turn = PrinterTurn.take()) {
            return Attachment.of(PrinterPackage.of(files, issue.date()), "application/zip", name);
        }
    }

    /** Everything of the sealed issue in a bag that anybody can check, the office's part included. */
    @GET
    @Path("{id: [0-9]+}/bag.zip")
    @RolesAllowed({"chief", "production", "admin"})
    @Produces("application/zip")
    public Response bag(@RestPath long id) {
        SealedIssue issue = need(id);
        if (!SealedIssues.mayTakeOut(signedIn.person(), issue.paper())) throw Refusal.forbidden("shell.forbidden");
        return Attachment.of(bags.packed(issue), "application/zip", BagWriter.name(issue) + ".zip");
    }

    /** The bags of all issues in one file, or of those of one year, as another Forme takes them in. */
    @GET
    @Path("bags.zip")
    @RolesAllowed({"chief", "production", "admin"})
    @Produces("application/zip")
    public Response allBags(@RestQuery Integer year) {
        String paper = publications.only().orElseThrow(Refusal::unseen).paper();
        if (!may(SealedIssues::mayTakeOut)) throw Refusal.forbidden("shell.forbidden");
        if (year != null && (year < 1 || year > 9999)) throw Refusal.unseen();
        List<Long> ids = sealed.inChain(paper, year);
        if (ids.isEmpty()) throw Refusal.unseen();
        StreamingOutput all = to -> bags.writeAll(ids, to);
        return Attachment.of(all, "application/zip", paper + (year == null ? "" : "-" + year) + "-bags.zip");
    }

    /** One page's file as the printer wants it. */
    @GET
    @Path("{id: [0-9]+}/printer/{page}.pdf")
    @RolesAllowed({"layout", "duty", "chief", "production", "admin"})
    @Produces("application/pdf")
    public Response printerFile(@RestPath long id, @RestPath String page) {
        SealedIssue issue = handedOver(id);
        PrinterWishes wishes = wishes(issue);
        try (var turn = PrinterTurn.take()) {
            return Attachment.of(made(issue, page, wishes), "application/pdf", name(issue, page, wishes));
        }
    }

    private SealedIssue handedOver(long id) {
        SealedIssue issue = need(id);
        PrinterFile.mustBeTakenBy(signedIn.person(), issue.paper());
        sealed.mustBeInForce(issue);
        return issue;
    }

    private byte[] made(SealedIssue issue, String page, PrinterWishes wishes) {
        SealedPart part = issue.part(Paths.pdf(page)).orElseThrow(Refusal::unseen);
        try {
            return PrinterFile.of(sealed.bytes(part), wishes);
        } catch (PrinterFile.Impossible impossible) {
            throw Refusal.now("archive." + impossible.key(), page);
        }
    }

    private PrinterWishes wishes(SealedIssue issue) {
        return publications
                .only()
                .filter(paper -> paper.paper().equals(issue.paper()))
                .map(Publication::printerWishes)
                .orElse(PrinterWishes.NONE);
    }

    /** The issue's number in its year is the first that its numbers name. A later edition's file says so. */
    private static String name(SealedIssue issue, String page, PrinterWishes wishes) {
        return wishes.nameOf(issue.paper(), issue.date(), IssueNumber.digits(issue.numbers()), page)
                .replaceFirst("(\\.[A-Za-z]+)?$", edition(issue) + "$1");
    }

    private static String edition(SealedIssue issue) {
        return issue.edition() == 1 ? "" : "-ed" + issue.edition();
    }

    private Response file(SealedIssue issue, String path, String mediaType) {
        SealedPart part = issue.part(path).orElseThrow(Refusal::unseen);
        return Response.ok(sealed.bytes(part), mediaType).build();
    }

    private SealedIssue need(long id) {
        return sealed.findByIdOptional(id).orElseThrow(Refusal::unseen);
    }

    private TemplateInstance shown(SealedIssue issue, Verification verification) {
        Person person = signedIn.person();
        boolean mayHandOver = PrinterFile.mayBeTakenBy(person, issue.paper());
        boolean mayRelease = SealedIssues.mayRelease(person, issue.paper());
        boolean mayTakeOut = SealedIssues.mayTakeOut(person, issue.paper());
        boolean mayPrint = Printings.areKeptBy(person, issue.paper());
        return Templates.issue(new Shown(
                issue,
                sealed.sealedInPlaceOf(issue),
                mayRelease,
                mayHandOver,
                mayTakeOut,
                mayPrint,
                withdrawals.articles(issue),
                withdrawals.of(issue, null).isPresent(),
                sealed.isVoid(issue),
                wishes(issue),
                orders.of(issue).orElse(null),
                misprints.of(issue),
                corrections.of(issue).stream()
                        .map(Corrections.Standing::correction)
                        .toList(),
                mayPrint ? printings.orders(issue).stream().findFirst().orElse(null) : null,
                mayPrint ? printings.samples(issue) : List.of(),
                sealed.importOf(issue).orElse(null),
                verification));
    }
}
