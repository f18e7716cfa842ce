package org.forme.imprint.web;

import java.util.Arrays;
import org.forme.imprint.PrinterWishes;
import org.forme.imprint.Publication;
import org.jboss.resteasy.reactive.RestForm;

/** The printer's wishes as they are typed. {@code version} is the paper's that was shown. */
public record PrinterForm(
        @RestForm String printerForm,
        @RestForm boolean outlines,
        @RestForm boolean marks,
        @RestForm String fileName,
        @RestForm String version) {
    static PrinterForm of(Publication publication) {
        PrinterWishes wishes = publication.printerWishes();
        return new PrinterForm(
                wishes.form().name(),
                wishes.outlines(),
                wishes.marks(),
                wishes.fileName(),
                Integer.toString(publication.version()));
    }

    /** The same on top of the paper as it stands now, for somebody who saves over it knowingly. */
    PrinterForm on(Publication publication) {
        return new PrinterForm(printerForm, outlines, marks, fileName, Integer.toString(publication.version()));
    }

    int shownVersion() {
        return Typed.number(version);
    }

    PrinterWishes wishes() {
        PrinterWishes.Form form = Arrays.stream(PrinterWishes.Form.values())
                .filter(one -> one.name().equals(printerForm))
                .findFirst()
                .orElse(null);
        return new PrinterWishes(form, outlines, marks, fileName);
    }
}
