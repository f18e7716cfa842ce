package org.forme;

import java.net.URI;
import java.util.Arrays;
import org.jsoup.Jsoup;

/** Somebody who types into an article: what a browser sends while they do. */
final class Typist {
    private final Office.Visitor person;
    private final String article;
    private final String[] form;
    private final String begun;
    private int typed;

    /** Begins an article with these words and saves it once. */
    Typist(Office.Visitor person, String headline, String begun) {
        this.person = person;
        this.begun = begun;
        var page = Jsoup.parse(person.get("/desk/articles/new").body());
        var made = person.post("/desk/articles", LastSteps.form(page, "headline", headline, "body", begun));
        article =
                URI.create(made.headers().firstValue("location").orElseThrow()).getPath();
        form = LastSteps.form(Jsoup.parse(person.get(article).body()), "headline", headline);
    }

    /** Types one more sentence. */
    void type() {
        typed++;
    }

    int typed() {
        return typed;
    }

    /** The words so far, with the number of the sentence in the end. */
    private String body() {
        return begun + "又写了一句。".repeat(typed) + typed;
    }

    /** The browser keeps what is typed. Whether the server said it has it. */
    boolean keep() {
        return person.post(article + "/working-copy", with("body", body())).statusCode() == 200;
    }

    /** The browser asks how the copy fits. */
    boolean fit(String placed) {
        return person.post("/desk/fits/articles/" + placed, with("body", body()))
                        .statusCode()
                == 200;
    }

    /** The number of the sentence that the screen ends with when it is opened again. */
    int shown(Office.Visitor again) {
        String body = Jsoup.parse(again.get(article).body())
                .selectFirst("textarea[name=body]")
                .wholeText()
                .strip();
        return body.equals(begun) ? 0 : Integer.parseInt(body.replaceAll(".*?(\\d+)$", "$1"));
    }

    private String[] with(String name, String value) {
        String[] fields = form.clone();
        int at = Arrays.asList(fields).indexOf(name);
        fields[at + 1] = value;
        return fields;
    }
}
