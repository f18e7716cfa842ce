package org.forme.interchange.copy.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.articles.Articles;
import org.forme.interchange.copy.ReceivedFile;
import org.forme.interchange.copy.ReceivedFiles;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;

/** Tells above an article that has just come in what was left out of it or guessed. */
@ApplicationScoped
class JustBrought implements Desk.NoticeSource {
    private static final Pattern ARTICLE = Pattern.compile("/desk/articles/([0-9]{1,18})");

    @Inject
    RoutingContext request;

    @Inject
    Articles articles;

    @Inject
    ReceivedFiles files;

    @Inject
    SignedIn signedIn;

    @Override
    @Transactional
    public Optional<Desk.Notice> notice() {
        if (request.queryParam("brought").isEmpty()) return Optional.empty();
        Matcher address = ARTICLE.matcher(request.normalizedPath());
        if (!address.matches()) return Optional.empty();
        return articles.findByIdOptional(Long.valueOf(address.group(1)))
                .filter(article -> article.isVisibleTo(signedIn.person()))
                .flatMap(files::of)
                .map(JustBrought::told);
    }

    private static Desk.Notice told(ReceivedFile file) {
        boolean whole = file.notes().isEmpty();
        List<Object> args = whole ? List.of(file.fileName()) : List.of(file.fileName(), Notes.all(file.notes()));
        return new Desk.Notice(whole ? "interchange.brought_whole" : "interchange.brought_with", args, null, null);
    }
}
