package org.forme.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.forme.archive.SealInput.ArticleCopy;
import org.forme.archive.SealInput.PageCopy;
import org.forme.shell.Sha256;

/**
 * What a seal covers, in two canonical files: the public manifest, which readers may have, and the office's, which
 * never leaves the desk. One root stands over both.
 */
record Manifests(byte[] open, byte[] office) {
    /** The form of both files. A change of meaning takes the next number; old ones stay readable. */
    static final int FORMAT = 1;

    /**
     * Writes both.
     *
     * @param parts every file of the issue
     * @param predecessor root of the paper's last seal, or null
     * @param by id and name of the person who seals
     */
    static Manifests of(SealInput input, List<Part> parts, String predecessor, Sealing by) {
        return new Manifests(
                CanonicalJson.write(open(input, parts, predecessor, by)),
                CanonicalJson.write(office(input, parts, by)));
    }

    /** Who seals, and when. @param inPlaceOf in whose place; empty where in their own */
    record Sealing(long person, String name, Instant at, String inPlaceOf) {
        Sealing {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }

        Sealing(long person, String name, Instant at) {
            this(person, name, at, "");
        }
    }

    /** SHA-256 over a text that names its purpose and both files' SHA-256, a line each. */
    static String root(String openSha, String officeSha) {
        return Sha256.of("forme-seal-" + FORMAT + "\n" + openSha + "\n" + officeSha + "\n");
    }

    private static Map<String, Object> open(SealInput input, List<Part> parts, String predecessor, Sealing by) {
        var map = new LinkedHashMap<String, Object>();
        map.put("format", FORMAT);
        map.put("kind", "forme-issue");
        map.put("publication", publication(input.paper()));
        map.put("numbers", numbers(input.numbers()));
        map.put("label", input.label());
        map.put("edition", input.edition());
        map.put("date", day(input.date()));
        map.put("dateLine", input.dateLine());
        map.put("permit", permit(input.permit()));
        map.put("imprint", input.imprint());
        map.put("engine", input.engine());
        map.put("sealedAt", by.at().toString());
        map.put("predecessor", predecessor);
        map.put("pages", input.pages().stream().map(Manifests::page).toList());
        map.put("articles", articles(input, parts));
        map.put("parts", parts.stream().filter(Part::open).map(Manifests::part).toList());
        return map;
    }

    private static Map<String, Object> publication(SealInput.Paper paper) {
        return Map.of(
                "key", paper.key(),
                "name", paper.name(),
                "registeredTitle", paper.registeredTitle(),
                "zone", paper.zone());
    }

    private static Map<String, Object> numbers(SealInput.Numbers numbers) {
        var map = new LinkedHashMap<String, Object>();
        if (numbers.kind() != null) map.put("kind", numbers.kind());
        map.put("number", range(numbers.number(), numbers.numberTo()));
        map.put("total", range(numbers.total(), numbers.totalTo()));
        map.put("printed", numbers.printed());
        return map;
    }

    private static Map<String, Object> range(Integer from, Integer to) {
        return from == null ? null : Map.of("from", from, "to", to == null ? from : to);
    }

    private static Map<String, Object> permit(SealInput.PermitCopy permit) {
        var map = new LinkedHashMap<String, Object>();
        map.put("regime", permit.regime());
        map.put("printed", permit.printed());
        map.put("from", day(permit.from()));
        map.put("to", day(permit.to()));
        map.put("holder", permit.holder());
        map.put("printer", permit.printer());
        map.put("run", permit.run());
        map.put("waivers", permit.waivers());
        if (!permit.says().isEmpty()) map.put("says", permit.says());
        return map;
    }

    private static Map<String, Object> page(PageCopy page) {
        var map = new LinkedHashMap<String, Object>();
        map.put("label", page.label());
        map.put("section", page.section());
        map.put("widthUm", page.widthUm());
        map.put("heightUm", page.heightUm());
        map.put("credits", page.credits());
        map.put("pdf", page.pdf());
        map.put("image", page.image());
        map.put("frames", page.frames());
        map.put("fingerprintPrinted", page.proof().fingerprint());
        return map;
    }

    private static List<Object> articles(SealInput input, List<Part> parts) {
        var list = new ArrayList<Object>();
        int number = 0;
        for (ArticleCopy article : input.articles()) list.add(article(++number, article, parts));
        return list;
    }

