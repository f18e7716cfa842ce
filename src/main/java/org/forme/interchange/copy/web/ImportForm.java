package org.forme.interchange.copy.web;

import java.util.Arrays;
import org.forme.articles.Origin;
import org.forme.interchange.copy.Wish;
import org.forme.shell.Refusal;

/** What was chosen beside the files. @param formKey good for one import */
public record ImportForm(String formKey, String origin, String source, boolean joining) {
    static ImportForm blank() {
        return new ImportForm("", Origin.OWN.name(), "", true);
    }

    /** @throws Refusal with 400 where the page did not put the key there */
    static ImportForm of(String formKey, String origin, String source, boolean joining) {
        if (!formKey.matches("[0-9a-f-]{36}")) throw Refusal.brokenForm();
        return new ImportForm(formKey, origin, source, joining);
    }

    ImportForm anew(String key) {
        return new ImportForm(key, origin, source, joining);
    }

    Wish wish() {
        Origin from = Arrays.stream(Origin.values())
                .filter(one -> one.name().equals(origin))
                .findFirst()
                .orElseThrow(Refusal::brokenForm);
        return new Wish(from, source, joining);
    }
}
