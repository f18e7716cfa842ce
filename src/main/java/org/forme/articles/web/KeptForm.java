package org.forme.articles.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Objects;
import org.forme.articles.TextVersion;
import org.forme.articles.WorkingCopy;

/**
 * A form that was typed and not saved.
 *
 * @param form as it was typed, without files
 * @param at when it was kept last
 */
record KeptForm(ArticleForm form, Instant at) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(ArticleForm.class, WithoutFiles.class);

    /** Characters of it that name it in a list. */
    private static final int TITLE = 40;

    @JsonIgnoreProperties("uploads")
    private interface WithoutFiles {}

    static String write(ArticleForm form) {
        try {
            return JSON.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form cannot be written", e);
        }
    }

    static KeptForm of(WorkingCopy copy) {
        try {
            return new KeptForm(JSON.readValue(copy.typed(), ArticleForm.class), copy.keptAt());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept form cannot be read", e);
        }
    }

    /** Its headline, or the first words of its body; empty where there is neither. */
    public String title() {
        String headline = Objects.requireNonNullElse(form.headline(), "").strip();
        String words = headline.isEmpty() ? form.plainBody().strip() : headline;
        String line = words.lines().findFirst().orElse("");
        return line.substring(0, line.offsetByCodePoints(0, Math.min(TITLE, line.codePointCount(0, line.length()))));
    }

    /** Key of the window in which it was typed; empty where that had none. */
    public String window() {
        return form.window().here();
    }

    /** Whether it was typed since, into a form that showed this text. */
    boolean isTypedSince(Instant then, TextVersion shown) {
        return !at.isBefore(then) && shown.toString().equals(form.revision());
    }

    public String key() {
        return form.formKey();
    }
}
