package org.forme.articles.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.forme.shell.Desk;

/** 稿件 in the bar, for everybody but those who only administrate. */
@ApplicationScoped
public class ArticlesOnTheBar implements Desk.BarEntry {
    @Override
    public String text() {
        return "articles.bar";
    }

    @Override
    public String href() {
        return "/desk/articles";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean shownTo(SecurityIdentity person) {
        return person.getRoles().stream().anyMatch(role -> !role.equals("admin"));
    }
}
