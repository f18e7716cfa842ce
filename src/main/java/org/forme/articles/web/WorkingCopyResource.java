package org.forme.articles.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;
import org.forme.articles.Article;
import org.forme.articles.Articles;
import org.forme.articles.WorkingCopies;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Keeps what is typed while it is typed. Whoever sees an article may keep a copy of what they typed into its form. */
@Path("/desk/articles")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed({"reporter", "correspondent", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
public class WorkingCopyResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance kept(String at);
    }

    @Inject
    WorkingCopies copies;

    @Inject
    Articles articles;

    @Inject
    Screens screens;

    @Inject
    Saving saving;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * @param writer whom the form was shown to: after another sign-in in the same browser it is somebody else's
     * @param back anything where a browser brings back what it kept: pictures that may not be used any more come with it,
     *     for the form to show them
     */
    @POST
    @Path("{id: [0-9]{1,18}}/working-copy")
    public TemplateInstance keep(
            @RestPath long id, @BeanParam ArticleForm form, @RestForm String writer, @RestForm String back) {
        form.checkKeepable();
        return kept(writer, me -> {
            Article article = articles.seenBy(me, id);
            if (back == null) saving.checkPictures(article, form);
            // A save may have overtaken it on the way: then there is nothing left that is not saved.
            WindowKey window = form.window();
            if (saving.saysMore(article, form)) {
                copies.keep(me, article.id(), window.here(), KeptForm.write(form), clock.instant());
                saving.wentOn(article, window);
            } else saving.done(article, window);
        });
    }

    /** The same for an article that nobody has saved yet. Once it is saved, its form has nothing to keep. */
    @POST
    @Path("working-copy")
    public TemplateInstance keep(@BeanParam ArticleForm form, @RestForm String writer, @RestForm String back) {
        String key = form.key();
        form.checkKeepable();
        return kept(writer, me -> {
            if (back == null) saving.checkPictures(form);
            if (articles.begunWith(key).isPresent()) throw Refusal.now("articles.form_used");
            copies.keep(me, key, KeptForm.write(form), clock.instant());
        });
    }

    @POST
    @Path("{id: [0-9]{1,18}}/working-copy/removal")
    @Transactional
    public Response drop(@RestPath long id, @RestForm String formKey) {
        Article article = articles.seenBy(signedIn.person(), id);
        saving.done(article, WindowKey.read(formKey));
        return ArticleResource.see(article, "");
    }

    @POST
    @Path("working-copy/removal")
    @Transactional
    public Response drop(@RestForm String formKey) {
        copies.drop(signedIn.person(), formKey == null ? "" : formKey);
        return Response.seeOther(URI.create("/desk/articles/new")).build();
    }

    /** Two tabs may keep the first copy at once: the database lets one through, and the other takes its row. */
    private TemplateInstance kept(String writer, Consumer<Person> keeping) {
        try {
            QuarkusTransaction.requiringNew().run(() -> keeping.accept(writer(writer)));
        } catch (PersistenceException meanwhile) {
            QuarkusTransaction.requiringNew().run(() -> keeping.accept(writer(writer)));
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> Templates.kept(screens.when().at(clock.instant())));
    }

    private Person writer(String writer) {
        Person me = signedIn.person();
        if (!String.valueOf(me.id()).equals(writer)) throw Refusal.forbidden("articles.somebody_elses_form");
        return me;
    }
}
