package org.forme;

import static org.forme.MatrixThings.join;
import static org.forme.MatrixThings.typed;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.forme.MatrixThings.Stage;
import org.forme.MatrixThings.Thing;
import org.forme.people.Role;

/** How each route is asked: whose thing stands in its places, and what is posted to it. */
final class MatrixAsking {
    /** Whose thing an address leads to. */
    enum Whose {
        /** Nobody's in particular. */
        ANY(""),
        /** Of whoever asks. */
        OWN("own"),
        /** Of somebody else, handed in. */
        OTHERS("others"),
        /** Of somebody else, who has not handed it in. */
        DRAFT("draft"),
        /** An issue that names nobody as editor on duty. */
        UNNAMED("unnamed"),
        /** An issue that has not gone to press. */
        UNSEALED("unsealed");

        final String word;

        Whose(String word) {
            this.word = word;
        }
    }

    /** Addresses of things that belong to somebody, and how far their copy has come where that is not plain. */
    private static final List<String> OF_SOMEBODY = List.of(
            "/desk/articles/{id}",
            "/desk/fits/articles/{article}",
            "/desk/imports/articles/{article}",
            "/desk/imports/{id}/original",
            "/desk/pictures/{id}");

    /** Acts of whoever writes: asked of own drafts, and of others' copy that came back. */
    private static final Set<String> WRITING = Set.of(
            "revisions",
            "pictures",
            "submission",
            "merge",
            "lease",
            "lease/removal",
            "working-copy",
            "working-copy/removal",
            "revisions/{number}/restoration",
            "pictures/{picture}");

    private static final Map<String, Stage> STAGES = Map.of(
            "hold/removal", Stage.HELD,
            "lease/take-over", Stage.LEASED,
            "received", Stage.RECEIVED,
            "received/corrections", Stage.RECEIVED,
            "suggestions/{number}/acceptance", Stage.REMARKED,
            "suggestions/acceptance", Stage.REMARKED,
            "suggestions/{number}/rejection", Stage.REMARKED,
            "suggestions/rejection", Stage.REMARKED,
            "comments/{number}/settlement", Stage.REMARKED);

    /** Acts upon copy that succeed and use it up; the others are posted from a text that is not the newest, or without words. */
    private static final Set<String> USING_UP = Set.of(
            "hold/removal", "lease", "lease/take-over", "suggestions/{number}/rejection", "suggestions/rejection");

    /** Places that hold nothing real, and why. */
    static final Map<String, String> UNMADE = Map.of(
            "GET /-/first-run/{token}, POST /-/first-run/{token}", "open only before there is a paper",
            "GET /-/welcome/{token}, POST /-/welcome/{token}",
                    "a link that opens for whoever holds it; asked with a wrong one",
            "POST /desk/me/sign-ins/{signIn}/ending, POST /desk/administration/people/{id}/sign-ins/{signIn}/ending",
                    "asked of none, so that whoever comes later is let in still",
            "/desk/administration/realm", "asked of an office without Keycloak, where it is not",
            "POST /desk/administration/faces/{id}/removal", "a face of the office's own comes with a licence",
            "GET /desk/administration/publication/nameplate",
                    "the sample's nameplate is set in type and has no drawing",
            "POST /desk/issues/{id}/pages/{label}/...", "asked of an empty page, so that nothing is spoilt");

    private static final String ARTICLE = "/desk/articles/{id}";

    /** No text ever had this number: whoever may do it is told that the copy has changed, and nothing is done. */
    private static final String STALE = "90";

    private static final Set<String> ON_DUTY = Set.of(
            "POST /desk/issues/{issue}/pages/{label}/signature",
            "POST /desk/issues/{id}/seal",
            "GET /desk/issues/{id}/seal/rehearsal",
            "GET /desk/issues/{id}/seal/rehearsal/issue.pdf",
            "GET /desk/issues/{id}/seal/rehearsal/manifest.json");

    private final MatrixThings things;

    MatrixAsking(MatrixThings things) {
        this.things = things;
    }

    /** A question: the address with real things in its places, and what is posted. @param thing used up by success, or null */
    record Question(String path, String[] form, String thing) {}

    static List<Whose> whose(Routes.Line route) {
        String path = route.path();
        if (path.startsWith("/desk/articles/take-overs/{")) return List.of(Whose.OWN, Whose.OTHERS);
        if (OF_SOMEBODY.stream().anyMatch(path::startsWith)) return List.of(Whose.OWN, Whose.OTHERS, Whose.DRAFT);
        if (ON_DUTY.contains(route.address())) return List.of(Whose.ANY, Whose.UNNAMED);
        if (path.startsWith("/{paper}/{when}")) return List.of(Whose.ANY, Whose.UNSEALED);
        return List.of(Whose.ANY);
    }

