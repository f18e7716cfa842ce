package org.forme;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.forme.people.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * What stands in the places of the addresses while the role matrix is asked: things of the sample, and what the sample lacks,
 * made by the posts that people make. A thing is used until an act upon it succeeds; the next act gets a new one.
 */
final class MatrixThings {
    /** Who writes what is others' to everybody that asks. */
    static final String ANOTHER = "reporter2";

    static final String HEADLINE = "角色表的稿件";

    private static final Set<Role> WRITERS =
            EnumSet.of(Role.REPORTER, Role.CORRESPONDENT, Role.EDITOR, Role.HEAD, Role.DUTY, Role.CHIEF);

    /** How far copy has come. */
    enum Stage {
        DRAFT,
        HANDED_IN,
        RETURNED,
        HELD,
        /** Sent back, and being written by somebody now. */
        LEASED,
        /** Handed in, of a received original. */
        RECEIVED,
        /** Sent back, with a suggestion and a comment of others. */
        REMARKED,
        /** Sent back, written, taken over by somebody else. */
        TAKEN_OVER
    }

    /** A thing, and the words that find it again. @param more what else stands in an address, such as a suggestion's id */
    record Thing(String key, String id, String more) {}

    private final Office office;
    private final Path data;
    private final Map<String, Office.Visitor> people = new HashMap<>();
    private final Map<String, Thing> things = new HashMap<>();

    MatrixThings(Office office, Path data) {
        this.office = office;
        this.data = data;
    }

    Office.Visitor as(String username) {
        return people.computeIfAbsent(username, name -> name.isEmpty() ? office.visitor() : office.as(name));
    }

    /** With a sign-in that nobody needs any more. */
    Office.Visitor freshly(String username) {
        return office.as(username);
    }

    /** An act upon it succeeded: whoever comes next gets another one. */
    void used(String key) {
        things.remove(key);
    }

    private Thing thing(String key, Supplier<Thing> make) {
        Thing known = things.get(key);
        if (known != null) return known;
        Thing made = make.get();
        things.put(key, made);
        return made;
    }

    private Thing simple(String key, Supplier<String> make) {
        return thing(key, () -> new Thing(key, make.get(), ""));
    }

    /** Whether the role can have copy of its own. */
    static boolean writes(Role role) {
        return role != null && WRITERS.contains(role);
    }

    // Copy

    Thing article(String writer, Stage stage) {
        String key = "article of " + writer + " " + stage;
        return thing(key, () -> {
            String id = begun(writer, stage == Stage.RECEIVED ? "AGENCY" : "OWN");
            if (stage == Stage.DRAFT) return new Thing(key, id, "");
            act(writer, id, "submission");
            switch (stage) {
                case HELD -> act(reviewer(writer), id, "hold", "revision", "1", "reason", "缓一缓");
                case RETURNED, LEASED, REMARKED, TAKEN_OVER ->
                    act(reviewer(writer), id, "returns", "revision", "1", "reason", "再改一改");
                default -> {}
            }
            return new Thing(key, id, beside(writer, id, stage));
        });
    }

    /** Two editors, so that nobody reviews their own. */
    private static String reviewer(String writer) {
        return writer.equals("editor2") ? "editor" : "editor2";
    }

    private String beside(String writer, String id, Stage stage) {
        String mine = writer.equals(ANOTHER) ? writer : reviewer(writer);
        switch (stage) {
            case LEASED:
                act(mine, id, "lease", "tab", window(), "page", window());
                return "";
            case TAKEN_OVER:
                act(writer, id, "lease", "tab", window(), "page", window());
                act("chief", id, "lease/take-over");
                return found(as(writer).get("/desk/articles/" + id).body(), "take-overs/(\\d+)")
                        .or(() -> found(as(writer).get("/desk/articles").body(), "take-overs/(\\d+)"))
                        .orElseThrow(() -> new IllegalStateException("no take-over of " + writer));
            case REMARKED:
                act("proofreader", id, "suggestions", typed("1", "标题换一换", "OWN"));
                act("production", id, "comments", "comment", "看一看", "from", "", "quote", "");
                String page = as(writer).get("/desk/articles/" + id).body();
                return found(page, "suggestions/(\\d+)/").orElse("0") + " "
                        + found(page, "comments/(\\d+)/").orElse("0");
            default:
                return "";
        }
    }

