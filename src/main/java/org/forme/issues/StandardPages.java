package org.forme.issues;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forme.imprint.Publication;
import org.forme.imprint.Section;
import org.forme.imprint.Sections;

/** What the papers' issues are made of when nobody says otherwise. */
@ApplicationScoped
public class StandardPages implements PanacheRepository<StandardPage> {
    /** A sheet folded once has four. */
    private static final int PAGES_OF_A_NEW_PAPER = 4;

    @Inject
    PageStyles styles;

    @Inject
    Sections sections;

    /** From page 1. */
    public List<StandardPage> of(Publication publication) {
        return list("publication = ?1 order by sequence", publication);
    }

    /** The standard pages as a plan for an issue; empty where the paper has no style or section yet. */
    public List<PlannedPage> planOf(Publication publication) {
        List<StandardPage> standard = of(publication);
        if (standard.isEmpty()) return usual(publication, PAGES_OF_A_NEW_PAPER);
        List<Section> known = sections.of(publication);
        if (known.isEmpty()) return List.of();
        Map<String, String> names = known.stream().collect(Collectors.toMap(Section::key, Section::name));
        return standard.stream()
                .map(page -> names.containsKey(page.sectionKey())
                        ? new PlannedPage(page.sectionKey(), names.get(page.sectionKey()), page.pageStyle())
                        : new PlannedPage(known.get(0).key(), known.get(0).name(), page.pageStyle()))
                .toList();
    }

    /** Gives a new paper, which has sections and styles, issues of so many pages. */
    public void begin(Publication publication, int pages) {
        become(publication, usual(publication, pages));
    }

    /** Replaces what the next issues are made of. */
    public void become(Publication publication, List<PlannedPage> plan) {
        List<StandardPage> there = new ArrayList<>(of(publication));
        for (int i = 0; i < plan.size(); i++) {
            PlannedPage page = plan.get(i);
            if (i < there.size()) there.get(i).become(page.sectionKey(), page.style());
            else persist(new StandardPage(publication, i + 1, page.sectionKey(), page.style()));
        }
        there.stream().skip(plan.size()).forEach(this::delete);
    }

    /** What nobody has decided yet: so many pages in the order of sections and styles, the last of which go on. */
    private List<PlannedPage> usual(Publication publication, int pages) {
        List<Section> known = sections.of(publication);
        List<PageStyle> fronts = of(publication, true);
        List<PageStyle> inner = of(publication, false);
        List<PlannedPage> plan = new ArrayList<>();
        if (known.isEmpty() || fronts.isEmpty() || inner.isEmpty()) return plan;
        for (int i = 0; i < pages; i++) {
            Section section = known.get(Math.min(i, known.size() - 1));
            PageStyle style = i == 0 ? fronts.get(0) : inner.get(Math.min(i - 1, inner.size() - 1));
            plan.add(new PlannedPage(section.key(), section.name(), style));
        }
        return plan;
    }

    private List<PageStyle> of(Publication publication, boolean front) {
        return styles.of(publication).stream()
                .filter(style -> style.isFront() == front)
                .toList();
    }
}
