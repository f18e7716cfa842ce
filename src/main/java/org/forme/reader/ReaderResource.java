package org.forme.reader;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.forme.archive.PageImages;
import org.forme.archive.Paths;
import org.forme.archive.Published;
import org.forme.archive.Rechecks;
import org.forme.archive.SealedArticle;
import org.forme.archive.SealedCopy;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedPage;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The public edition at its addresses, which are kept for ever. What is not released is not there: every other address
 * gets the same quiet 404, whatever the reason.
 */
@Path("/")
@PermitAll
public class ReaderResource {
    private static final String PDF = ".pdf";
    private static final String JPG = ".jpg";

    @Inject
    Published published;

    @Inject
    PageImages images;

    @Inject
    Answers answers;

    @Inject
    Rechecks rechecks;

    @Inject
    Clock clock;

    @Context
    HttpHeaders asked;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(Spread spread);

        static native TemplateInstance sheet(Spread spread);

        static native TemplateInstance article(Story story);

        static native TemplateInstance seal(Sealed sealed);

        static native TemplateInstance calendar(SealedIssue newest, Year year);

        static native TemplateInstance nothing();

        static native TemplateInstance lost();
    }

    /** The newest issue of all. */
    @GET
    @PermitAll
    public Response newest() {
        return published.newest().flatMap(this::first).orElseGet(() -> answers.passing(200, Templates.nothing()));
    }

    /** The newest issue of a paper. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}")
    @PermitAll
    public Response newest(String paper) {
        return published.newest(paper).flatMap(this::first).orElseGet(this::lost);
    }

    /** An issue, by its first page; with {@code .pdf} the whole of it in print. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/{when}")
    @PermitAll
    public Response issue(String paper, String when) {
        if (!when.endsWith(PDF)) return on(paper, when).flatMap(this::first).orElseGet(this::lost);
        return on(paper, without(when, PDF))
                .flatMap(issue -> part(issue, Paths.ISSUE, paper + "-" + when))
                .orElseGet(this::lost);
    }

    /** A page; with {@code .pdf} or {@code .jpg} its print file or image, {@code -800.jpg} at most so many pixels wide. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/{when}/{page}")
    @PermitAll
    public Response page(String paper, String when, String page) {
        return on(paper, when).flatMap(issue -> page(issue, page)).orElseGet(this::lost);
    }

    /** A page's image as large as it is read in print, with the articles as links over it. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/{when}/{page}/sheet")
    @PermitAll
    public Response sheet(String paper, String when, String page) {
        return on(paper, when)
                .flatMap(issue -> issue.page(page).map(found -> sheet(issue, found)))
                .orElseGet(this::lost);
    }

    /** The issue's public seal. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/{when}/manifest.json")
    @PermitAll
    public Response manifest(String paper, String when) {
        return on(paper, when)
                .flatMap(issue -> published
                        .manifest(issue)
                        .map(bytes -> file(
                                issue, bytes, "application/json", issue.seal().root(), "manifest.json")))
                .orElseGet(this::lost);
    }

    /**
     * 付印存档: when the issue went to press, and whether it is still to the letter what it was.
     *
     * @param check whether somebody pressed for it to be checked
     */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/{when}/seal")
    @PermitAll
    public Response seal(String paper, String when, @RestQuery boolean check) {
        return on(paper, when).map(issue -> seal(issue, check)).orElseGet(this::lost);
    }

    private Response seal(SealedIssue issue, boolean check) {
        var found = check ? rechecks.of(issue, clock.instant()).orElse(null) : null;
        return answers.passing(200, Templates.seal(new Sealed(issue, check, found)));
    }

    /** The days of a year that have an issue. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/calendar/{year: [0-9]+}")
    @PermitAll
    public Response calendar(String paper, String year) {
        Optional<SealedIssue> newest = published.newest(paper);
        if (newest.isEmpty() || year.length() != 4 || year.startsWith("0")) return lost();
        int number = Integer.parseInt(year);
        return answers.page(
                Templates.calendar(newest.get(), Year.of(number, published.in(paper, number), published.years(paper))),
                newest.get().release().orElseThrow().at());
    }

    /** An article, at the page where it starts. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/{when}/{page}/{article}")
    @PermitAll
    public Response article(String paper, String when, String page, String article) {
        return on(paper, when)
                .flatMap(issue -> article(issue, page, article).flatMap(found -> story(issue, found)))
                .orElseGet(this::lost);
    }

    /** A picture of an article, by its place in it: {@code 1.jpg}. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/{when}/{page}/{article}/{picture}")
    @PermitAll
    public Response picture(String paper, String when, String page, String article, String picture) {
        if (!picture.matches("[1-9][0-9]{0,3}\\.jpg")) return lost();
        int nth = Integer.parseInt(without(picture, JPG));
        return on(paper, when)
                .flatMap(issue -> article(issue, page, article)
                        .flatMap(found -> part(
                                issue,
                                Paths.picture(found.number(), nth),
                                paper + "-" + when + "-" + found.number() + "-" + picture)))
                .orElseGet(this::lost);
    }

    private Optional<SealedIssue> on(String paper, String when) {
        return Address.parse(when).flatMap(address -> published.on(paper, address.date(), address.label()));
    }

    private Optional<Response> page(SealedIssue issue, String page) {
        String name = issue.paper() + "-" + issue.when() + "-" + page;
        if (page.endsWith(PDF)) return part(issue, Paths.pdf(without(page, PDF)), name);
        if (page.endsWith(JPG))
            return images.of(issue, without(page, JPG))
                    .map(image -> file(issue, image.jpeg(), "image/jpeg", image.tag(), name));
        return issue.page(page).map(found -> page(issue, found));
    }

    private Optional<Response> first(SealedIssue issue) {
        return issue.pages().stream().findFirst().map(page -> page(issue, page));
    }

    private Response page(SealedIssue issue, SealedPage page) {
        var spread = new Spread(
                issue,
                page,
                published.before(issue).orElse(null),
                published.after(issue).orElse(null));
        return answers.page(
                Templates.page(spread), issue.release().orElseThrow().at());
    }

    private Response sheet(SealedIssue issue, SealedPage page) {
        return answers.page(
                Templates.sheet(new Spread(issue, page, null, null)),
                issue.release().orElseThrow().at());
    }

    private static Optional<SealedArticle> article(SealedIssue issue, String page, String number) {
        if (!number.matches("[1-9][0-9]{0,4}")) return Optional.empty();
        return issue.article(Integer.parseInt(number))
                .filter(article -> article.page().equals(page));
    }

    private Optional<Response> story(SealedIssue issue, SealedArticle article) {
        Optional<SealedCopy> copy = published.copy(issue, article);
        return copy.flatMap(text -> issue.page(article.page())
                .map(page -> answers.page(
                        Templates.article(new Story(issue, page, article, text)),
                        issue.release().orElseThrow().at())));
    }

    private Optional<Response> part(SealedIssue issue, String path, String name) {
        return issue.part(path)
                .flatMap(part ->
                        published.bytes(part).map(bytes -> file(issue, bytes, part.mediaType(), part.sha256(), name)));
    }

    private Response file(SealedIssue issue, byte[] bytes, String mediaType, String tag, String name) {
        return answers.file(
                bytes, mediaType, tag, name, issue.release().orElseThrow().at(), asked);
    }

    private Response lost() {
        return answers.passing(404, Templates.lost());
    }

    private static String without(String name, String ending) {
        return name.substring(0, name.length() - ending.length());
    }
}