    static String window() {
        return UUID.randomUUID().toString();
    }

    private String begun(String writer, String origin, String... more) {
        String[] form = join(typed("0", HEADLINE, origin), more);
        return id(as(writer)
                .post("/desk/articles", join(form, "formKey", UUID.randomUUID().toString())));
    }

    private void act(String who, String id, String act, String... form) {
        var answer = as(who).post("/desk/articles/" + id + "/" + act, form);
        if (answer.statusCode() >= 400)
            throw new IllegalStateException(who + " " + act + ": " + answer.statusCode() + " "
                    + Jsoup.parse(answer.body()).select("#refusal, main").text());
    }

    /** The whole form of an article, as a browser sends it. */
    static String[] typed(String revision, String headline, String origin) {
        boolean received = origin.equals("AGENCY");
        List<String> form = new ArrayList<>(List.of("revision", revision, "section", "news", "headline", headline));
        for (String empty : List.of(
                "kicker", "deck", "rubric", "dateline", "firstPlace", "firstDay", "firstAddress", "targetLength"))
            form.addAll(List.of(empty, ""));
        form.addAll(List.of("origin", origin, "source", received ? "新华社" : ""));
        form.addAll(List.of("received", received ? "角色表的稿件\n清晨六点，灯亮了。" : ""));
        form.addAll(List.of("bylinePart", "REPORTER", "bylineName", "本报记者", "body", "清晨六点，菜场的灯先亮了。"));
        return form.toArray(String[]::new);
    }

