package org.forme.pictures;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.forme.store.Blobs;
import org.forme.store.KeepsBlobs;

/** All finished artwork that came in. */
@ApplicationScoped
public class Artworks implements PanacheRepository<Artwork>, KeepsBlobs {
    @Inject
    Blobs blobs;

    /**
     * Takes artwork in: checks it, keeps it as it came and a JPEG of it.
     *
     * @param wanted what its place asks of its shape; asked before the file is unpacked
     * @param fileName as the browser sent it; only for people to read
     * @throws Refusal with the reasons at {@code kind}, {@code title} and {@code artwork}, see {@link ArtworkFile#read}
     */
    public Artwork take(
            byte[] bytes,
            String fileName,
            Artwork.Kind kind,
            String title,
            ArtworkShape wanted,
            Person uploader,
            Instant now) {
        Artwork.check(kind, title);
        ArtworkFile file = ArtworkFile.read(bytes, wanted);
        String sha = blobs.put(bytes).sha();
        String preview = blobs.put(file.preview()).sha();
        Artwork artwork = new Artwork(kind, title, file, sha, preview, fileName, uploader, now);
        persist(artwork);
        return artwork;
    }

    /** Every file that a piece of artwork names. */
    @Override
    public Set<String> blobs() {
        Set<String> names = new HashSet<>();
        for (String name : List.of("sha", "previewSha"))
            names.addAll(getEntityManager()
                    .createQuery("select p." + name + " from Artwork p", String.class)
                    .getResultList());
        return names;
    }

    /** The newest first. */
    public List<Artwork> newest(int most) {
        return find("order by id desc").page(0, most).list();
    }
}
