package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The last steps of the sample's 第4期 before 付印, by the forms that people use: mend, review, place, sign, seal. */
final class LastSteps {
    private static final String MARKET = "冬日菜场里的热气";

    private final Office office;
    private final Map<String, Office.Visitor> signedIn = new HashMap<>();
    private String issue = "";

    LastSteps(Office office) {
        this.office = office;
    }

    /** Everything up to the one button. */
    void untilReadyToSeal() {
        String article = mend();
        pass("editor", article);
        place(article);
        pass("head", article);
        proveAndSign();
    }

    /** Presses the button; the work goes on by itself. */
    void begin() {
        var chief = as("chief");
        HttpResponse<String> answer = chief.post(issue() + "/seal");
        assertTrue(answer.statusCode() == 303 || answer.statusCode() == 202, answer.statusCode() + answer.body());
    }

    void waitUntilSealed() {
        for (int i = 0; i < 3000; i++) {
            if (isSealed()) return;
            Office.pause(20);
        }
        throw new AssertionError("the issue was not sealed within a minute");
    }

    boolean isSealed() {
        return !archived().isEmpty();
    }

    /** Presses the button that checks the newest sealed issue again. */
    boolean verifies() {
        var chief = as("chief");
        String page = archived().get(0);
        Document shown = Jsoup.parse(chief.get(page + "/verification").body());
        return shown.text().contains("已核验") && !shown.text().contains("已改动");
    }

    private List<String> archived() {
        Document archive = Jsoup.parse(as("chief").get("/desk/archive").body());
        return archive.select("a[href^=/desk/archive/]").stream()
                .filter(link -> link.parents().stream()
                        .anyMatch(
                                row -> row.text().contains("第4期") && !row.text().contains("第3期")))
                .map(link -> link.attr("href"))
                .distinct()
                .toList();
    }

    private String mend() {
        var reporter = as("reporter");
        Document list = Jsoup.parse(reporter.get("/desk/articles?show=mine").body());
        String article = list.select("a[href^=/desk/articles/]").stream()
                .filter(link -> link.text().contains(MARKET))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
        Document page = Jsoup.parse(reporter.get(article).body());
        String[] form =
                form(page, "body", cut(page.selectFirst("textarea[name=body]").wholeText()));
        assertEquals(303, reporter.post(article + "/submission", form).statusCode());
        return article;
    }

    /** The last paragraph without its last sentence: two lines less. */
    private static String cut(String body) {
        return body.strip().replace("摊主们卷起棉帘子，扫地，洗案板，喝今天的第一口茶。", "");
    }

    private void pass(String username, String article) {
        var person = as(username);
        Document page = Jsoup.parse(person.get(article).body());
        var answer = person.post(
                article + "/passes",
                form(page, "body", page.selectFirst("textarea[name=body]").wholeText()));
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private void place(String article) {
        var editor = as("editor");
        String id = article.replaceAll("\\D", "");
        String page = issue() + "/pages/2";
        var answer = editor.post(page + "/slots/second/placement", "article", id);
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private void proveAndSign() {
        String page = issue() + "/pages/2";
        assertEquals(303, as("layout").post(page + "/proofs").statusCode());
        var duty = as("duty");
        Document signing = Jsoup.parse(duty.get(page + "/signing").body());
        var answer = duty.post(
                page + "/signature",
                "proof",
                signing.selectFirst("input[name=proof]").val(),
                "approve",
                "true");
        assertEquals(303, answer.statusCode(), answer.body());
    }

    /** Each signs in once; a sign-in outlives a restart. */
    private Office.Visitor as(String username) {
        return signedIn.computeIfAbsent(username, office::as);
    }

    private String issue() {
        if (issue.isEmpty())
            issue = Jsoup.parse(as("chief").get("/desk/issues").body()).select("a[href~=^/desk/issues/\\d+$]").stream()
                    .filter(link -> link.text().contains("第4期"))
                    .map(link -> link.attr("href"))
                    .findFirst()
                    .orElseThrow();
        return issue;
    }

    /** What a browser would send of the article's form, with some fields typed anew: names and values by turns. */
    static String[] form(Document page, String... typed) {
        Map<String, String> anew = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) anew.put(typed[i], typed[i + 1]);
        Element form = page.select("form").stream()
                .filter(any -> any.selectFirst("[name=" + typed[0] + "]") != null)
                .findFirst()
                .orElseThrow();
        var fields = new java.util.ArrayList<String>();
        for (Element input : form.select("input[name], textarea[name], select[name]")) {
            String name = input.attr("name");
            String type = input.attr("type");
            if (type.equals("file") || type.equals("submit")) continue;
            if (type.equals("checkbox") && !input.hasAttr("checked")) continue;
            String value = anew.containsKey(name)
                    ? anew.get(name)
                    : input.tagName().equals("textarea")
                            ? input.wholeText()
                            : input.tagName().equals("select") ? selected(input) : input.val();
            fields.add(name);
            fields.add(value);
        }
        return fields.toArray(String[]::new);
    }

    private static String selected(Element select) {
        Element chosen = select.selectFirst("option[selected]");
        return (chosen == null ? select.selectFirst("option") : chosen).val();
    }
}
