package org.forme.articles.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleText;
import org.forme.articles.Byline;
import org.forme.text.Manuscript;
import org.forme.text.Paragraph;
import org.forme.text.Run;

/**
 * 对照原文: copy beside the text that was received. What was received is lines without fields, so the copy is laid out
 * the same way: headlines, names, paragraphs with the dateline run in, words under pictures.
 */
final class AgainstReceived {
    private static final String BLANKS = "[\\s\u3000]*";

    private AgainstReceived() {}

    /** From what was received to the copy as it is. */
    static Comparing compare(Article article) {
        return compare(article.received(), article.text());
    }

    static Comparing compare(String received, ArticleText text) {
        return Comparing.of(lines(received.lines().toList()), lines(written(received, text)));
    }

    private static List<String> written(String received, ArticleText text) {
        List<String> lines = new ArrayList<>(List.of(text.kicker(), text.headline(), text.deck()));
        lines.add(text.bylines().stream().map(Byline::name).collect(Collectors.joining(" ")));
        List<Paragraph> paragraphs = text.body().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++)
            lines.add((i == text.body().opening() ? dateline(received, text) : "")
                    + paragraphs.get(i).text());
        text.pictures().stream().map(ArticlePicture::caption).forEach(lines::add);
        return lines;
    }

    /** With whatever blank stood behind it when it came, which is no change of anybody's. */
    private static String dateline(String received, ArticleText text) {
        if (text.dateline().isEmpty()) return "";
        Matcher opening = Pattern.compile("(?m)^" + BLANKS + "(" + Pattern.quote(text.dateline()) + BLANKS + ")")
                .matcher(received);
        return opening.find() ? opening.group(1) : text.dateline();
    }

    private static Manuscript lines(List<String> lines) {
        return new Manuscript(lines.stream()
                .map(AgainstReceived::tidy)
                .filter(line -> !line.isEmpty())
                .map(line -> new Paragraph(Paragraph.Kind.BODY, List.of(new Run(line, false))))
                .toList());
    }

    private static String tidy(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFC)
                .replace('\t', ' ')
                .strip();
    }
}
