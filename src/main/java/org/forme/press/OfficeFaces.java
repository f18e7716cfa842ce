package org.forme.press;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.forme.layout.Face;
import org.forme.people.Person;
import org.forme.shell.Refusal;
import org.forme.store.Blobs;
import org.forme.store.KeepsBlobs;
import org.jboss.logging.Logger;

/**
 * The type faces that the office has added. Which of them stand is asked of the database each time that something is
 * composed, so that every instance sets with the same ones; their fonts are read when they are others than before.
 */
@ApplicationScoped
public class OfficeFaces implements PanacheRepository<OfficeFace>, KeepsBlobs {
    private static final Logger LOG = Logger.getLogger(OfficeFaces.class);

    /** Where a refusal of a font stands in the form. */
    public static final String FIELD = TrueType.FIELD;

    @Inject
    Blobs blobs;

    private volatile Read read = new Read(Map.of(), Map.of(), Faces.shared());

    /**
     * What was read.
     *
     * @param standing digests by their part, as the database names them
     * @param types the fonts that could be read, by their digest
     */
    private record Read(Map<Face, String> standing, Map<String, TypeFile> types, Faces faces) {
        boolean isWhole() {
            return types.keySet().containsAll(standing.values());
        }
    }

    /** What pages are set with now. The same answer until another face stands. Needs a request or a transaction. */
    Faces current() {
        Map<Face, String> standing = standingDigests();
        Read known = read;
        return known.standing().equals(standing) && known.isWhole() ? known.faces() : readAnew(standing);
    }

    private Map<Face, String> standingDigests() {
        var standing = new EnumMap<Face, String>(Face.class);
        getEntityManager()
                .createQuery(
                        "select f.standsFor, f.sha from OfficeFace f where f.standsFor is not null", Object[].class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .forEach(row -> standing.put((Face) row[0], (String) row[1]));
        return standing;
    }

    /** A font that the store has lost or damaged is not set with; it is looked for again the next time. */
    private synchronized Faces readAnew(Map<Face, String> standing) {
        Read known = read;
        if (known.standing().equals(standing) && known.isWhole()) return known.faces();
        var types = new HashMap<String, TypeFile>();
        var office = new EnumMap<Face, TypeFile>(Face.class);
        standing.forEach((face, sha) -> {
            TypeFile type = types.computeIfAbsent(sha, name -> type(name, known));
            if (type != null) office.put(face, type);
        });
        boolean same = known.standing().equals(standing) && known.types().equals(types);
        Faces faces = same ? known.faces() : Faces.with(office);
        read = new Read(standing, types, faces);
        return faces;
    }

    private TypeFile type(String sha, Read known) {
        TypeFile type = known.types().get(sha);
        if (type != null) return type;
        try {
            return TrueType.read(blobs.read(sha)).type(sha);
        } catch (RuntimeException damaged) {
            LOG.errorf("The font %s of the office cannot be read, the built-in face serves: %s", sha, damaged);
            return null;
        }
    }

    /**
     * Adds a face; one that stood for the same part is taken away.
     *
     * @param fileName as the browser sent it; only for people to read
     * @throws Refusal with the reasons at {@code part}, {@code licence} and {@code font}, see {@link TrueType#read}
     */
    public OfficeFace add(Face part, byte[] font, String fileName, String licence, Person person, Instant now) {
        OfficeFace.check(part, licence);
        TrueType type = TrueType.read(font);
        String sha = blobs.put(font).sha();
        standing(part).ifPresent(before -> before.takeAway(person, now));
        flush();
        var file = new OfficeFace.File(fileName, font.length);
        var face = new OfficeFace(part, type, sha, file, licence, person, now);
        persistAndFlush(face);
        return face;
    }

    /** Takes a face away. @throws Refusal where there is none, or it was taken away before */
    public OfficeFace takeAway(long id, Person person, Instant now) {
        OfficeFace face = findByIdOptional(id).orElseThrow(Refusal::unseen);
        face.takeAway(person, now);
        return face;
    }

    /** A few words of a part as it is set now: a PNG that is black on white. */
    public byte[] sample(Face part) {
        return FaceSample.draw(current(), part);
    }

    /** Whether the font that stands for a part can be read; if not, the built-in one serves. */
    public boolean isSound(OfficeFace face) {
        current();
        return read.types().containsKey(face.sha());
    }

    /** Refuses a file that is too large, before it is read. @param size in bytes */
    public static void checkSize(long size) {
        if (size > TrueType.BYTES_MAX)
            throw Refusal.input(TrueType.FIELD, "press.face_too_large", TrueType.BYTES_MAX >> 20);
    }

    /** The face that stands for a part. */
    public Optional<OfficeFace> standing(Face part) {
        return find("standsFor", part).firstResultOptional();
    }

    /** Those that were taken away, the newest first. */
    public List<OfficeFace> past() {
        return list("standsFor is null order by removedAt desc, id desc");
    }

    /** Every font, of faces that were taken away too. */
    @Override
    public Set<String> blobs() {
        return new HashSet<>(getEntityManager()
                .createQuery("select f.sha from OfficeFace f", String.class)
                .getResultList());
    }
}
