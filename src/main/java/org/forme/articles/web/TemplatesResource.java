package org.forme.articles.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forme.articles.Article;
import org.forme.articles.ArticleTemplate;
import org.forme.articles.ArticleTemplates;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.BylinePart;
import org.forme.articles.Origin;
import org.forme.articles.TextVersion;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;
import org.forme.people.AuditTrail;
import org.forme.people.SignedIn;
import org.forme.shell.Attempt;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.forme.text.Manuscript;
import org.forme.text.ManuscriptException;
import org.forme.text.Paragraph;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** 模板: what recurring stories begin with. */
@Path("/desk/templates")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed({"editor", "head", "duty", "chief", "admin"})
public class TemplatesResource {
    private static final String HERE = "/desk/templates";

    /** Rows for names that the form has more than there are names. */
    private static final int ROOM = 2;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<ArticleTemplate> templates, Map<String, String> sections, Times when);

        static native TemplateInstance template(Sheet sheet, KeptWords kept, Refusal refusal);
    }

    /**
     * The form of one template.
     *
     * @param template null for a new one
     * @param version of it that the form began from
     * @param standing stored form of the body that the form began from
     */
    public record Sheet(
            ArticleTemplate template,
            String name,
            String version,
            ArticleForm form,
            String standing,
            List<Section> sections) {
        public BylinePart[] parts() {
            return BylinePart.values();
        }

        public Origin[] origins() {
            return Origin.values();
        }

        public List<Paragraph.Kind> kinds() {
            return ParagraphWords.MENU;
        }

        /** The names with room for more. */
        public List<ArticleForm.BylineRow> bylineRows() {
            var rows = new ArrayList<>(form.bylineRows());
            rows.removeIf(row -> row.name().isBlank());
            for (int i = 0; i < ROOM; i++) rows.add(new ArticleForm.BylineRow("", ""));
            return rows;
        }
    }

    @Inject
    ArticleTemplates templates;

    @Inject
    Articles articles;

    @Inject
    Sections sections;

    @Inject
    Screens screens;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response list() {
        String paper = paper();
        Map<String, String> names = sections.of(paper).stream().collect(Collectors.toMap(Section::key, Section::name));
        return Screens.html(
                200, Templates.list(templates.of(paper), names, screens.when()).render());
    }

    /** @param article whose text it is to begin with, or null */
    @GET
    @Path("new")
    @Transactional
    public Response begin(@RestQuery Long article) {
        if (article == null) return draw(null, "", ArticleText.blank(""));
        Article from = articles.seenBy(signedIn.person(), article);
        String name = from.rubric().isEmpty() ? from.headline() : from.rubric();
        int length = Math.min(ArticleTemplate.NAME_LONGEST, name.codePointCount(0, name.length()));
        return draw(
                null, name.substring(0, name.offsetByCodePoints(0, length)), ArticleTemplate.recurring(from.text()));
    }

    @POST
    public Response add(
            @RestForm String name, @RestForm String version, @RestForm String standing, @BeanParam ArticleForm form) {
        return save(null, name, version, standing, form);
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Transactional
    public Response show(@RestPath long id) {
        ArticleTemplate template = templates.need(paper(), id);
        return draw(template, template.name(), template.text());
    }

    @POST
    @Path("{id: [0-9]{1,18}}")
    public Response revise(
            @RestPath long id,
            @RestForm String name,
            @RestForm String version,
            @RestForm String standing,
            @BeanParam ArticleForm form) {
        return save(id, name, version, standing, form);
    }

    @POST
    @Path("{id: [0-9]{1,18}}/removal")
    @Transactional
    public Response remove(@RestPath long id) {
        ArticleTemplate template = templates.need(paper(), id);
        trail.note(clock.instant(), signedIn.person(), "articles.template_remove", HERE, template.name());
        templates.remove(template);
        return Response.seeOther(URI.create(HERE)).build();
    }

    /** @param id of the one to change; null for a new one */
    private Response save(Long id, String name, String version, String standing, ArticleForm form) {
        Posted.there(
                name,
                version,
                standing,
                form.section(),
                form.rubric(),
                form.kicker(),
                form.headline(),
                form.deck(),
                form.body());
        Posted.there(form.dateline(), form.origin(), form.source(), form.targetLength());
        form.checkBylines();
        int seen = Posted.number(version);
        try {
            return Attempt.at(() -> keep(id, name, seen, standing, form));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INPUT && refusal.kind() != Refusal.Kind.STATE) throw refusal;
            return QuarkusTransaction.requiringNew().call(() -> {
                ArticleTemplate template = id == null ? null : templates.need(paper(), id);
                return draw(refusal.status(), new Sheet(template, name, version, form, standing, known()), refusal);
            });
        }
    }

    private Response keep(Long id, String name, int seen, String standing, ArticleForm form) {
        ArticleTemplate template = id == null ? null : templates.need(paper(), id);
        ArticleText text = text(form, standing, name);
        if (template == null)
            templates.add(new ArticleTemplate(paper(), name, text, signedIn.person(), clock.instant()));
        else templates.revise(template, name, text, signedIn.person(), seen, clock.instant());
        trail.note(clock.instant(), signedIn.person(), "articles.template_keep", HERE, name.strip());
        return Response.seeOther(KeptWords.handedOver(HERE, signedIn.person(), place(id)))
                .build();
    }

    /** @throws Refusal with all that is wrong, the name as well */
    private ArticleText text(ArticleForm form, String standing, String name) {
        Manuscript body = body(standing);
        var reasons = new Refusal.Reasons();
        try {
            ArticleTemplate.checkName(name);
        } catch (Refusal refusal) {
            reasons.addAll(refusal);
        }
        boolean known = form.section().isBlank()
                || sections.withKey(paper(), form.section()).isPresent();
        reasons.require(known, "section", "articles.section_unknown");
        try {
            ArticleText text = form.text(body, List.of(), none -> null, List.of());
            reasons.refuseInput();
            return text;
        } catch (Refusal refusal) {
            if (!refusal.reasons().equals(reasons.list())) reasons.addAll(refusal);
            reasons.refuseInput();
            throw refusal;
        }
    }

    /** The stored form that the page put beside the plain lines: where those say the same, types are left alone. */
    private static Manuscript body(String standing) {
        try {
            return Manuscript.parse(standing);
        } catch (ManuscriptException notOurs) {
            throw Refusal.brokenForm();
        }
    }

    private Response draw(ArticleTemplate template, String name, ArticleText text) {
        String version = template == null ? "0" : "" + template.version();
        var form = ArticleForm.of(text, TextVersion.of(0));
        return draw(200, new Sheet(template, name, version, form, text.body().toJson(), known()), null);
    }

    private Response draw(int status, Sheet sheet, Refusal refusal) {
        Long id = sheet.template() == null ? null : sheet.template().id();
        KeptWords kept = screens.words(place(id), HERE + "/" + (id == null ? "new" : id));
        return Screens.html(status, Templates.template(sheet, kept, refusal).render());
    }

    /** What the browser calls the form of a template; null for a new one. */
    private static String place(Long id) {
        return "template-" + (id == null ? "new" : id);
    }

    private List<Section> known() {
        return sections.of(paper());
    }

    private String paper() {
        return screens.publication().paper();
    }
}
