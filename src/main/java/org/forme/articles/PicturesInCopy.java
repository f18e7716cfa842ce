package org.forme.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.forme.people.Person;
import org.forme.pictures.Picture;
import org.forme.pictures.PictureUse;

/** A picture is seen by whoever may read a text that it stands in: the newest of an article, or an earlier one. */
@ApplicationScoped
class PicturesInCopy implements PictureUse {
    @Inject
    Articles articles;

    @Override
    @Transactional
    public boolean shows(Picture picture, Person person) {
        return articles.withPicture(picture.id()).stream()
                .filter(article -> article.isVisibleTo(person))
                .flatMap(article -> article.revisionsSeenBy(person).stream())
                .anyMatch(revision -> revision.shows(picture));
    }
}
