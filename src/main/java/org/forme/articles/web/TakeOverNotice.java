package org.forme.articles.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.forme.articles.Article;
import org.forme.articles.Articles;
import org.forme.articles.TakeOver;
import org.forme.articles.TakeOvers;
import org.forme.people.SignedIn;
import org.forme.shell.Desk;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** Tells people on every screen that somebody took over what they were writing, until they have read it. */
@ApplicationScoped
class TakeOverNotice implements Desk.NoticeSource {
    @Inject
    TakeOvers takeOvers;

    @Inject
    Articles articles;

    @Inject
    SignedIn signedIn;

    @Inject
    SecurityIdentity identity;

    @Inject
    Screens screens;

    @Override
    @Transactional
    public Optional<Desk.Notice> notice() {
        if (identity.isAnonymous()) return Optional.empty();
        return takeOvers.unseenBy(signedIn.person()).map(this::told);
    }

    /** What the person signed in has not read of this article's. */
    Optional<Desk.Notice> about(Article article) {
        return takeOvers.unseenBy(signedIn.person(), article).map(this::told);
    }

    private Desk.Notice told(TakeOver one) {
        String title = articles.findByIdOptional(one.articleId())
                .map(Article::headline)
                .filter(headline -> !headline.isEmpty())
                .orElseGet(() -> Messages.text(Language.current(), "articles.untitled"));
        String at = screens.when().at(one.takenAt());
        List<Object> args = one.keptRevision()
                .map(kept -> List.<Object>of(one.byName(), at, title, kept))
                .orElseGet(() -> List.of(one.byName(), at, title));
        return new Desk.Notice(
                args.size() == 4 ? "articles.taken_over_kept" : "articles.taken_over",
                args,
                "/desk/articles/take-overs/" + one.id() + "/acknowledgement",
                args.size() == 4 ? "articles.see_kept" : "articles.see_taken_over");
    }
}
