package org.forme.archive.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.forme.archive.EditionsCompared;
import org.forme.archive.Reedition;
import org.forme.archive.ReeditionWord;
import org.forme.archive.Reeditions;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedIssues;
import org.forme.issues.Issue;
import org.forme.issues.Slot;
import org.forme.issues.TwoWords;
import org.forme.people.People;
import org.forme.people.Person;
import org.forme.people.SignedIn;
import org.forme.shell.Attempt;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** 换版 of a sealed issue: asked for by one, agreed to by another, and what came of it. */
@Path("/desk/archive/{id: [0-9]+}/reedition")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"production", "duty", "chief"})
public class ReeditionResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance reedition(Shown shown);
    }

    /** A step on the way to another edition. @param key of its message */
    public record Stage(String key, boolean done, boolean now) {}

    private static final List<String> STAGES =
            List.of("archive.stage_ask", "archive.stage_agree", "archive.stage_make", "archive.stage_freeze");

    /**
     * Everything about it.
     *
     * @param asked the newest that was asked for, or null
     * @param words given for it
     * @param unconfirmed one by telephone that its person has not confirmed, or null
     * @param next the live issue that comes in the place of this one, or null
     * @param after the same as it went to press, or null
     * @param compared how the two differ, or null before that
     * @param person who looks
     * @param others whose word counts as the second
     */
    public record Shown(
            SealedIssue issue,
            Reedition asked,
            List<ReeditionWord> words,
            ReeditionWord unconfirmed,
            Issue next,
            SealedIssue after,
            EditionsCompared compared,
            Person person,
            List<Person> others,
            ReeditionForm form,
            String channel,
            String toldAt,
            Refusal refusal) {
        /** Asked, agreed to, changed, frozen anew: which of it is done, and which is at hand. */
        public List<Stage> stages() {
            int done = after != null ? 4 : next != null ? 2 : asked != null ? 1 : 0;
            return IntStream.range(0, STAGES.size())
                    .mapToObj(i -> new Stage(STAGES.get(i), i < done, i == done))
                    .toList();
        }

        /** Whether what was typed to ask anew was refused. */
        public boolean isAskingAgain() {
            return refusal != null && form != ReeditionForm.BLANK;
        }

        public Reedition.Act[] acts() {
            return Reedition.Act.values();
        }

        public boolean isMine() {
            return asked != null && asked.isAskedBy(person);
        }

        /** Whether this person may agree now, as the second. */
        public boolean mayAgree() {
            return asked != null && next == null && !isMine() && TwoWords.mayAgree(person, issue.paper());
        }

        public boolean mayConfirm() {
            return unconfirmed != null && unconfirmed.isBy(person);
        }

        /** Slots whose article is carried on and may be written anew. */
        public List<Slot> carried() {
            return next == null || next.isSealed()
                    ? List.of()
                    : next.slots().stream().filter(Slot::isCarried).toList();
        }

        public String at(Instant moment) {
            return Times.at(moment, issue.zone()).dated(moment);
        }
    }

    @Inject
    SealedIssues sealed;

    @Inject
    Reeditions reeditions;

    @Inject
    People people;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show(@RestPath long id) {
        return page(200, need(id), ReeditionForm.BLANK, "", "", null);
    }

    @POST
    @Transactional
    public Response ask(@RestPath long id, @BeanParam ReeditionForm form) {
        need(id);
        Posted.whole(form, "act");
        return done(
                id,
                form,
                "",
                "",
                () -> reeditions.ask(
                        need(id),
                        form.actOf(),
                        form.reason(),
                        form.printerWord(),
                        ReeditionForm.copies(form.printed()),
                        ReeditionForm.copies(form.destroyed()),
                        signedIn.person(),
                        clock.instant()));
    }

    /** The second person's own word; confirms one by telephone. */
    @POST
    @Path("agreement")
    @Transactional
    public Response agree(@RestPath long id, @RestForm String asked) {
        need(id);
        Posted.there(asked);
        return done(
                id,
                ReeditionForm.BLANK,
                "",
                "",
                () -> reeditions.agree(asked(need(id), asked), signedIn.person(), clock.instant()));
    }

    /** 指示记录. */
    @POST
    @Path("telephone")
    @Transactional
    public Response telephone(
            @RestPath long id,
            @RestForm String asked,
            @RestForm String told,
            @RestForm String channel,
            @RestForm String toldAt) {
        SealedIssue issue = need(id);
        Posted.there(asked, told, channel, toldAt);
        return done(
                id,
                ReeditionForm.BLANK,
                channel,
                toldAt,
                () -> reeditions.agreeByTelephone(
                        asked(need(id), asked),
                        people.findByIdOptional(Posted.id(told)).orElseThrow(Refusal::unseen),
                        channel,
                        moment(issue, toldAt),
                        signedIn.person(),
                        clock.instant()));
    }

    /** Begins a draft with the words of an article that is carried on. */
    @POST
    @Path("articles/{article: [0-9]+}")
    @Transactional
    public Response rewrite(@RestPath long id, @RestPath long article) {
        SealedIssue issue = need(id);
        Issue next = reeditions.begun(issue).orElseThrow(Refusal::unseen);
        if (next.isSealed()) throw Refusal.unseen();
        var draft = new AtomicLong();
        return Attempt.refused(() -> draft.set(reeditions
                        .rewrite(
                                reeditions.begun(need(id)).orElseThrow(Refusal::unseen),
                                article,
                                signedIn.person(),
                                clock.instant())
                        .id()))
                .map(refusal -> page(refusal.status(), issue, ReeditionForm.BLANK, "", "", refusal))
                .orElseGet(() -> Response.seeOther(URI.create("/desk/articles/" + draft.get() + "?edit=true"))
                        .build());
    }

    /** What was asked for last, which must be what the person has read. */
    private Reedition asked(SealedIssue issue, String read) {
        Reedition asked = reeditions.of(issue).orElseThrow(Refusal::unseen);
        if (!asked.id().toString().equals(read)) throw Refusal.now("archive.reedition_changed");
        return asked;
    }

    private Response done(long id, ReeditionForm form, String channel, String toldAt, Runnable act) {
        return Attempt.refused(act)
                .map(refusal -> page(refusal.status(), need(id), form, channel, toldAt, refusal))
                .orElseGet(() -> Response.seeOther(URI.create("/desk/archive/" + id + "/reedition"))
                        .build());
    }

    private static Instant moment(SealedIssue issue, String typed) {
        try {
            return LocalDateTime.parse(typed.strip()).atZone(issue.zone()).toInstant();
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    private SealedIssue need(long id) {
        SealedIssue issue = sealed.findByIdOptional(id).orElseThrow(Refusal::unseen);
        if (!TwoWords.mayAsk(signedIn.person(), issue.paper())) throw Refusal.forbidden("shell.forbidden");
        return issue;
    }

    private Response page(
            int status, SealedIssue issue, ReeditionForm form, String channel, String toldAt, Refusal refusal) {
        Person me = signedIn.person();
        Optional<Reedition> asked = reeditions.of(issue);
        Optional<Issue> next = reeditions.begun(issue);
        Optional<SealedIssue> after = next.flatMap(live -> sealed.ofIssue(live.id()));
        List<Person> others = people.listAll().stream()
                .filter(person ->
                        TwoWords.mayAgree(person, issue.paper()) && !person.id().equals(me.id()))
                .toList();
        var shown = new Shown(
                issue,
                asked.orElse(null),
                asked.map(reeditions::words).orElse(List.of()),
                asked.flatMap(reeditions::unconfirmed).orElse(null),
                next.orElse(null),
                after.orElse(null),
                after.map(later -> EditionsCompared.of(issue, later)).orElse(null),
                me,
                others,
                form,
                channel,
                toldAt.isEmpty() ? issue.local(clock.instant()) : toldAt,
                refusal);
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.reedition(shown).render())
                .build();
    }
}
