package org.forme.pictures;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.forme.store.Blobs;
import org.forme.store.KeepsBlobs;

/** All pictures that came in. */
@ApplicationScoped
public class Pictures implements PanacheRepository<Picture>, KeepsBlobs {
    @Inject
    Blobs blobs;

    @Inject
    @Any
    Instance<PictureUse> uses;

    /**
     * Takes a picture in: checks it, keeps the original, makes and keeps the derivative. Call it in the transaction that
     * puts the picture to use.
     *
     * @param fileName as the browser sent it; only for people to read
     * @throws Refusal with the reason at the field {@code picture}: {@code pictures.name_is_path}, or see {@link
     *     PictureFile#read}
     */
    public Picture take(byte[] bytes, String fileName, Person uploader, Instant now) {
        if (FileName.isPath(fileName)) throw Refusal.input(PictureFile.FIELD, "pictures.name_is_path");
        PictureFile file = PictureFile.read(bytes);
        Derivative derivative = file.derivative(PictureFile.DERIVATIVE_SIDE);
        String original = blobs.put(bytes).sha();
        Picture picture = new Picture(
                file, original, derivative, blobs.put(derivative.jpeg()).sha(), fileName, uploader, now);
        persist(picture);
        return picture;
    }

    /**
     * Makes what is shown of it where it is cropped so, unless that is there already. Call it in the transaction that
     * puts the crop to use.
     */
    public Cutting cut(Picture picture, Crop crop) {
        return picture.cutting(crop).orElseGet(() -> {
            // Two texts that crop it alike at once wait for one another.
            getEntityManager().lock(picture, LockModeType.PESSIMISTIC_WRITE);
            return made(picture, crop);
        });
    }

    /** Name in the store of the picture as it is cropped so somewhere. @param key see {@link Crop#key} */
    public Optional<String> cuttingOf(Picture picture, String key) {
        return Crop.ofKey(key).flatMap(crop -> getEntityManager()
                .createQuery("select c.sha from Cutting c where c.picture = ?1 and c.crop = ?2", String.class)
                .setParameter(1, picture)
                .setParameter(2, crop)
                .getResultStream()
                .findFirst());
    }

    private Cutting made(Picture picture, Crop crop) {
        Optional<Cutting> meanwhile = getEntityManager()
                .createQuery("from Cutting c where c.picture = ?1 and c.crop = ?2", Cutting.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, picture)
                .setParameter(2, crop)
                .getResultStream()
                .findFirst();
        if (meanwhile.isPresent()) return picture.know(meanwhile.get());
        Derivative derivative =
                PictureFile.head(blobs.read(picture.originalSha())).derivative(crop, PictureFile.DERIVATIVE_SIDE);
        return picture.cut(crop, derivative, blobs.put(derivative.jpeg()).sha());
    }

    /** Every file that a picture names. */
    @Override
    public Set<String> blobs() {
        Set<String> names = new HashSet<>(getEntityManager()
                .createQuery("select c.sha from Cutting c", String.class)
                .getResultList());
        for (String name : List.of("originalSha", "derivativeSha"))
            names.addAll(getEntityManager()
                    .createQuery("select p." + name + " from Picture p", String.class)
                    .getResultList());
        return names;
    }

    /**
     * The picture, for who brought it and whoever may see something that it stands in. One that stands nowhere yet is
     * its uploader's alone.
     *
     * @throws Refusal as unseen where there is none, or the person may not see it
     */
    public Picture visibleTo(Person person, long id) {
        return findByIdOptional(id)
                .filter(picture -> isVisibleTo(person, picture))
                .orElseThrow(Refusal::unseen);
    }

    /** Whether it is the person's own, or stands in something that they may see. */
    public boolean isVisibleTo(Person person, Picture picture) {
        return picture.isBroughtBy(person)
                || uses.stream()
                        .anyMatch(use -> use.seen(List.of(picture.id()), person).containsKey(picture.id()));
    }
}
