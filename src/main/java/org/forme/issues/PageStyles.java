package org.forme.issues;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.forme.imprint.Publication;
import org.forme.shell.Refusal;

/** The page styles of the papers. */
@ApplicationScoped
public class PageStyles implements PanacheRepository<PageStyle> {

    /** The front styles first, then by name. */
    public List<PageStyle> of(Publication publication) {
        return list("publication = ?1 order by front desc, id", publication);
    }

    /** Whether the paper has a page style yet. */
    public boolean anyOf(Publication publication) {
        return count("publication", publication) > 0;
    }

    public Optional<PageStyle> named(Publication publication, String name) {
        return find("publication = ?1 and name = ?2", publication, name).firstResultOptional();
    }

    /** @throws Refusal (unseen) when there is none */
    public PageStyle need(Long id) {
        return findByIdOptional(id).orElseThrow(Refusal::unseen);
    }

    /** Takes in a new style; its name must be free. */
    public PageStyle make(PageStyle style) {
        refuseTaken(style.publication(), style.name(), null);
        persist(style);
        return style;
    }

    /** @throws Refusal at {@code name} when another style of the paper has it */
    public void refuseTaken(Publication publication, String name, PageStyle except) {
        named(publication, name == null ? "" : name.strip())
                .filter(style -> except == null || !style.id().equals(except.id()))
                .ifPresent(style -> {
                    throw Refusal.input("name", "issues.style_name_taken", style.name());
                });
    }

    /**
     * Takes a style away. Pages that went to press with it keep their grid and slots.
     *
     * @throws Refusal when pages in the making or the standard pages have it, or no other can stand in its place
     */
    public void remove(PageStyle style) {
        var reasons = new Refusal.Reasons();
        long pages = pagesInTheMaking(style);
        reasons.require(pages == 0, null, "issues.style_used", style.name(), pages);
        reasons.require(!isStandard(style), null, "issues.style_standard", style.name());
        boolean others = of(style.publication()).stream()
                .anyMatch(other ->
                        other.isFront() == style.isFront() && !other.id().equals(style.id()));
        reasons.require(others, null, style.isFront() ? "issues.style_last_front" : "issues.style_last", style.name());
        reasons.refuseNow();
        delete(style);
    }

    private long pagesInTheMaking(PageStyle style) {
        return getEntityManager()
                .createQuery(
                        "select count(p) from Page p where p.issue.publication = :paper and p.styleName = :name"
                                + " and p.sealed = false",
                        Long.class)
                .setParameter("paper", style.publication())
                .setParameter("name", style.name())
                .getSingleResult();
    }

    private boolean isStandard(PageStyle style) {
        return getEntityManager()
                        .createQuery("select count(p) from StandardPage p where p.pageStyle = :style", Long.class)
                        .setParameter("style", style)
                        .getSingleResult()
                > 0;
    }

    /** Gives a new paper the house's page styles for a 4开 sheet; does nothing where there are some. */
    public void stock(Publication publication) {
        if (anyOf(publication)) return;
        for (HouseStyle style : HouseStyle.all())
            persist(new PageStyle(publication, style.name(), style.front(), style.shape()));
    }
}
