package org.forme.archive.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.forme.shell.Desk;

/** 付印密钥 among the pages of the administration. */
@ApplicationScoped
public class KeysInAdministration implements Desk.AdministrationEntry {
    @Override
    public String text() {
        return "archive.keys";
    }

    @Override
    public String href() {
        return "/desk/administration/keys";
    }

    @Override
    public int order() {
        return 80;
    }
}
