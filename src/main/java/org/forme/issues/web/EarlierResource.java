package org.forme.issues.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.issues.EarlierIssue;
import org.forme.issues.EarlierIssues;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** 往期期号: the issues from before Forme, and taking them in as a list. */
@Path("/desk/issues/earlier")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reporter", "editor", "layout", "head", "duty", "chief", "proofreader", "production", "admin"})
public class EarlierResource {
    private static final String HERE = "/desk/issues/earlier";
    /** What spreadsheets in China write where they do not write UTF-8. */
    private static final Charset GBK = Charset.forName("GB18030");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance earlier(Page page, Refusal refusal);
    }

    /** A year and its issues, the newest first. */
    public record Year(int number, List<EarlierIssue> issues) {}

    /** What is there, with what was typed. */
    public record Page(Publication paper, int size, List<Year> years, boolean mayTakeIn, String lines, boolean gaps) {}

    @Inject
    EarlierIssues earlier;

    @Inject
    Publications publications;

    @Inject
    SignedIn signedIn;

    @Inject
    Acts acts;

    @Inject
    Clock clock;

    @GET
    @Transactional
    public Response show() {
        return Acts.html(200, draw("", false, null));
    }

    /** Takes in a list, typed or as a file. */
    @POST
    @RolesAllowed({"chief", "production", "admin"})
    public Response takeIn(@RestForm String lines, @RestForm FileUpload file, @RestForm boolean gaps) {
        Posted.there(lines);
        String text = isGiven(file) ? read(file) : lines;
        return acts.run(
                "issues.earlier",
                HERE,
                (person, now) -> String.valueOf(earlier.takeIn(paper(), text, gaps, person, now)),
                refusal -> draw(text, gaps, refusal));
    }

    /** Takes back all that was taken in. */
    @POST
    @Path("removal")
    @RolesAllowed({"chief", "production", "admin"})
    public Response takeBack() {
        return acts.run(
                "issues.earlier_back",
                HERE,
                (person, now) -> String.valueOf(earlier.takeBack(paper(), person)),
                refusal -> draw("", false, refusal));
    }

    private String draw(String lines, boolean gaps, Refusal refusal) {
        Publication paper = paper();
        List<EarlierIssue> all = earlier.of(paper);
        boolean mayTakeIn = EarlierIssues.areKeptBy(signedIn.person(), paper);
        return Templates.earlier(new Page(paper, all.size(), years(all), mayTakeIn, lines, gaps), refusal)
                .render();
    }

    static List<Year> years(List<EarlierIssue> issues) {
        var years = new LinkedHashMap<Integer, List<EarlierIssue>>();
        for (EarlierIssue issue : issues)
            years.computeIfAbsent(issue.date().getYear(), year -> new ArrayList<>())
                    .add(issue);
        return years.entrySet().stream()
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }

    private static boolean isGiven(FileUpload file) {
        return file != null && file.fileName() != null && !file.fileName().isEmpty();
    }

    private static String read(FileUpload file) {
        try {
            byte[] bytes = Files.readAllBytes(file.uploadedFile());
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException other) {
                return new String(bytes, GBK);
            }
        } catch (IOException gone) {
            throw Refusal.brokenForm();
        }
    }

    private Publication paper() {
        return publications.only().orElseThrow(Refusal::unseen);
    }
}
