package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.forme.people.Person;
import org.forme.pictures.Picture;
import org.forme.pictures.PicturePlaces;

/** What went to press with a picture, for those who may see what went to press. */
@ApplicationScoped
class PicturesInSeals implements PicturePlaces {
    @Inject
    SealedIssues sealed;

    @Override
    @Transactional
    public List<Place> of(Picture picture, Person person) {
        if (person.roleKeys().stream().allMatch("correspondent"::equals)) return List.of();
        return sealed.withFiles(picture.shownShas()).stream()
                .map(issue -> new Place(
                        "archive.picture_in",
                        List.of(issue.numbers(), issue.dateLine()),
                        "/desk/archive/" + issue.id()))
                .toList();
    }
}
