package org.forme.press.web;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.issues.Issue;
import org.forme.issues.Issues;
import org.forme.issues.Page;
import org.forme.issues.Pages;
import org.forme.issues.Signature;
import org.forme.issues.Slot;
import org.forme.people.SignedIn;
import org.forme.press.PageState;
import org.forme.press.Proofing;
import org.forme.press.SlotFit;
import org.forme.press.Typesetting;
import org.forme.shell.Refusal;
import org.forme.text.Count;

/** How copy fits, in fragments for the screens of articles and issues: as it stands, and while it is typed. */
@Path("/desk/fits")
@Produces(MediaType.TEXT_HTML)
public class FitsResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(Page page, List<SlotLine> lines);

        static native TemplateInstance card(Card card);

        static native TemplateInstance issue(List<SlotLine> lines);

        static native TemplateInstance article(List<SlotLine> lines, Length length, Overset overset);

        static native TemplateInstance unmeasured(Refusal refusal);
    }

    /**
     * What the flatplan says under a page.
     *
     * @param signature the one that holds, or the one that fell; null where there is none
     */
    public record Card(Page page, PageState state, Signature signature, List<SlotLine> lines) {
        public int over() {
            return lines.stream().mapToInt(SlotLine::over).sum();
        }

        public int shortBy() {
            return lines.stream().mapToInt(SlotLine::shortBy).sum();
        }

        public boolean isTooBig() {
            return lines.stream().anyMatch(line -> line.fit().headlineOver());
        }
    }

    @Inject
    Issues issues;

    @Inject
    Pages pages;

    @Inject
    Articles articles;

    @Inject
    SignedIn signedIn;

    @Inject
    Typesetting typesetting;

    @Inject
    Proofing proofing;

    @GET
    @Path("pages/{page: [0-9]{1,18}}")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Transactional
    public TemplateInstance page(@PathParam("page") long id) {
        Page page = need(id);
        return Templates.page(page, lines(page));
    }

    /** State, signature and fit of a page in words. */
    @GET
    @Path("pages/{page: [0-9]{1,18}}/card")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Transactional
    public TemplateInstance card(@PathParam("page") long id) {
        Page page = need(id);
        Signature signature =
                proofing.standing(page).or(() -> proofing.fallen(page)).orElse(null);
        return Templates.card(new Card(page, proofing.state(page), signature, lines(page)));
    }

    /** Every slot of an issue with copy in it, for the table of articles. */
    @GET
    @Path("issues/{issue: [0-9]{1,18}}")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Transactional
    public TemplateInstance issue(@PathParam("issue") long id) {
        return Templates.issue(issues.seenBy(signedIn.person(), id).pages().stream()
                .flatMap(page -> lines(page).stream())
                .toList());
    }

    /** How an article fits where it stands, or its length against what was asked for; nothing where nothing was. */
    @GET
    @Path("articles/{article: [0-9]{1,18}}")
    @RolesAllowed({"reporter", "correspondent", "editor", "layout", "head", "duty", "chief", "proofreader", "production"
    })
    @Transactional
    public Response article(@PathParam("article") long id) {
        Article article = articles.seenBy(signedIn.person(), id);
        return answer(article, article.text());
    }

    /** The same for a text that is being typed. It is measured and forgotten. */
    @POST
    @Path("articles/{article: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"reporter", "correspondent", "editor", "layout", "head", "duty", "chief", "proofreader", "production"
    })
    @Transactional
    public Response typed(@PathParam("article") long id, @BeanParam TypedCopy typed) {
        Article article = articles.seenBy(signedIn.person(), id);
        try {
            return answer(article, typed.over(article.text()));
        } catch (Refusal refusal) {
            return Response.ok(Templates.unmeasured(refusal)).build();
        }
    }

    /** The same for an article that nobody has saved yet. */
    @POST
    @Path("articles")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"reporter", "correspondent", "editor", "head", "duty", "chief"})
    public Response begun(@BeanParam TypedCopy typed) {
        try {
            return length(typed.over(ArticleText.blank("")));
        } catch (Refusal refusal) {
            return Response.ok(Templates.unmeasured(refusal)).build();
        }
    }

    private Response answer(Article article, ArticleText text) {
        if (!article.isPlaced()) return length(text);
        List<SlotLine> lines = new ArrayList<>();
        Issue issue = issues.need(article.place().issueId());
        for (Slot slot : Typesetting.slotsOf(article, issue.slots()))
            lines.add(new SlotLine(slot, typesetting.fit(slot, text)));
        return Response.ok(Templates.article(lines, null, overset(lines, text))).build();
    }

    private static Response length(ArticleText text) {
        if (text.targetLength() == null) return Response.ok("").build();
        Length length = new Length(Count.of(text.body()).characters(), text.targetLength());
        return Response.ok(Templates.article(List.of(), length, null)).build();
    }

    /** Where room ends; null where all finds room. */
    private static Overset overset(List<SlotLine> lines, ArticleText text) {
        return lines.stream()
                .filter(line -> line.over() > 0)
                .map(line ->
                        Overset.of(text.body().plainText(), line.fit().fit().end()))
                .findFirst()
                .orElse(null);
    }

    private List<SlotLine> lines(Page page) {
        return typesetting.fits(page).stream()
                .filter(fit -> fit.article() != null)
                .map(fit -> new SlotLine(slot(page, fit), fit))
                .toList();
    }

    private static Slot slot(Page page, SlotFit fit) {
        return page.slots().stream()
                .filter(slot -> slot.id() == fit.slot())
                .findFirst()
                .orElseThrow();
    }

    private Page need(long id) {
        return pages.seenBy(signedIn.person(), id);
    }
}
