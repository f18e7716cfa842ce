package org.forme.articles.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.articles.ArticleText;
import org.forme.articles.Articles;
import org.forme.articles.Comment;
import org.forme.articles.Suggestion;
import org.forme.articles.TextVersion;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.pictures.Pictures;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.text.Manuscript;
import org.forme.text.Passage;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** 修改建议 and 批注: what others would rather read, and what they say about it. */
@Path("/desk/articles/{id: [0-9]{1,18}}")
@Produces(MediaType.TEXT_HTML)
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
@RolesAllowed({"reporter", "correspondent", "editor", "layout", "head", "duty", "chief", "proofreader", "production"})
public class RemarksResource {
    @Inject
    Articles articles;

    @Inject
    Screens screens;

    @Inject
    Saving saving;

    @Inject
    Pictures pictures;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    RoutingContext request;

    /** Proposes what was changed in the form; the text stays as it is. */
    @POST
    @Path("suggestions")
    @Transactional
    public Response suggest(@RestPath long id, @BeanParam ArticleForm form) {
        Person me = signedIn.person();
        Article article = articles.heldFor(me, id);
        ArticleResource.checkWhole(article, form);
        ArticleText typed = null;
        try {
            typed = saving.typed(article, form);
            if (!form.files().isEmpty()) throw Refusal.input("upload", "articles.suggests_too_much");
            ArticleText began = began(article, form.version());
            article.suggest(me, form.isMarked() ? Saving.marked(typed, began) : typed, began, clock.instant());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
            Response again = screens.refuse(article, form, Optional.ofNullable(typed), Screen.Said.NOTHING, refusal);
            QuarkusTransaction.setRollbackOnly();
            return again;
        }
        saving.done(article, form.window());
        String address = ArticleResource.address(article);
        trail.note(clock.instant(), me, "articles.suggest", address, "" + article.currentRevision());
        return Response.seeOther(
                        KeptWords.handedOver(address + "?suggested=true#remarks", me, String.valueOf(article.id())))
                .build();
    }

    /** The text that the form began from, or one before it that both come from. */
    private ArticleText began(Article article, TextVersion version) {
        if (version.equals(article.textVersion())) return article.text();
        return Merging.ancestor(article, version, pictures::findById);
    }

    /** 采纳, with what was typed beside it saved before. */
    @POST
    @Path("suggestions/{number: [0-9]{1,18}}/acceptance")
    @Transactional
    public Response accept(
            @RestPath long id, @RestPath long number, @BeanParam ArticleForm form, @RestForm String why) {
        Article article = articles.heldFor(signedIn.person(), id);
        Suggestion suggestion = article.suggestion(number).orElseThrow(Refusal::unseen);
        return accepting(article, form, why, List.of(suggestion), version -> {
            suggestion.accept(signedIn.person(), version, why, clock.instant());
        });
    }

    /** 全部采纳. @param seen numbers of the suggestions that the page showed, as {@link Batch} writes them */
    @POST
    @Path("suggestions/acceptance")
    @Transactional
    public Response acceptAll(
            @RestPath long id, @RestForm String seen, @BeanParam ArticleForm form, @RestForm String why) {
        Article article = articles.heldFor(signedIn.person(), id);
        List<Suggestion> shown = shown(article, seen);
        return accepting(article, form, why, shown, version -> {
            article.acceptAll(signedIn.person(), shown, version, why, clock.instant());
        });
    }

    private Response accepting(
            Article article, ArticleForm form, String why, List<Suggestion> shown, Consumer<TextVersion> act) {
        Person me = signedIn.person();
        List<String> before = anchors(article);
        ArticleText typed = null;
        try {
            TextVersion version = form.version();
            if (form.carriesText()) {
                ArticleResource.checkWhole(article, form);
                typed = saving.typed(article, form);
                if (!typed.equals(article.text()) || !form.files().isEmpty()) {
                    article.revise(me, saving.taken(article, form), version, "", clock.instant());
                    version = article.textVersion();
                }
            }
            act.accept(version);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
            Response again = form.carriesText()
                    ? screens.refuse(article, form, Optional.ofNullable(typed), Screen.Said.why(why), refusal)
                    : screens.refuse(article, refusal);
            QuarkusTransaction.setRollbackOnly();
            return again;
        }
        saving.done(article, form.window());
        article.leaseOnSaving(me, clock.instant());
        shown.stream()
                .filter(one -> one.state() == Suggestion.State.ACCEPTED)
                .forEach(one -> note("articles.accept", article, one));
        long lapsed = shown.stream()
                .filter(one -> one.state() != Suggestion.State.ACCEPTED)
                .count();
        return lapsed == 0 ? toNext(article, before) : to(article, "lapsed=" + lapsed, "remarks");
    }

    private void note(String act, Article article, Suggestion one) {
        trail.note(clock.instant(), signedIn.person(), act, ArticleResource.address(article), "" + one.id());
    }