    /** @param role null for a stranger @return null where the role can have no such thing */
    Question question(Routes.Line route, Whose whose, Role role) {
        boolean own = whose == Whose.OWN;
        if (own && role != null && !MatrixThings.writes(role)) return null;
        String writer = own && role != null ? role.key() : MatrixThings.ANOTHER;
        String path = route.path();
        if (path.startsWith("/desk/pictures/{id}")) return ofPicture(route, writer, whose);
        if (path.startsWith("/desk/imports/")) return ofFile(route, writer, whose);
        if (path.startsWith("/desk/articles/take-overs"))
            return writer.equals("chief") ? null : ofTakeOver(route, writer);
        if (path.startsWith(ARTICLE) || path.startsWith("/desk/fits/articles/"))
            return ofArticle(route, writer, whose, role);
        return ofHouse(route, whose);
    }

    private Question ofPicture(Routes.Line route, String writer, Whose whose) {
        Thing picture = things.picture(writer, whose == Whose.OTHERS ? Stage.HANDED_IN : Stage.DRAFT);
        String path = route.path().replace("{id}", picture.id()).replace("{crop}", picture.more());
        String[] rights = {"version", "90", "kind", "OWN", "terms", "", "until", ""};
        return new Question(path, rights, picture.key());
    }

    private Question ofFile(Routes.Line route, String writer, Whose whose) {
        if (whose == Whose.ANY) return new Question(route.path(), new String[0], null);
        Thing file = things.received(writer, whose == Whose.OTHERS ? Stage.HANDED_IN : Stage.DRAFT);
        String path = route.path().replace("{id}", file.id()).replace("{article}", file.more());
        return new Question(path, new String[0], null);
    }

    /** Nobody takes over from the chief. */
    private Question ofTakeOver(Routes.Line route, String writer) {
        Thing thing = things.article(writer, Stage.TAKEN_OVER);
        return new Question(route.path().replace("{id}", thing.more()), new String[0], thing.key());
    }

    private Question ofArticle(Routes.Line route, String writer, Whose whose, Role role) {
        String act = route.path().startsWith(ARTICLE + "/") ? route.path().substring(ARTICLE.length() + 1) : "";
        Thing article = things.article(writer, stage(route, act, whose));
        String[] remarks = (article.more().isEmpty() ? "1" : article.more()).split(" ");
        String path = route.path().replaceFirst("\\{(id|article)}", article.id());
        if (act.startsWith("suggestions/")) path = path.replace("{number}", remarks[0]);
        if (act.startsWith("comments/")) path = path.replace("{number}", remarks[remarks.length - 1]);
        path = path.replace("{number}", "1");
        if (path.contains("{picture}"))
            path = path.replace("{picture}", things.loosePicture(role == null ? writer : picturesOf(role)));
        if (route.verb().equals("GET") && act.equals("lease")) path += "?tab=" + MatrixThings.window();
        return new Question(path, form(act, remarks[0], role), USING_UP.contains(act) ? article.key() : null);
    }

    /** Whose picture a role may set into copy: its own where it can have one. */
    private static String picturesOf(Role role) {
        return MatrixThings.writes(role) ? role.key() : MatrixThings.ANOTHER;
    }

    private static Stage stage(Routes.Line route, String act, Whose whose) {
        if (whose == Whose.DRAFT) return Stage.DRAFT;
        if (STAGES.containsKey(act)) return STAGES.get(act);
        boolean writing = WRITING.contains(act) && route.verb().equals("POST") || act.equals("pictures");
        if (writing) return whose == Whose.OWN ? Stage.DRAFT : Stage.RETURNED;
        return Stage.HANDED_IN;
    }

    private String[] form(String act, String suggestion, Role role) {
        String me = role == null ? "0" : things.personOf(role.key());
        String key = UUID.randomUUID().toString();
        return switch (act) {
            case "revisions", "pictures" -> join(typed(STALE, "改过的标题", "OWN"), "why", "");
            case "submission" -> new String[] {"leftOpen", "5"};
            case "suggestions" -> typed("1", MatrixThings.HEADLINE, "OWN");
            case "merge" -> join(typed("1", "改过的标题", "OWN"), "against", STALE);
            case "working-copy" -> join(typed("1", "改过的标题", "OWN"), "formKey", key, "writer", me);
            case "working-copy/removal" -> new String[] {"formKey", key};
            case "passes" -> new String[] {"revision", STALE, "note", ""};
            case "returns", "refusals", "hold" -> new String[] {"revision", STALE, "reason", ""};
            case "lease" -> new String[] {"tab", MatrixThings.window(), "page", MatrixThings.window()};
            case "lease/removal" -> new String[] {"page", MatrixThings.window()};
            case "received/corrections" -> new String[] {"received", "更正了的原稿", "why", "", "seen", "5"};
            case "suggestions/acceptance" -> new String[] {"revision", STALE, "seen", suggestion, "why", ""};
            case "suggestions/{number}/acceptance" -> new String[] {"revision", STALE, "why", ""};
            case "suggestions/rejection" -> new String[] {"seen", suggestion};
            case "comments" -> new String[] {"comment", "", "from", "", "quote", ""};
            case "comments/{number}/settlement" -> new String[] {"answer", "长".repeat(5000)};
            case "target-length" -> new String[] {"length", "0"};
            case "contribution" -> new String[] {"entry", ""};
            case "revisions/{number}/restoration", "pictures/{picture}" -> new String[] {"revision", STALE};
            default -> new String[0];
        };
    }

