package org.forme.articles.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.articles.Article;
import org.forme.articles.Articles;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** Articles go by their headlines, for whoever may see them. */
@ApplicationScoped
public class ArticleNames implements Desk.NameSource {
    private static final Pattern ADDRESS = Pattern.compile("/desk/articles/([0-9]{1,18})");

    @Inject
    Articles articles;

    @Inject
    SignedIn signedIn;

    @Override
    @Transactional
    public Optional<Desk.Named> nameOf(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) return Optional.empty();
        return articles.findByIdOptional(Long.valueOf(matcher.group(1))).map(this::named);
    }

    private Desk.Named named(Article article) {
        boolean seen = article.isVisibleTo(signedIn.person());
        String title = article.headline().isEmpty() ? article.rubric() : article.headline();
        if (seen && !title.isEmpty()) return new Desk.Named(title, true);
        return new Desk.Named(Messages.text(Language.current(), "articles.nameless", article.id()), seen);
    }
}
