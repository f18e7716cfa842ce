package org.forme.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.forme.people.Person;
import org.forme.pictures.Picture;
import org.forme.pictures.PicturePlaces;
import org.forme.pictures.PictureUse;

/** A picture is seen by whoever may read a text that it stands in: the newest of an article, or an earlier one. */
@ApplicationScoped
class PicturesInCopy implements PictureUse, PicturePlaces {
    @Inject
    Articles articles;

    @Override
    @Transactional
    public Map<Long, Words> seen(Collection<Long> pictures, Person person) {
        Map<Long, Words> seen = new HashMap<>();
        for (Articles.Showing one : articles.showing(pictures))
            if (one.isSeenBy(person)) seen.merge(one.picture(), one.words(), PicturesInCopy::said);
        return seen;
    }

    @Override
    @Transactional
    public Set<Long> withWords(String wanted, Person person) {
        return articles.withWordsUnderPictures(wanted).stream()
                .filter(article -> article.isVisibleTo(person))
                .flatMap(article -> article.pictures().stream())
                .map(line -> line.picture().id())
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public List<Place> of(Picture picture, Person person) {
        List<Place> places = new ArrayList<>();
        for (Articles.Showing one : articles.showing(List.of(picture.id())))
            if (one.isSeenBy(person)) add(one, person, places);
        return places;
    }

    private static void add(Articles.Showing one, Person person, List<Place> places) {
        Article article = one.article();
        String key = !one.isNewest()
                ? "articles.picture_was_in"
                : one.isCropped() ? "articles.picture_cut_in" : "articles.picture_in";
        places.add(new Place(key, List.of(title(article)), "/desk/articles/" + article.id()));
        if (!one.isNewest() || !article.isPlaced() || !Say.seesOthers(person, article.paper())) return;
        var at = article.place();
        places.add(new Place(
                "articles.picture_on",
                List.of(at.issueNumber(), at.pageLabel()),
                "/desk/issues/" + at.issueId() + "/pages/" + at.pageLabel()));
    }

    private static Words said(Words newer, Words older) {
        return newer.caption().isEmpty() ? older : newer;
    }

    private static String title(Article article) {
        return article.headline().isEmpty() ? article.rubric() : article.headline();
    }
}
