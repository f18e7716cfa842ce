package org.forme.archive;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.forme.archive.Verification.Fault;
import org.forme.archive.Verification.Kind;
import org.forme.shell.Sha256;
import org.forme.store.BlobMissing;
import org.forme.store.Blobs;

/** Checks a sealed issue again, from its files up: every part, both manifests, root, signature, and the seal before. */
@ApplicationScoped
public class Verifier {
    static final String OPEN = "manifest.json";
    static final String OFFICE = "office.json";
    static final String SEAL = "seal.json";

    @Inject
    Blobs blobs;

    @Inject
    SealedIssues sealed;

    @Inject
    SigningKeys keys;

    public Verification verify(SealedIssue issue) {
        var faults = new ArrayList<Fault>();
        Optional<byte[]> seal = read(issue.sealSha(), SEAL, faults);
        Optional<byte[]> open = read(issue.seal().open(), OPEN, faults);
        Optional<byte[]> office = read(issue.seal().office(), OFFICE, faults);
        seal.ifPresent(bytes -> checkSeal(issue, bytes, faults));
        var listed = new HashMap<String, Part>();
        open.ifPresent(bytes -> checkOpen(issue, bytes, listed, faults));
        office.ifPresent(bytes -> parts(CanonicalJson.read(bytes), false, listed));
        listed.values().forEach(part -> read(part.sha256(), part.path(), faults));
        if (open.isPresent() && office.isPresent()) checkIndex(issue, listed, faults);
        checkChain(issue, faults);
        return new Verification(faults.stream().distinct().toList(), listed.size() + 3);
    }

    private Optional<byte[]> read(String sha, String path, List<Fault> faults) {
        try {
            byte[] bytes = blobs.read(sha);
            if (Sha256.of(bytes).equals(sha)) return Optional.of(bytes);
            faults.add(new Fault(path, Kind.CHANGED));
        } catch (BlobMissing e) {
            faults.add(new Fault(path, Kind.MISSING));
        }
        return Optional.empty();
    }

    private void checkSeal(SealedIssue issue, byte[] bytes, List<Fault> faults) {
        Seal seal = Seal.read(bytes);
        if (!seal.equals(issue.seal())) faults.add(new Fault(SEAL, Kind.INDEX));
        if (!seal.holds() || !keys.belongs(issue.paper(), seal.key())) faults.add(new Fault(SEAL, Kind.SIGNATURE));
    }

    private void checkOpen(SealedIssue issue, byte[] bytes, Map<String, Part> listed, List<Fault> faults) {
        JsonNode open = CanonicalJson.read(bytes);
        parts(open, true, listed);
        if (!Objects.equals(open.path("predecessor").textValue(), issue.seal().predecessor()))
            faults.add(new Fault(OPEN, Kind.CHAIN));
        boolean same = open.path("date").asText().equals(issue.date().toString())
                && open.path("publication").path("key").asText().equals(issue.paper())
                && open.path("publication").path("name").asText().equals(issue.paperName())
                && open.path("numbers").path("printed").asText().equals(issue.numbers())
                && open.path("dateLine").asText().equals(issue.dateLine())
                && open.path("permit").path("printed").asText().equals(issue.permit())
                && open.path("edition").asInt() == issue.edition()
                && open.path("label").asText().equals(issue.label())
                && open.path("pages").size() == issue.pages().size()
                && open.path("articles").size() == issue.articles().size();
        if (!same || !sameLists(issue, open)) faults.add(new Fault(OPEN, Kind.INDEX));
    }

    /** What readers' lists are made of has to say what the manifest says. */
    private static boolean sameLists(SealedIssue issue, JsonNode open) {
        for (int i = 0; i < issue.pages().size(); i++) {
            SealedPage page = issue.pages().get(i);
            JsonNode sealedPage = open.path("pages").path(i);
            if (!sealedPage.path("label").asText().equals(page.label())
                    || !sealedPage.path("section").asText().equals(page.section())) return false;
        }
        for (int i = 0; i < issue.articles().size(); i++) {
            SealedArticle article = issue.articles().get(i);
            JsonNode sealedArticle = open.path("articles").path(i);
            var lines = new ArrayList<String>();
            sealedArticle.path("headline").forEach(line -> lines.add(line.asText()));
            if (!String.join(" ", lines).equals(article.headline())
                    || !sealedArticle.path("page").asText().equals(article.page())
                    || !sealedArticle.path("kicker").asText().equals(article.kicker())) return false;
        }
        return true;
    }

    private static void parts(JsonNode manifest, boolean open, Map<String, Part> listed) {
        for (JsonNode part : manifest.path("parts"))
            listed.put(
                    part.path("path").asText(),
                    new Part(
                            part.path("path").asText(),
                            part.path("mediaType").asText(),
                            part.path("size").longValue(),
                            part.path("sha256").asText(),
                            open));
    }

    private static void checkIndex(SealedIssue issue, Map<String, Part> listed, List<Fault> faults) {
        var rows = new HashMap<String, Part>();
        issue.parts().forEach(row -> rows.put(row.path(), row.value()));
        listed.forEach((path, part) -> {
            if (!part.equals(rows.remove(path))) faults.add(new Fault(path, Kind.INDEX));
        });
        rows.keySet().forEach(path -> faults.add(new Fault(path, Kind.INDEX)));
    }

    private void checkChain(SealedIssue issue, List<Fault> faults) {
        String before = sealed.before(issue).map(other -> other.seal().root()).orElse(null);
        boolean holds = Objects.equals(before, issue.seal().predecessor());
        if (!holds) faults.add(new Fault(SEAL, Kind.CHAIN));
    }
}
