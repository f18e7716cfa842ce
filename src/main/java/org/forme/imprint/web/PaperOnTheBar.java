package org.forme.imprint.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.shell.Desk;

/** The name of the paper on every screen; before the first run, the name of the product. */
@ApplicationScoped
public class PaperOnTheBar implements Desk.PaperName {
    @Inject
    Publications publications;

    @Override
    public String paperName() {
        return publications.only().map(Publication::name).orElse("Forme");
    }

    @Override
    public ZoneId zone() {
        return publications.only().map(Publication::zone).orElse(ZoneOffset.UTC);
    }
}
