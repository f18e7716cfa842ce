package org.forme.pictures.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.forme.shell.Desk;

/** 图片 in the bar, for everybody but those who only administrate. */
@ApplicationScoped
public class PicturesOnTheBar implements Desk.BarEntry {
    @Override
    public String text() {
        return "pictures.bar";
    }

    @Override
    public String href() {
        return "/desk/pictures";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean shownTo(SecurityIdentity person) {
        return person.getRoles().stream().anyMatch(role -> !role.equals("admin"));
    }
}