    private static Map<String, Object> article(int number, ArticleCopy article, List<Part> parts) {
        var map = new LinkedHashMap<String, Object>();
        map.put("number", number);
        map.put("page", article.page());
        map.put("rubric", article.rubric());
        map.put("kicker", article.kicker());
        map.put("headline", article.headline());
        map.put("deck", article.deck());
        map.put("body", shaOf(Paths.article(number), parts));
        map.put(
                "pictures",
                article.pictures().stream().map(SealInput.PictureCopy::sha256).toList());
        map.put("zones", article.zones().stream().map(Manifests::zone).toList());
        return map;
    }

    private static Map<String, Object> zone(Zone zone) {
        return Map.of(
                "page", zone.page(), "x", zone.x(), "y", zone.y(), "width", zone.width(), "height", zone.height());
    }

    private static String shaOf(String path, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.path().equals(path))
                .map(Part::sha256)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file " + path));
    }

    static Map<String, Object> part(Part part) {
        return Map.of("path", part.path(), "mediaType", part.mediaType(), "size", part.size(), "sha256", part.sha256());
    }

    private static Map<String, Object> office(SealInput input, List<Part> parts, Sealing by) {
        var map = new LinkedHashMap<String, Object>();
        map.put("format", FORMAT);
        map.put("kind", "forme-office");
        map.put("issue", input.issue());
        map.put("publication", input.paper().id());
        map.put("sealedBy", sealedBy(by));
        map.put("sealedAt", by.at().toString());
        map.put("pages", input.pages().stream().map(Manifests::officePage).toList());
        map.put("articles", officeArticles(input));
        map.put("findings", input.findings().stream().map(Manifests::finding).toList());
        map.put("checks", input.checks());
        map.put(
                "parts",
                parts.stream().filter(part -> !part.open()).map(Manifests::part).toList());
        return map;
    }

    private static Map<String, Object> officePage(PageCopy page) {
        var proof = new LinkedHashMap<String, Object>();
        proof.put("number", page.proof().number());
        proof.put("digest", page.proof().digest());
        proof.put("plan", page.proof().plan());
        proof.put("engine", page.proof().engine());
        proof.put("madeAt", time(page.proof().madeAt()));
        proof.put("madeBy", page.proof().madeBy());
        return Map.of(
                "label",
                page.label(),
                "proof",
                proof,
                "signatures",
                page.signatures().stream().map(Manifests::signature).toList());
    }

    private static Map<String, Object> sealedBy(Sealing by) {
        var map = new LinkedHashMap<String, Object>();
        map.put("person", by.person());
        map.put("name", by.name());
        standIn(map, by.inPlaceOf());
        return map;
    }

    private static Map<String, Object> signature(SealInput.SignatureCopy signature) {
        var map = new LinkedHashMap<String, Object>();
        map.put("person", signature.person());
        map.put("name", signature.name());
        map.put("role", signature.role());
        map.put("proof", signature.proof());
        map.put("at", time(signature.at()));
        standIn(map, signature.inPlaceOf());
        return map;
    }

    /** 代班 is said where there was one. */
    private static void standIn(Map<String, Object> map, String inPlaceOf) {
        if (!inPlaceOf.isEmpty()) map.put("inPlaceOf", inPlaceOf);
    }

    private static List<Object> officeArticles(SealInput input) {
        var list = new ArrayList<Object>();
        int number = 0;
        for (ArticleCopy article : input.articles())
            list.add(Map.of(
                    "number",
                    ++number,
                    "id",
                    article.id(),
                    "revision",
                    article.revision(),
                    "reviews",
                    article.reviews().stream().map(Manifests::review).toList()));
        return list;
    }

    private static Map<String, Object> review(SealInput.ReviewCopy review) {
        var map = new LinkedHashMap<String, Object>();
        map.put("stage", review.stage());
        map.put("decision", review.decision());
        map.put("revision", review.revision());
        map.put("person", review.person());
        map.put("name", review.name());
        map.put("at", time(review.at()));
        map.put("reason", review.reason());
        map.put("voided", review.voided());
        standIn(map, review.inPlaceOf());
        return map;
    }

    private static Map<String, Object> finding(SealInput.FindingCopy finding) {
        return Map.of(
                "article",
                finding.article(),
                "rule",
                finding.rule(),
                "passage",
                finding.passage(),
                "dismissedBy",
                finding.dismissedBy(),
                "at",
                time(finding.at()),
                "why",
                finding.why());
    }

    private static String day(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
