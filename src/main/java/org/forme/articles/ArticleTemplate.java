package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * 模板 for a recurring story or a rubric: what a new article begins with. It is copied by value; no article knows the
 * template that it began with, and no change of the one reaches the other. It holds what recurs: no pictures, nothing
 * received, no first appearance, and names that stand for nobody here.
 */
@Entity
public class ArticleTemplate {
    public static final int NAME_LONGEST = 30;

    private static final List<Role> KEEPERS = List.of(Role.EDITOR, Role.HEAD, Role.DUTY, Role.CHIEF, Role.ADMIN);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String paper;
    private String name;

    @Column(name = "whole_text")
    private String text;

    private String changedBy;
    private Instant changedAt;

    @Version
    private int version;

    protected ArticleTemplate() {}

    /** Makes one. @param paper key of the publication */
    public ArticleTemplate(String paper, String name, ArticleText text, Person person, Instant now) {
        this.paper = paper;
        take(name, text, person, now);
    }

    /** Whether this person keeps the templates of the paper: editors, those above them, and administrators. */
    public static boolean isKeptBy(Person person, String paper) {
        return person.roles().stream().anyMatch(held -> held.paper().equals(paper) && KEEPERS.contains(held.role()));
    }

    /** What of a text a template holds. */
    public static ArticleText recurring(ArticleText text) {
        return text.rewrite()
                .received("")
                .firstAppearance(FirstAppearance.NONE)
                .pictures(List.of())
                .bylines(text.bylines().stream()
                        .map(line -> Byline.of(line.part(), line.name()))
                        .toList())
                .done();
    }

    /** Changes it. @param seen the version that the person saw */
    public void revise(String wanted, ArticleText wording, Person person, int seen, Instant now) {
        if (seen != version) throw Refusal.now("articles.template_stale");
        take(wanted, wording, person, now);
    }

    private void take(String wanted, ArticleText wording, Person person, Instant now) {
        if (!isKeptBy(person, paper)) throw Refusal.forbidden("articles.template_not_yours");
        checkName(wanted);
        this.name = wanted.strip();
        this.text = StoredText.write(recurring(wording));
        this.changedBy = person.name();
        this.changedAt = now;
    }

    /** @throws Refusal at the field name where it will not do */
    public static void checkName(String wanted) {
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "name", wanted, NAME_LONGEST);
        reasons.refuseInput();
    }

    /** What an article begins with. */
    public ArticleText text() {
        return StoredText.read(text, none -> null);
    }

    public Long id() {
        return id;
    }

    /** Key of the publication. */
    public String paper() {
        return paper;
    }

    public String name() {
        return name;
    }

    /** Who changed it last, by name. */
    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Which state of it a form shows. */
    public int version() {
        return version;
    }
}
