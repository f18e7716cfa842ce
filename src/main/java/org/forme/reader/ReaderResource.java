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
import java.util.List;
import java.util.Optional;
import org.forme.archive.Edition;
import org.forme.archive.PageImages;
import org.forme.archive.Published;
import org.forme.archive.Rechecks;
import org.forme.archive.SealedArticle;
import org.forme.archive.SealedCopy;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedPage;
import org.forme.archive.SigningKeys;
import org.forme.archive.Withdrawal;
import org.forme.shell.Sha256;
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
    SigningKeys keys;

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

        static native TemplateInstance withdrawn(Withdrawal withdrawal);
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
        if (!when.endsWith(PDF)) return on(paper, when).flatMap(this::first).orElseGet(() -> gone(paper, when));
        return on(paper, without(when, PDF))
                .flatMap(issue -> published.pdf(issue).map(file -> file(issue, file, paper + "-" + when)))
                .orElseGet(this::lost);
    }

    /** A page; with {@code .pdf} or {@code .jpg} its print file or image, {@code -800.jpg} at most so many pixels wide. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/{when}/{page}")
    @PermitAll
    public Response page(String paper, String when, String page) {
        return on(paper, when).flatMap(issue -> page(issue, page)).orElseGet(() -> gone(paper, when));
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
                        .map(bytes -> file(issue, bytes, "application/json", Sha256.of(bytes), "manifest.json")))
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

    /** Every public key that the paper ever sealed with, so that old seals can be checked. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/keys.json")
    @PermitAll
    public Response keys(String paper) {
        return keys.published(paper)
                .filter(bytes -> published.newest(paper).isPresent())
                .map(answers::current)
                .orElseGet(this::lost);
    }

    /** An article, at the page where it starts. */
    @GET
    @Path("{paper: [a-z0-9][a-z0-9-]*}/{when}/{page}/{article}")
    @PermitAll
    public Response article(String paper, String when, String page, String article) {
        return on(paper, when)
                .flatMap(issue -> article(issue, page, article).flatMap(found -> story(issue, found)))
                .or(() -> on(paper, when)
                        .flatMap(issue -> sealed(issue, page, article))
                        .flatMap(published::withdrawn)
                        .map(this::withdrawn))
                .orElseGet(() -> gone(paper, when));
    }

    /** The note in place of an issue that was withdrawn with one; else the quiet 404. */
    private Response gone(String paper, String when) {
        return Address.parse(when)
                .flatMap(address -> published.withdrawn(paper, address.date(), address.label()))
                .map(this::withdrawn)
                .orElseGet(this::lost);
    }

    private Response withdrawn(Withdrawal withdrawal) {
        return answers.passing(410, Templates.withdrawn(withdrawal));
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
                        .flatMap(found -> published.picture(issue, found, nth))
                        .map(file -> file(issue, file, paper + "-" + when + "-" + article + "-" + picture)))
                .orElseGet(this::lost);
    }

    private Optional<SealedIssue> on(String paper, String when) {
        return Address.parse(when).flatMap(address -> published.on(paper, address.date(), address.label()));
    }

    private Optional<Response> page(SealedIssue issue, String page) {
        String name = issue.paper() + "-" + issue.when() + "-" + page;
        if (page.endsWith(PDF)) return published.pdf(issue, without(page, PDF)).map(file -> file(issue, file, name));
        if (page.endsWith(JPG))
            return images.published(issue, without(page, JPG))
                    .map(image -> file(issue, image.jpeg(), "image/jpeg", image.tag(), name));
        return issue.page(page).map(found -> page(issue, found));
    }

    private Optional<Response> first(SealedIssue issue) {
        return issue.pages().stream().findFirst().map(page -> page(issue, page));
    }

    private Response page(SealedIssue issue, SealedPage page) {
        var spread = new Spread(
                published.edition(issue),
                page,
                published.before(issue).orElse(null),
                published.after(issue).orElse(null));
        return answers.page(
                Templates.page(spread), issue.release().orElseThrow().at());
    }

    private Response sheet(SealedIssue issue, SealedPage page) {
        return answers.page(
                Templates.sheet(new Spread(published.edition(issue), page, null, null)),
                issue.release().orElseThrow().at());
    }

    private Optional<SealedArticle> article(SealedIssue issue, String page, String number) {
        Edition edition = published.edition(issue);
        return sealed(issue, page, number).flatMap(article -> edition.article(article.number()));
    }

    private static Optional<SealedArticle> sealed(SealedIssue issue, String page, String number) {
        if (!number.matches("[1-9][0-9]{0,4}")) return Optional.empty();
        return issue.article(Integer.parseInt(number))
                .filter(article -> article.page().equals(page));
    }

    private Optional<Response> story(SealedIssue issue, SealedArticle article) {
        Optional<SealedCopy> copy = published.copy(issue, article);
        return copy.flatMap(text -> issue.page(article.page())
                .map(page -> answers.page(
                        Templates.article(story(issue, page, article, text)),
                        issue.release().orElseThrow().at())));
    }

    private Story story(SealedIssue issue, SealedPage page, SealedArticle article, SealedCopy text) {
        Edition edition = published.edition(issue);
        List<Story.Remark> remarks = edition.of(article).stream()
                .map(one -> new Story.Remark(
                        one.correction(),
                        one.prints().stream()
                                .flatMap(print -> published.seen(print.issue(), print.article()).stream())
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new Story(edition, page, article, text, remarks, published.putRightBy(article));
    }

    private Response file(SealedIssue issue, Published.File file, String name) {
        return file(issue, file.bytes(), file.mediaType(), file.tag(), name);
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
