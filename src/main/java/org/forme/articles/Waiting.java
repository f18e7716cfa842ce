package org.forme.articles;

import java.util.Optional;

/**
 * For whom an article waits: a stage's reviewers, or its writer.
 *
 * @param stage the stage, or null when it waits for the writer
 * @param writer the writer's name, or null when it waits for a stage
 */
public record Waiting(Stage stage, String writer) {

    static Optional<Waiting> of(Article article) {
        if (article.state() == ArticleState.RETURNED && article.isLeft())
            return Optional.of(new Waiting(Stage.FIRST, null));
        if (article.state() == ArticleState.RETURNED)
            return Optional.of(new Waiting(null, article.author().name()));
        return Stage.of(article.state()).map(stage -> new Waiting(stage, null));
    }
}