    static String[] join(String[] form, String... more) {
        List<String> all = new ArrayList<>(List.of(form));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    // Pictures and files

    /** A picture with its crop; alone until it joins copy. */
    Thing picture(String writer, Stage stage) {
        String key = "picture of " + writer + " " + stage;
        return thing(key, () -> {
            var row = as(writer).upload("/desk/articles/uploads", "upload", "p.png", png(), "number", "1");
            String picture = found(
                            row.body(), "name=\"?picture\"?[^>]*value=\"?(\\d+)|value=\"?(\\d+)\"?[^>]*name=\"?picture")
                    .orElseThrow(() -> new IllegalStateException("no picture: " + row.statusCode() + row.body()));
            String article = begun(
                    writer, "OWN", "picture", picture, "caption", "灯", "credit", "本报记者", "alt", "灯", "focusX", "50",
                    "focusY", "50", "crop", "10", "crop", "0", "crop", "0", "crop", "0", "place", "1");
            if (stage != Stage.DRAFT) act(writer, article, "submission");
            return new Thing(key, picture, "100-0-0-0");
        });
    }

    /** A picture that stands in no copy yet. */
    String loosePicture(String writer) {
        return simple("loose picture of " + writer, () -> {
                    var row = as(writer).upload("/desk/articles/uploads", "upload", "p.png", png(), "number", "1");
                    return found(
                                    row.body(),
                                    "name=\"?picture\"?[^>]*value=\"?(\\d+)|value=\"?(\\d+)\"?[^>]*name=\"?picture")
                            .orElseThrow();
                })
                .id();
    }

    /** A file that copy came in; more is the article. */
    Thing received(String writer, Stage stage) {
        String key = "file of " + writer + " " + stage;
        return thing(key, () -> {
            String[] form = {"formKey", UUID.randomUUID().toString(), "origin", "OWN", "source", "", "joining", "on"};
            String article = id(as(writer)
                    .upload(
                            "/desk/imports",
                            "files",
                            "copy.txt",
                            "角色表的稿件\n\n清晨六点，菜场的灯先亮了。\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            form));
            if (stage != Stage.DRAFT) {
                act(writer, article, "revisions", typed("1", "角色表的来稿", "OWN"));
                act(writer, article, "submission");
            }
            String file = found(as(writer).get("/desk/imports").body(), "/desk/imports/(\\d+)/original")
                    .orElseThrow();
            return new Thing(key, file, article);
        });
    }

    // Registers and administration

    Thing contribution() {
        return simple(
                "contribution",
                () -> id(as("editor")
                        .post(
                                "/desk/contributions",
                                "version",
                                "0",
                                "title",
                                "来稿",
                                "contributor",
                                "某人",
                                "phone",
                                "1",
                                "email",
                                "",
                                "address",
                                "",
                                "receivedOn",
                                "2022-01-20",
                                "of",
                                "")));
    }

    Thing template() {
        return simple("template", () -> {
            as("editor")
                    .post(
                            "/desk/templates",
                            filled(
                                    "editor",
                                    "/desk/templates/new",
                                    "/desk/templates",
                                    Map.of("name", "模板 " + window().substring(0, 6))));
            return last(as("editor").get("/desk/templates").body(), "/desk/templates/(\\d+)");
        });
    }

    Thing person() {
        String here = "/desk/administration/people";
        Map<String, String> somebody = Map.of("username", "guest-" + window().substring(0, 8), "name", "临时工");
        return simple("person", () -> id(as("admin").post(here, filled("admin", here + "/new", here, somebody))));
    }

    Thing style() {
        return simple("style", () -> {
            String first = found(as("admin").get("/desk/administration/styles").body(), "styles/(\\d+)")
                    .orElseThrow();
            return id(as("admin").post("/desk/administration/styles/" + first + "/copies"));
        });
    }

    Thing channel() {
        return simple("channel", () -> {
            as("admin")
                    .post(
                            "/desk/administration/channels",
                            "label",
                            "渠道" + window().substring(0, 4),
                            "url",
                            "https://example.org/a",
                            "ordinal",
                            "9");
            return last(as("admin").get("/desk/administration/channels").body(), "channels/(\\d+)");
        });
    }

    String section() {
        return simple("section", () -> found(
                                as("admin").get("/desk/administration/sections").body(), "sections/(\\d+)")
                        .orElseThrow())
                .id();
    }

    String permit() {
        return simple("permit", () -> found(
                                as("admin").get("/desk/administration/permits").body(), "permits/(\\d+)")
                        .orElseThrow())
                .id();
    }

    String scan() {
        return simple("scan", () -> {
                    String here = "/desk/administration/permits/" + permit();
                    as("admin").upload(here + "/scans", "scan", "scan.png", png());
                    return found(as("admin").get(here).body(), "scans/(\\d+)").orElseThrow();
                })
                .id();
    }

    /** The id under which the people's page keeps somebody. */
    String personOf(String username) {
        return simple(
                        "id of " + username,
                        () -> Jsoup.parse(as("admin")
                                        .get("/desk/administration/people")
                                        .body())
                                .select("tr")
                                .stream()
                                .filter(row -> row.select("td").eachText().contains(username))
                                .map(row -> row.select("a").attr("href").replaceAll("\\D", ""))
                                .findFirst()
                                .orElseThrow())
                .id();
    }

    // Issues

    /** The issue in hand, with pages that are full and signed. */
    String issueInHand() {
        return simple(
                        "issue in hand",
                        () ->
                                Jsoup.parse(as("chief").get("/desk/issues").body())
                                        .select("main a[href^=/desk/issues/]")
                                        .stream()
                                        .filter(link -> link.text().contains("第4期"))
                                        .map(link -> found(link.attr("href"), "/desk/issues/(\\d+)"))
                                        .flatMap(Optional::stream)
                                        .findFirst()
                                        .orElseThrow())
                .id();
    }

    /** An issue to plan, where no editor on duty is named. */
    String spareIssue() {
        return simple("spare issue", () -> {
                    var form = new ArrayList<>(
                            List.of(filled("production", "/desk/issues/next", "/desk/issues", Map.of())));
                    for (int i = 0; i < form.size(); i += 2)
                        if (form.get(i).equals("duty")) {
                            form.remove(i);
                            form.remove(i);
                            i -= 2;
                        }
                    return id(as("production").post("/desk/issues", form.toArray(String[]::new)));
                })
                .id();
    }

    String page() {
        return simple("page", () -> found(
                                as("chief").get("/desk/issues/" + issueInHand()).body(), "/desk/fits/pages/(\\d+)")
                        .orElseThrow())
                .id();
    }

    /** One of the sample's; no page names its address. */
    String artwork() {
        return simple("artwork", () -> Stream.iterate(1, id -> id + 1)
                        .limit(200)
                        .filter(id -> as("chief").bytes("/desk/artworks/" + id).statusCode() == 200)
                        .findFirst()
                        .orElseThrow()
                        .toString())
                .id();
    }

    String sealedIssue() {
        return simple("sealed issue", () -> found(
                                as("chief").get("/desk/archive").body(), "/desk/archive/(\\d+)")
                        .orElseThrow())
                .id();
    }

    /** Asked for by the chief; who agrees makes the next edition. */
    void reedition() {
        simple("reedition", () -> {
            String here = "/desk/archive/" + sealedIssue() + "/reedition";
            as("chief")
                    .post(
                            here,
                            filled(
                                    "chief",
                                    here,
                                    here,
                                    Map.of("reason", "角色表", "printerWord", "已停", "printed", "0", "destroyed", "0")));
            return "";
        });
    }

    /** What the one who agrees has read; nothing once somebody agreed. */
    String askedReedition() {
        return found(
                        as("duty")
                                .get("/desk/archive/" + sealedIssue() + "/reedition")
                                .body(),
                        "name=\"asked\" value=\"(\\d+)\"")
                .orElse("1");
    }

    /** An article that the next edition carries on, once somebody agreed to it. */
    String carried() {
        return found(
                        as("chief")
                                .get("/desk/archive/" + sealedIssue() + "/reedition")
                                .body(),
                        "reedition/articles/(\\d+)")
                .orElse("1");
    }

    /** A bag of the archive, brought in to be looked at. */
    String bag() {
        return simple("bag", () -> {
                    byte[] zip = as("chief")
                            .bytes("/desk/archive/" + sealedIssue() + "/bag.zip")
                            .body();
                    try {
                        Path incoming = Files.createDirectories(data.resolve("incoming"));
                        Files.write(incoming.resolve("matrix.zip"), zip);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return found(location(as("chief").upload("/desk/archive/import", "bags", zip)), "bag=([^&]+)")
                            .orElseThrow();
                })
                .id();
    }

    // The public edition

    /** {@code /paper/yyyy-MM-dd} of the newest released issue. */
    String released() {
        return simple("released", () -> {
                    String page = as("").get("/").body();
                    return found(page, "[\"'=](/[a-z0-9-]+/20\\d\\d-\\d\\d-\\d\\d)")
                            .orElseThrow();
                })
                .id();
    }

    /** Page, article and name of a picture of the newest released issue, such as {@code 1/3/1.jpg}. */
    String publishedPicture() {
        return simple("published picture", () -> Stream.of("1", "2", "3", "4")
                        .flatMap(page -> Stream.iterate(1, article -> article + 1)
                                .limit(20)
                                .map(article -> page + "/" + article + "/1.jpg"))
                        .filter(picture ->
                                as("").bytes(released() + "/" + picture).statusCode() == 200)
                        .findFirst()
                        .orElseThrow())
                .id();
    }

    /** A day that the paper skips. */
    Thing skippedDay() {
        return simple("skipped day", () -> {
            as("production").post("/desk/issues/calendar/skips", "day", "2022-03-28", "reason", "春节");
            return "2022-03-28";
        });
    }

    // What answers say

    /** Fields of a form of a page as a browser would send it, some of them typed otherwise. */
    private String[] filled(String who, String page, String action, Map<String, String> otherwise) {
        var answer = as(who).get(page);
        Document shown = Jsoup.parse(answer.body(), office.address() + page);
        FormElement form = shown.select("form").stream()
                .filter(one ->
                        one.attr("action").equals(action) && one.attr("method").equalsIgnoreCase("post"))
                .map(FormElement.class::cast)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no form to " + action + " at " + page + ": " + answer.statusCode()));
        List<String> fields = new ArrayList<>();
        form.formData().forEach(field -> {
            fields.add(field.key());
            fields.add(otherwise.getOrDefault(field.key(), field.value()));
        });
        return fields.toArray(String[]::new);
    }

    private static String id(HttpResponse<String> answer) {
        return found(location(answer), "/(\\d+)(?:[?#].*)?$").orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " "
                        + Jsoup.parse(answer.body()).select("#refusal, main").text()));
    }

    private static String last(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        long newest = -1;
        while (matcher.find()) newest = Math.max(newest, Long.parseLong(matcher.group(1)));
        if (newest < 0) throw new IllegalStateException("nothing like " + pattern);
        return "" + newest;
    }

    static Optional<String> found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) return Optional.empty();
        for (int i = 1; i <= matcher.groupCount(); i++)
            if (matcher.group(i) != null) return Optional.of(matcher.group(i));
        return Optional.of(matcher.group());
    }

    static byte[] png() {
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 800; x++) for (int y = 0; y < 600; y++) image.setRGB(x, y, (x * 7 + y * 13) & 0xffffff);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
