package org.forme.issues.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.forme.shell.Desk;

/** 版式 among the pages of the administration. */
@ApplicationScoped
public class StylesInAdministration implements Desk.AdministrationEntry {
    @Override
    public String text() {
        return "issues.styles";
    }

    @Override
    public String href() {
        return "/desk/administration/styles";
    }

    @Override
    public int order() {
        return 50;
    }
}
