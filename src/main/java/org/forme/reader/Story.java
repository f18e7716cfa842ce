package org.forme.reader;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import org.forme.archive.SealedArticle;
import org.forme.archive.SealedCopy;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedPage;
import org.forme.text.Words;

/** An article as readers see it, made from its sealed copy alone. */
record Story(SealedIssue issue, SealedPage page, SealedArticle article, SealedCopy copy) {

    /** A picture with its address. */
    record Figure(String address, SealedCopy.Picture picture) {}

    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        for (SealedCopy.Picture picture : copy.pictures())
            figures.add(new Figure(article.address() + "/" + (figures.size() + 1) + ".jpg", picture));
        return figures;
    }

    /** The text as HTML that {@code text} made and escaped. */
    public RawString html() {
        return new RawString(copy.body().html(copy.dateline()));
    }

    /** The article after this one on the same page, or null. */
    public SealedArticle next() {
        List<SealedArticle> here = issue.on(page);
        int place = here.indexOf(article);
        return place >= 0 && place + 1 < here.size() ? here.get(place + 1) : null;
    }

    /** The page after its own, or null. */
    public SealedPage nextPage() {
        return issue.pages().stream()
                .filter(other -> other.ordinal() == page.ordinal() + 1)
                .findFirst()
                .orElse(null);
    }

    /** A line of the headline by its words, between which it may break. */
    public List<String> words(String line) {
        return Words.of(line);
    }

    public boolean namesItsSource() {
        return !copy.source().isEmpty();
    }
}