    /** 不采纳, or 撤回 by whoever made it. */
    @POST
    @Path("suggestions/{number: [0-9]{1,18}}/rejection")
    @Transactional
    public Response reject(@RestPath long id, @RestPath long number) {
        Article article = articles.heldFor(signedIn.person(), id);
        return rejecting(article, List.of(article.suggestion(number).orElseThrow(Refusal::unseen)));
    }

    /** 全部不采纳. @param seen numbers of the suggestions that the page showed */
    @POST
    @Path("suggestions/rejection")
    @Transactional
    public Response rejectAll(@RestPath long id, @RestForm String seen) {
        Article article = articles.heldFor(signedIn.person(), id);
        return rejecting(article, shown(article, seen));
    }

    private Response rejecting(Article article, List<Suggestion> shown) {
        List<String> before = anchors(article);
        try {
            if (shown.size() == 1) shown.get(0).reject(signedIn.person(), clock.instant());
            else article.rejectAll(signedIn.person(), shown, clock.instant());
        } catch (Refusal refusal) {
            Response again = screens.refuse(article, refusal);
            QuarkusTransaction.setRollbackOnly();
            return again;
        }
        return toNext(article, before);
    }

    private static List<Suggestion> shown(Article article, String seen) {
        if (seen == null || !seen.matches("[0-9]{1,18}([.][0-9]{1,18}){0,999}")) throw Refusal.brokenForm();
        return Arrays.stream(seen.split("[.]"))
                .distinct()
                .map(number -> article.suggestion(Long.parseLong(number)).orElseThrow(Refusal::unseen))
                .toList();
    }

    /**
     * Comments on a passage, or on the whole where none is given.
     *
     * @param from where the passage begins in the plain text of the body as typed
     * @param quote the passage's words
     */
    @POST
    @Path("comments")
    @Transactional
    public Response comment(
            @RestPath long id, @RestForm String comment, @RestForm String from, @RestForm String quote) {
        Article article = articles.heldFor(signedIn.person(), id);
        Posted.there(comment);
        try {
            article.comment(signedIn.person(), passage(article.body(), from, quote), comment, clock.instant());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNSEEN) throw refusal;
            return screens.refuse(article, Screen.Said.commented(comment, quote), refusal);
        }
        return to(article, "", "remarks");
    }

    /** 处理完毕. @param answer what is said to it, or nothing */
    @POST
    @Path("comments/{number: [0-9]{1,18}}/settlement")
    @Transactional
    public Response settle(@RestPath long id, @RestPath long number, @RestForm String answer) {
        Article article = articles.heldFor(signedIn.person(), id);
        Comment comment = article.comment(number).orElseThrow(Refusal::unseen);
        List<String> before = anchors(article);
        try {
            comment.settle(signedIn.person(), answer, clock.instant());
        } catch (Refusal refusal) {
            return screens.refuse(article, Screen.Said.commented(answer, null), refusal);
        }
        return toNext(article, before);
    }

    /** The passage in the saved text: where the words were typed, or else the nearest place that says the same. */
    private static Passage passage(Manuscript body, String from, String quote) {
        if (quote == null || quote.isBlank()) return null;
        String words = quote.replace("\r\n", "\n");
        int wanted = from != null && from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
        String text = body.plainText();
        int before = text.lastIndexOf(words, wanted);
        int behind = text.indexOf(words, wanted);
        if (before < 0 && behind < 0) throw Refusal.input("comment", "articles.passage_unsaved");
        boolean nearer = before >= 0 && (behind < 0 || wanted - before <= behind - wanted);
        int begin = nearer ? before : behind;
        return Passage.of(body, begin, begin + words.length());
    }

    /** What is open, in the order of the screen, by its place there. */
    private static List<String> anchors(Article article) {
        return Stream.concat(
                        article.suggestions().stream().map(one -> "suggestion-" + one.id()),
                        article.comments().stream().map(one -> "comment-" + one.id()))
                .toList();
    }

    /** Where the person was: at the next that is open, or the last one before. */
    private Response toNext(Article article, List<String> before) {
        List<String> open = anchors(article);
        int done = IntStream.range(0, before.size())
                .filter(i -> !open.contains(before.get(i)))
                .findFirst()
                .orElse(0);
        String next = before.stream()
                .skip(done)
                .filter(open::contains)
                .findFirst()
                .or(() -> before.stream().limit(done).filter(open::contains).reduce((one, later) -> later))
                .orElse("remarks");
        return to(article, "", next);
    }

    /** Whoever marks up goes on doing so. */
    private Response to(Article article, String said, String place) {
        String marks = request.request().getParam("mark") == null ? "" : "mark=true";
        String query = Stream.of(marks, said).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return Response.seeOther(URI.create(
                        ArticleResource.address(article) + (query.isEmpty() ? "" : "?" + query) + "#" + place))
                .build();
    }
}
