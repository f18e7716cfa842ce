package org.forme.articles;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.forme.people.Person;
import org.forme.shell.Refusal;

/** The templates of the papers. */
@ApplicationScoped
public class ArticleTemplates implements PanacheRepository<ArticleTemplate> {
    /** More than anybody finds their way through. */
    public static final int MOST = 100;

    /** By their names. */
    public List<ArticleTemplate> of(String paper) {
        return list("paper = ?1 order by name", paper);
    }

    /** The template. @throws Refusal 404 where the paper has none */
    public ArticleTemplate need(String paper, long id) {
        return find("paper = ?1 and id = ?2", paper, id).firstResultOptional().orElseThrow(Refusal::unseen);
    }

    /** Takes in a new one. Refuses a name that another one has. */
    public void add(ArticleTemplate template) {
        refuseTaken(template.paper(), template.name(), -1);
        if (count("paper", template.paper()) >= MOST) throw Refusal.now("articles.templates_many", MOST);
        persistAndFlush(template);
    }

    /** Changes one. Refuses a name that another one has. @param seen the version that the person saw */
    public void revise(ArticleTemplate template, String name, ArticleText text, Person person, int seen, Instant now) {
        refuseTaken(template.paper(), name == null ? "" : name.strip(), template.id());
        template.revise(name, text, person, seen, now);
        flush();
    }

    /** Takes it away; what began with it stays as it is. */
    public void remove(ArticleTemplate template) {
        delete(template);
    }

    private void refuseTaken(String paper, String name, long id) {
        if (count("paper = ?1 and name = ?2 and id <> ?3", paper, name, id) > 0)
            throw Refusal.input("name", "articles.template_name_taken", name);
    }
}
