package org.forme.issues.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.forme.imprint.IssueKind;
import org.forme.imprint.IssueNumber;
import org.forme.imprint.LunarDate;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.PublishingCalendar;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.imprint.SkippedDays;
import org.forme.issues.Issue;
import org.forme.issues.IssuePlan;
import org.forme.issues.Issues;
import org.forme.issues.PageStyle;
import org.forme.issues.PageStyles;
import org.forme.issues.PlannedPage;
import org.forme.issues.Proposal;
import org.forme.issues.Roster;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of issues, and making the next one. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
public class IssuesResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance issues(
                List<Issue> issues, Issue inHand, boolean mayMake, String next, TimeWords words);

        static native TemplateInstance next(
                IssueForm form,
                Issue changed,
                List<IssueKind> kinds,
                List<Section> sections,
                List<PageStyle> styles,
                List<Person> candidates,
                Issue before,
                LocalDate festival,
                boolean offDay,
                Refusal refusal,
                TimeWords words);
    }

    @Inject
    Issues issues;

    @Inject
    PageStyles styles;

    @Inject
    Publications publications;

    @Inject
    Sections sections;

    @Inject
    SkippedDays skippedDays;

    @Inject
    Roster roster;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    @GET
    @Path("issues")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Transactional
    public Response list() {
        Publication publication = publication();
        Person me = signedIn.person();
        String page = Templates.issues(
                        issues.of(publication),
                        issues.inHand(publication).orElse(null),
                        mayMake(me, publication),
                        issues.propose(publication).number().asPrinted(),
                        words(publication))
                .render();
        return Acts.html(200, page);
    }

    /**
     * The form of a new issue.
     *
     * @param pages how many pages it shall have; the standard number where nobody says
     * @param become a kind that it shall become, with what is proposed for that
     */
    @GET
    @Path("issues/next")
    @RolesAllowed({"head", "duty", "chief", "production"})
    @Transactional
    public Response next(@RestQuery String pages, @RestQuery String become, @Context UriInfo asking) {
        Publication publication = publication();
        Optional<IssueForm> typed = IssueForm.typed(asking.getQueryParameters());
        IssueKind kind = IssueForm.kindOf(
                        become != null ? become : typed.map(IssueForm::kind).orElse(""))
                .orElse(IssueKind.REGULAR);
        Proposal proposal = issues.propose(publication, kind, clock.instant());
        int standard = Math.max(1, proposal.pages().size());
        boolean readable = pages == null || pages.matches("[0-9]{1,9}");
        int asked = pages == null || !readable ? standard : Integer.parseInt(pages);
        int count = Math.max(1, Math.min(Issue.PAGES_MAX, asked));
        IssueForm proposed = IssueForm.of(
                proposal, words(publication), count, styles.of(publication), onDuty(publication, proposal.date()));
        IssueForm form = typed.map(there -> there.stretchedLike(proposed))
                .map(there -> become == null ? there : there.as(proposed))
                .orElse(proposed);
        if (readable) return Acts.html(200, draw(form, null, null));
        return Acts.html(422, draw(form, null, Refusal.input("count", "issues.count_form")));
    }

    /** Whom the roster names for the day, else those who were on duty for the issue before. */
    private List<Person> onDuty(Publication publication, LocalDate date) {
        List<Person> planned = roster.of(publication, date);
        return planned.isEmpty()
                ? issues.newest(publication).map(Issue::dutyEditors).orElse(List.of())
                : planned;
    }

    @POST
    @Path("issues")
    @RolesAllowed({"head", "duty", "chief", "production"})
    public Response make(@BeanParam IssueForm form) {
        return acts.make(() -> "/desk/issues/" + made(form).id(), refusal -> draw(form, null, refusal));
    }

    private Issue made(IssueForm form) {
        Publication publication = publication();
        Person me = signedIn.person();
        if (!mayMake(me, publication)) throw Refusal.forbidden("issues.plan_not_yours");
        Instant now = clock.instant();
        IssuePlan plan = plan(form, publication, 0);
        Issue issue = new Issue(publication, plan, me, now);
        issue.name(chosen(form, publication), me, now);
        issues.make(issue);
        roster.made(issue);
        trail.note(
                now,
                me,
                "issues.make",
                "/desk/issues/" + issue.id(),
                issue.number().asPrinted());
        return issue;
    }

    /**
     * What was typed, as a plan.
     *
     * @param there how many pages there are already, which may keep their style
     * @throws Refusal with everything that cannot be read
     */
    IssuePlan plan(IssueForm form, Publication publication, int there) {
        var reasons = new Refusal.Reasons();
        IssueNumber number = form.issueNumber(reasons);
        LocalDate date = form.day(reasons);
        Instant deadline = form.copyDeadline(publication.zone(), reasons);
        List<PlannedPage> pages = form.plan(sectionNames(publication), stylesById(publication), there, reasons);
        reasons.refuseInput();
        return new IssuePlan(number, date, form.dateReason(), deadline, pages);
    }

    private List<Person> chosen(IssueForm form, Publication publication) {
        return roster.candidates(publication).stream()
                .filter(person -> form.isOnDuty(person.id()))
                .toList();
    }

    /** @param changed the issue whose plan it is, or null where a new one is made */
    String draw(IssueForm form, Issue changed, Refusal refusal) {
        Publication publication = changed == null ? publication() : changed.publication();
        Optional<Issue> before = changed == null ? issues.newest(publication) : issues.before(changed);
        return Templates.next(
                        form,
                        changed,
                        kinds(changed),
                        sections.of(publication),
                        styles.of(publication),
                        roster.candidates(publication),
                        before.orElse(null),
                        changed == null ? festival(form, publication) : null,
                        isOffDay(form, publication),
                        refusal,
                        words(publication))
                .render();
    }

    /** Whether the day is none of the paper's, so that it wants a reason. */
    private boolean isOffDay(IssueForm form, Publication publication) {
        LocalDate day = form.isNumbered() && !form.is(IssueKind.ADDED) ? form.day(new Refusal.Reasons()) : null;
        return day != null && !skippedDays.calendarOf(publication).isDay(day);
    }

    /** The day of this issue or of the next, where it falls into the Spring Festival; else null. */
    private LocalDate festival(IssueForm form, Publication publication) {
        LocalDate day = form.isNumbered() ? form.day(new Refusal.Reasons()) : null;
        if (day == null) return null;
        PublishingCalendar calendar = skippedDays.calendarOf(publication);
        LocalDate after = calendar.after(day);
        if (LunarDate.of(day).isSpringFestival() && calendar.isDay(day)) return day;
        return LunarDate.of(after).isSpringFestival() && form.is(IssueKind.REGULAR) ? after : null;
    }

    /** What an issue may become: a new one anything, one that is there only what has numbers where it has, or has not. */
    private static List<IssueKind> kinds(Issue changed) {
        return Arrays.stream(IssueKind.values())
                .filter(kind ->
                        changed == null || kind.isNumbered() == changed.number().isNumbered())
                .toList();
    }

    private static boolean mayMake(Person person, Publication publication) {
        return Issue.isPlannedBy(person, publication);
    }

    private Map<String, String> sectionNames(Publication publication) {
        return sections.of(publication).stream().collect(Collectors.toMap(Section::key, Section::name));
    }

    private Map<String, PageStyle> stylesById(Publication publication) {
        return styles.of(publication).stream()
                .collect(Collectors.toMap(style -> String.valueOf(style.id()), style -> style));
    }

    private TimeWords words(Publication publication) {
        return TimeWords.of(publication, clock.instant());
    }

    private Publication publication() {
        return publications.only().orElseThrow(Refusal::unseen);
    }
}
