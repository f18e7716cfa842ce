package org.forme.articles.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.forme.shell.Desk;

/** 模板 among the pages of the administration. */
@ApplicationScoped
class TemplatesInAdministration implements Desk.AdministrationEntry {
    @Override
    public String text() {
        return "articles.templates";
    }

    @Override
    public String href() {
        return "/desk/templates";
    }

    @Override
    public int order() {
        return 55;
    }
}
