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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.issues.Issue;
import org.forme.issues.PageShape;
import org.forme.issues.PageStyle;
import org.forme.issues.PageStyles;
import org.forme.issues.PlannedPage;
import org.forme.issues.StandardPages;
import org.forme.people.AuditTrail;
import org.forme.people.SignedIn;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** 版式: the page styles of the paper, and which of them the pages of the next issue have. */
@Path("/desk/administration/styles")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed("admin")
public class PageStylesResource {
    private static final String HOME = "/desk/administration/styles";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance styles(
                List<PageStyle> styles, List<IssueForm.Row> standard, List<Section> sections, Refusal refusal);

        static native TemplateInstance style(PageStyle style, StyleForm form, Sheet sheet, Refusal refusal);
    }

    @Inject
    PageStyles styles;

    @Inject
    StandardPages standardPages;

    @Inject
    Publications publications;

    @Inject
    Sections sections;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response list() {
        return Acts.html(200, drawList(standard(), null));
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response show(@RestPath long id) {
        PageStyle style = styles.need(id);
        return Acts.html(200, draw(style, StyleForm.of(style), null));
    }

    /** Takes the style as typed, for pages made from now on. */
    @POST
    @Path("{id}")
    public Response redraw(@RestPath long id, @BeanParam StyleForm form) {
        return acts.run(
                "issues.style",
                HOME + "/" + id,
                (person, now) -> {
                    PageStyle style = styles.need(id);
                    if (!String.valueOf(style.version()).equals(form.version()))
                        throw Refusal.now("issues.changed_meanwhile");
                    styles.refuseTaken(style.publication(), form.name(), style);
                    style.redraw(form.name(), form.shape());
                    return style.name();
                },
                refusal -> draw(styles.need(id), form, refusal));
    }

    /** Makes a style of the same shape under another name. */
    @POST
    @Path("{id}/copies")
    public Response copy(@RestPath long id) {
        return acts.make(
                () -> {
                    PageStyle style = styles.need(id);
                    PageStyle copy = styles.make(style.copyAs(freeName(style)));
                    trail.note(clock.instant(), signedIn.person(), "issues.style_copy", HOME + "/" + id, copy.name());
                    return HOME + "/" + copy.id();
                },
                refusal -> drawList(standard(), refusal));
    }

    @POST
    @Path("{id}/removal")
    public Response remove(@RestPath long id) {
        return acts.run(
                "issues.style_removal",
                HOME,
                (person, now) -> {
                    PageStyle style = styles.need(id);
                    styles.remove(style);
                    return style.name();
                },
                refusal -> {
                    PageStyle style = styles.need(id);
                    return draw(style, StyleForm.of(style), refusal);
                });
    }

    /** Says what the pages of the next issues are about and which styles they have. */
    @POST
    @Path("standard")
    public Response standard(@RestForm List<String> section, @RestForm List<String> style) {
        IssueForm form = new IssueForm("", "", "", "", "", "", "", List.of(), section, style, "");
        return acts.run(
                "issues.standard_pages",
                HOME,
                (person, now) -> {
                    var reasons = new Refusal.Reasons();
                    Publication publication = publication();
                    List<PlannedPage> plan = form.given().plan(names(publication), byId(publication), 0, reasons);
                    reasons.require(
                            !plan.isEmpty() && plan.size() <= Issue.PAGES_MAX,
                            "pages",
                            "issues.pages_count",
                            Issue.PAGES_MAX);
                    for (int i = 0; i < plan.size(); i++)
                        reasons.require(
                                plan.get(i).style().isFront() == (i == 0),
                                "pages[" + i + "]",
                                i == 0 ? "issues.first_page_front" : "issues.inner_page_front",
                                i + 1);
                    reasons.refuseInput();
                    standardPages.become(publication, plan);
                    return plan.size() + "";
                },
                refusal -> drawList(form.rows(), refusal));
    }

    private String freeName(PageStyle style) {
        String name = style.name() + Messages.text(Language.current(), "issues.copy_of");
        for (int i = 2; styles.named(style.publication(), name).isPresent(); i++)
            name = style.name() + Messages.text(Language.current(), "issues.copy_of") + i;
        return name.length() > 60 ? name.substring(name.length() - 60) : name;
    }

    private List<IssueForm.Row> standard() {
        List<IssueForm.Row> rows = new ArrayList<>();
        for (PlannedPage page : standardPages.planOf(publication()))
            rows.add(new IssueForm.Row(
                    rows.size() + 1,
                    page.sectionKey(),
                    String.valueOf(page.style().id())));
        return rows;
    }

    private String drawList(List<IssueForm.Row> rows, Refusal refusal) {
        Publication publication = publication();
        List<IssueForm.Row> withRoom = new ArrayList<>(rows);
        for (int i = 0; i < 2; i++) withRoom.add(new IssueForm.Row(withRoom.size() + 1, "", ""));
        return Templates.styles(styles.of(publication), withRoom, sections.of(publication), refusal)
                .render();
    }

    private static String draw(PageStyle style, StyleForm form, Refusal refusal) {
        return Templates.style(style, form, sheet(style, form), refusal).render();
    }

    /** As typed, where that can be drawn; else as it is. */
    private static Sheet sheet(PageStyle style, StyleForm form) {
        try {
            PageShape typed = form.shape();
            return Sheet.of(typed.grid(), typed.slots());
        } catch (Refusal refusal) {
            return Sheet.of(style);
        }
    }

    private Map<String, String> names(Publication publication) {
        return sections.of(publication).stream().collect(Collectors.toMap(Section::key, Section::name));
    }

    private Map<String, PageStyle> byId(Publication publication) {
        return styles.of(publication).stream()
                .collect(Collectors.toMap(style -> String.valueOf(style.id()), Function.identity()));
    }

    private Publication publication() {
        return publications.only().orElseThrow(Refusal::unseen);
    }
}
