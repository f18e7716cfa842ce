package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.forme.people.PaperSections;
import org.forme.shell.Refusal;

/** The sections of the papers. */
@ApplicationScoped
public class Sections implements PanacheRepository<Section>, PaperSections {

    /** A paper's sections in their order. */
    public List<Section> of(Publication publication) {
        return list("publication = ?1 order by ordinal, id", publication);
    }

    /** The sections of the paper with this key, in their order. */
    public List<Section> of(String paper) {
        return list("publication.paper = ?1 order by ordinal, id", paper);
    }

    @Override
    public List<String> papers() {
        return getEntityManager()
                .createQuery("select p.paper from Publication p order by p.id", String.class)
                .getResultList();
    }

    @Override
    public List<Titled> titled(String paper) {
        return of(paper).stream()
                .map(section -> new Titled(section.key(), section.name()))
                .toList();
    }

    public Optional<Section> withKey(String paper, String key) {
        return find("from Section s where s.publication.paper = ?1 and s.key = ?2", paper, key)
                .firstResultOptional();
    }

    /** Takes in a new section. Refuses a key or a name that another one of the paper has. */
    public void add(Section section) {
        var reasons = new Refusal.Reasons();
        var others = of(section.publication());
        reasons.require(
                others.stream().noneMatch(other -> other.key().equals(section.key())),
                "key",
                "imprint.key_taken",
                section.key());
        checkName(reasons, section, section.name());
        reasons.refuseInput();
        persist(section);
    }

    /** Takes a new name and place for a section. Refuses a name that another one of the paper has. */
    public void rename(Section section, String name, int ordinal) {
        var reasons = new Refusal.Reasons();
        checkName(reasons, section, Publication.trimmed(name));
        reasons.refuseInput();
        section.rename(name, ordinal);
    }

    private void checkName(Refusal.Reasons reasons, Section section, String name) {
        boolean taken = of(section.publication()).stream()
                .anyMatch(other -> other != section && other.name().equals(name));
        reasons.require(!taken, "name", "imprint.name_taken", name);
    }
}
