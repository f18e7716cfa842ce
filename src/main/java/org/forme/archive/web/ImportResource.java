package org.forme.archive.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.forme.archive.Arrival;
import org.forme.archive.Bags;
import org.forme.archive.Importing;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedIssues;
import org.forme.imprint.Publications;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.shell.Times;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** 收入存档包: bags are brought, looked at, and taken in once somebody has seen what they say. */
@Path("/desk/archive/import")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"chief", "admin"})
public class ImportResource {
    private static final String HERE = "/desk/archive/import";

    /** Files in one go. */
    private static final int MOST_FILES = 100;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance start(int taken, List<String> waiting, Refusal refusal);

        static native TemplateInstance bags(Looked looked);
    }

    /** What the bags say, and what was refused of them. @param kept their names in the store */
    public record Looked(List<String> kept, List<Arrival> arrivals, String person, Refusal refusal) {
        public long ready() {
            return arrivals.stream().filter(Arrival::isReady).count();
        }

        /** Keys that somebody has to say are the paper's. */
        public List<String> strangeKeys() {
            return arrivals.stream()
                    .filter(arrival -> arrival.isReady() && arrival.keyStrange())
                    .map(Arrival::key)
                    .distinct()
                    .toList();
        }

        public SealedIssue issue(Arrival arrival) {
            return arrival.bag().issue().orElse(null);
        }

        public String sealedAt(SealedIssue issue) {
            return Times.at(issue.sealedAt(), issue.zone()).dated(issue.sealedAt());
        }

        /** In groups of eight digits, as people compare them. */
        public String grouped(String key) {
            return key.replaceAll("(.{8})(?=.)", "$1 ");
        }
    }

    /** Seconds that somebody waits for those before. */
    private static final int PATIENCE = 30;

    /** Reading bags takes a processor and memory, so one reads after the other. */
    private static final ReentrantLock LOOKING = new ReentrantLock();

    @Inject
    Importing importing;

    @Inject
    Publications publications;

    @Inject
    SignedIn signedIn;

    /** @param taken how many have just come in */
    @GET
    public Response start(@RestQuery Integer taken) {
        paper();
        return start(200, taken == null ? 0 : Math.max(0, taken), null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(@RestForm("bags") List<FileUpload> uploads) {
        paper();
        List<FileUpload> files = uploads == null
                ? List.of()
                : uploads.stream()
                        .filter(file ->
                                file.fileName() != null && !file.fileName().isEmpty())
                        .limit(MOST_FILES)
                        .toList();
        if (files.isEmpty()) return start(422, 0, Refusal.input("bags", "archive.import_files_missing"));
        return look(files.stream().map(this::keep).toList().toArray());
    }

    /** The same with a file that was laid into the data folder. */
    @POST
    @Path("incoming")
    public Response bringWaiting(@RestForm String file) {
        paper();
        Posted.there(file);
        return look(importing.keepWaiting(file));
    }

    private static Response look(Object... kept) {
        return Response.seeOther(UriBuilder.fromPath(HERE + "/bags")
                        .queryParam("bag", kept)
                        .build())
                .build();
    }

    private String keep(FileUpload file) {
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            return importing.keep(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the bags and says what is in them. Changes nothing. */
    @GET
    @Path("bags")
    public Response look(@RestQuery List<String> bag) {
        return opened(bag, bags -> looked(200, bag, bags, null));
    }

    /** Takes in what can be taken in. */
    @POST
    @Path("bags")
    public Response takeIn(@RestForm List<String> bag, @RestForm List<String> key) {
        return opened(bag, bags -> {
            try {
                int taken = importing
                        .bring(bags, paper(), new HashSet<>(key == null ? List.of() : key), signedIn.person())
                        .size();
                return Response.seeOther(URI.create(HERE + "?taken=" + taken)).build();
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.INPUT && refusal.kind() != Refusal.Kind.STATE) throw refusal;
                return looked(refusal.status(), bag, bags, refusal);
            }
        });
    }

    @FunctionalInterface
    private interface Use {
        Response of(Bags bags);
    }

    private Response opened(List<String> kept, Use use) {
        paper();
        if (kept == null || kept.isEmpty() || kept.size() > MOST_FILES) throw Refusal.unseen();
        if (!isMyTurn()) return start(409, 0, Refusal.now("archive.import_busy"));
        try (Bags bags = importing.open(List.copyOf(new LinkedHashSet<>(kept)))) {
            return use.of(bags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.STATE) throw refusal;
            return start(refusal.status(), 0, refusal);
        } finally {
            LOOKING.unlock();
        }
    }

    private static boolean isMyTurn() {
        try {
            return LOOKING.tryLock(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Response start(int status, int taken, Refusal refusal) {
        return html(status, Templates.start(taken, importing.waiting(), refusal));
    }

    private Response looked(int status, List<String> kept, Bags bags, Refusal refusal) {
        List<Arrival> arrivals = importing.look(bags, paper());
        return html(
                status,
                Templates.bags(new Looked(
                        new ArrayList<>(kept), arrivals, signedIn.person().name(), refusal)));
    }

    /** The paper's key; only for those who may take something in. */
    private String paper() {
        String paper = publications.only().orElseThrow(Refusal::unseen).paper();
        if (!SealedIssues.mayTakeIn(signedIn.person(), paper)) throw Refusal.forbidden("shell.forbidden");
        return paper;
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }
}