    private Question ofHouse(Routes.Line route, Whose whose) {
        String path = route.path();
        if (path.startsWith("/desk/roster"))
            return new Question(
                    path.replace("{id}", path.contains("{id}") ? things.spareIssue() : "")
                            .replace("{day}", "2022-01-31"),
                    new String[0],
                    null);
        if (path.startsWith("/desk/issues/{")) return ofIssue(route, whose);
        if (path.startsWith("/desk/archive/{")) return ofArchive(route);
        if (path.startsWith("/{paper}")) return new Question(published(path, whose), new String[0], null);
        if (path.startsWith("/desk/administration/people/{")) {
            Thing person = things.person();
            return new Question(
                    path.replace("{id}", person.id()).replace("{signIn}", "0"), new String[0], person.key());
        }
        if (path.startsWith("/desk/administration/styles/{")) return with(route, "{id}", things.style());
        if (path.startsWith("/desk/administration/channels/{")) return with(route, "{id}", things.channel());
        if (path.contains("/skips/{day}")) return with(route, "{day}", things.skippedDay());
        if (path.startsWith("/desk/contributions/{")) return with(route, "{id}", things.contribution());
        if (path.startsWith("/desk/templates/{")) return with(route, "{id}", things.template());
        if (path.startsWith("/desk/archive/import"))
            return new Question(
                    route.verb().equals("GET") && path.endsWith("/bags") ? path + "?bag=" + things.bag() : path,
                    path.endsWith("/bags") ? new String[] {"bag", things.bag()} : new String[] {"file", "matrix.zip"},
                    null);
        if (path.startsWith("/desk/administration/permits/{")) {
            path = path.replace("{id}", things.permit()).replace("{change}", "1");
            if (path.contains("{scan}")) path = path.replace("{scan}", things.scan());
        }
        path = path.replace("/sections/{id}", "/sections/" + (path.contains("/sections/{") ? things.section() : ""))
                .replace("{part}", "KAI")
                .replace("/faces/{id}", "/faces/1")
                .replace("{token}", "no-such-token")
                .replace("{signIn}", "0")
                .replace("/realm/{id}", "/realm/none");
        if (path.contains("/artworks/{id}")) path = path.replace("{id}", things.artwork());
        if (path.contains("/fits/pages/{")) path = path.replace("{page}", things.page());
        if (path.contains("/fits/issues/{")) path = path.replace("{issue}", things.issueInHand());
        if (path.equals("/desk/archive/bags.zip")) path += "?year=2022";
        String[] form = path.equals("/-/language") ? new String[] {"to", "zh", "back", "/"} : new String[0];
        return new Question(path, form, null);
    }

    private static Question with(Routes.Line route, String place, Thing thing) {
        return new Question(route.path().replace(place, thing.id()), new String[0], thing.key());
    }

    /** What is looked at is in hand; acts are asked of an issue that may be spoilt, but for those of the editor on duty. */
    private Question ofIssue(Routes.Line route, Whose whose) {
        boolean looks = route.verb().equals("GET") || ON_DUTY.contains(route.address());
        String issue = looks && whose != Whose.UNNAMED ? things.issueInHand() : things.spareIssue();
        String path = route.path()
                .replaceFirst("\\{(id|issue)}", issue)
                .replace("{label}", "1")
                .replace("{slot}", "lead")
                .replace("{number}", "1");
        return new Question(path, new String[] {"proof", "1", "headline", "", "reason", ""}, null);
    }

    private Question ofArchive(Routes.Line route) {
        if (route.path().contains("/reedition/")) things.reedition();
        String path = route.path()
                .replace("{id}", things.sealedIssue())
                .replace("{page}", "1")
                .replace("{article}", route.path().contains("/reedition/") ? things.carried() : "1");
        boolean agreed = route.path().endsWith("/reedition/agreement");
        return new Question(path, agreed ? new String[] {"asked", things.askedReedition()} : new String[0], null);
    }

    private String published(String path, Whose whose) {
        String issue = things.released();
        String paper = issue.substring(1, issue.lastIndexOf('/'));
        String day = whose == Whose.UNSEALED ? "2022-01-24" : issue.substring(issue.lastIndexOf('/') + 1);
        String picture = path.contains("{picture}") ? things.publishedPicture() : "";
        return path.replace("{page}/{article}/{picture}", picture)
                .replace("{paper}", paper)
                .replace("{when}", day)
                .replace("{page}", "1")
                .replace("{article}", "1")
                .replace("{year}", "2022");
    }

    /** From the weakest to the strongest: what a stronger one does then stands in no weaker one's way. */
    static List<Role> order() {
        List<Role> order = new java.util.ArrayList<>(EnumSet.allOf(Role.class));
        order.sort(java.util.Comparator.comparing(List.of(
                Role.CORRESPONDENT,
                Role.REPORTER,
                Role.LAYOUT,
                Role.PROOFREADER,
                Role.EDITOR,
                Role.HEAD,
                Role.PRODUCTION,
                Role.DUTY,
                Role.ADMIN,
                Role.CHIEF)::indexOf));
        return order;
    }
}
