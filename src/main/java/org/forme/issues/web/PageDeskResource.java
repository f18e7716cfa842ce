package org.forme.issues.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.articles.Articles;
import org.forme.issues.Page;
import org.forme.issues.PageStyles;
import org.forme.issues.Pages;
import org.forme.issues.Slot;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The page desk: a page, its slots, and what may be done with them. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
public class PageDeskResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(PageDesk desk, Refusal refusal);
    }

    @Inject
    Pages pages;

    @Inject
    PageStyles styles;

    @Inject
    Articles articles;

    @Inject
    SignedIn signedIn;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    @GET
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}")
    @RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
    @Transactional
    public Response show(
            @RestPath long id,
            @RestPath String label,
            @RestQuery String slot,
            @RestQuery Long cleared,
            @RestQuery String from) {
        return Acts.html(200, draw(id, label, slot, PageDesk.Typed.NOTHING, new PageDesk.Undo(cleared, from), null));
    }

    /** Puts an article into the slot. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/slots/{slot}/placement")
    @RolesAllowed({"editor", "head", "duty", "chief"})
    public Response place(@RestPath long id, @RestPath String label, @RestPath String slot, @RestForm Long article) {
        return act("issues.place", id, label, slot, slot, (page, person, now) -> {
            if (article == null) throw Refusal.input("article", "issues.choose_article");
            Article chosen = articles.heldFor(person, article);
            Slot target = page.slot(slot);
            page.place(target, chosen, person, now);
            return target.name() + " ← " + IssueExtensions.heading(chosen);
        });
    }

    /** Empties the slot. Leads to where it can be undone. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/slots/{slot}/removal")
    @RolesAllowed({"editor", "layout", "head", "duty", "chief"})
    public Response remove(@RestPath long id, @RestPath String label, @RestPath String slot) {
        return acts.runTo(
                "issues.clear",
                (person, now) -> {
                    Page page = pages.seenBy(person, id, label);
                    Slot cleared = page.slot(slot);
                    String way =
                            cleared.isOrigin() ? "&cleared=" + cleared.article().id() : "";
                    page.clear(cleared, person, now);
                    return new Acts.Done(slotAddress(id, label, slot, way), cleared.name());
                },
                refusal -> draw(id, label, slot, PageDesk.Typed.NOTHING, refusal));
    }

    /** Moves what stands in the slot to another one, and leads there. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/slots/{slot}/transfer")
    @RolesAllowed({"editor", "layout", "head", "duty", "chief"})
    public Response move(@RestPath long id, @RestPath String label, @RestPath String slot, @RestForm String to) {
        return acts.runTo(
                "issues.move",
                (person, now) -> {
                    Page page = pages.seenBy(person, id, label);
                    Slot target = found(page, Target.read(to), "to");
                    Slot source = page.slot(slot);
                    page.move(source, target, person, now, pages::flush);
                    String way = "&from=" + label + "/" + slot;
                    return new Acts.Done(
                            slotAddress(id, target.page().label(), target.key(), way), way(source, target));
                },
                refusal -> draw(id, label, slot, PageDesk.Typed.NOTHING, refusal));
    }

    /** Ends the headline's lines by hand. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/slots/{slot}/headline")
    @RolesAllowed({"editor", "layout", "head", "duty", "chief"})
    public Response breakHeadline(
            @RestPath long id, @RestPath String label, @RestPath String slot, @RestForm String headline) {
        Posted.there(headline);
        return acts.run(
                "issues.break_headline",
                address(id, label, slot),
                (person, now) -> {
                    Page page = pages.seenBy(person, id, label);
                    page.breakHeadline(page.slot(slot), headline, person);
                    return headline.replaceAll("\\s*\\R\\s*", " / ");
                },
                refusal -> draw(id, label, slot, PageDesk.Typed.headline(headline), refusal));
    }

    /** 转版: lets the article carry on in a slot of another page. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/slots/{slot}/jump")
    @RolesAllowed({"editor", "head", "duty", "chief"})
    public Response jump(@RestPath long id, @RestPath String label, @RestPath String slot, @RestForm String target) {
        return act("issues.jump", id, label, slot, slot, (page, person, now) -> {
            Slot source = page.slot(slot);
            Slot next = found(page, Target.read(target), "target");
            page.jump(source, next, person, now);
            return way(source, next);
        });
    }

    /** Takes the jump back. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/slots/{slot}/jump/removal")
    @RolesAllowed({"editor", "head", "duty", "chief"})
    public Response unjump(@RestPath long id, @RestPath String label, @RestPath String slot) {
        return act("issues.unjump", id, label, slot, slot, (page, person, now) -> {
            Slot source = page.slot(slot);
            page.unjump(source, person, now);
            return source.name();
        });
    }

    /** Gives the page another style. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/style")
    @RolesAllowed({"editor", "layout", "head", "duty", "chief"})
    public Response restyle(@RestPath long id, @RestPath String label, @RestForm Long style) {
        return act("issues.restyle", id, label, null, null, (page, person, now) -> {
            if (style == null) throw Refusal.input("style", "issues.choose_style");
            var chosen = styles.need(style);
            if (!chosen.publication().id().equals(page.issue().publication().id())) throw Refusal.unseen();
            page.restyle(chosen, person, now);
            return chosen.name();
        });
    }

    /** Names who made the page. */
    @POST
    @Path("issues/{id: [0-9]{1,18}}/pages/{label}/credits")
    @RolesAllowed({"editor", "layout", "head", "duty", "chief"})
    public Response credit(
            @RestPath long id,
            @RestPath String label,
            @RestForm String responsibleEditor,
            @RestForm String layoutEditor,
            @RestForm String proofreader) {
        Posted.there(responsibleEditor, layoutEditor, proofreader);
        var typed = new PageDesk.Credits(given(responsibleEditor), given(layoutEditor), given(proofreader));
        return acts.run(
                "issues.credit",
                address(id, label, null),
                (person, now) -> {
                    pages.seenBy(person, id, label)
                            .credit(typed.responsibleEditor(), typed.layoutEditor(), typed.proofreader(), person, now);
                    return String.join("、", typed.responsibleEditor(), typed.layoutEditor(), typed.proofreader());
                },
                refusal -> draw(id, label, null, PageDesk.Typed.credits(typed), refusal));
    }

    private interface OnPage {
        String act(Page page, Person person, Instant now);
    }

    private Response act(String name, long id, String label, String slot, String next, OnPage act) {
        return acts.run(
                name,
                address(id, label, next),
                (person, now) -> act.act(pages.seenBy(person, id, label), person, now),
                refusal -> draw(id, label, slot, PageDesk.Typed.NOTHING, refusal));
    }

    static String address(long id, String label, String slot) {
        return slot == null ? "/desk/issues/" + id + "/pages/" + label : slotAddress(id, label, slot, "");
    }

    private static String slotAddress(long id, String label, String slot, String more) {
        return "/desk/issues/" + id + "/pages/" + label + "?slot=" + slot + more + "#slot";
    }

    /** {@code 头条 → 3 二条}: the page's label and the slot's name. */
    private static String way(Slot source, Slot target) {
        return source.name() + " → " + target.page().label() + " " + target.name();
    }

    /** A slot of the issue as a select says it. */
    private record Target(String page, String slot) {
        static Target read(String choice) {
            if (choice == null || !choice.matches("[A-Za-z0-9]{1,6}/[a-z][a-z0-9-]{0,19}")) return null;
            String[] parts = choice.split("/");
            return new Target(parts[0], parts[1]);
        }
    }

    private static Slot found(Page page, Target target, String field) {
        if (target == null) throw Refusal.input(field, "issues.choose_slot");
        return page.issue().page(target.page()).slot(target.slot());
    }

    private static String given(String typed) {
        return typed == null ? "" : typed;
    }

    /** The page again after an act was refused, with what was typed. */
    String draw(long id, String label, String slot, PageDesk.Typed typed, Refusal refusal) {
        return draw(id, label, slot, typed, PageDesk.Undo.NONE, refusal);
    }

    private String draw(long id, String label, String slot, PageDesk.Typed typed, PageDesk.Undo undo, Refusal refusal) {
        Page page = pages.seenBy(signedIn.person(), id, label);
        var publication = page.issue().publication();
        PageDesk desk = new PageDesk(
                page,
                slot == null || slot.isEmpty() ? null : page.slot(slot),
                Stream.concat(page.issue().leftOut().stream(), articles.pool(publication.paper()).stream())
                        .toList(),
                styles.of(publication).stream()
                        .filter(style -> style.isFront() == page.isFront())
                        .toList(),
                signedIn.person(),
                typed,
                undo,
                TimeWords.of(publication, clock.instant()));
        return Templates.page(desk, refusal).render();
    }
}
