package org.forme.imprint.web;

import java.util.Arrays;
import org.forme.imprint.PrinterWishes;
import org.jboss.resteasy.reactive.RestForm;

/** The printer's wishes as they are typed. */
public record PrinterForm(
        @RestForm String printerForm,
        @RestForm boolean outlines,
        @RestForm boolean marks,
        @RestForm String fileName) {
    static PrinterForm of(PrinterWishes wishes) {
        return new PrinterForm(wishes.form().name(), wishes.outlines(), wishes.marks(), wishes.fileName());
    }

    PrinterWishes wishes() {
        PrinterWishes.Form form = Arrays.stream(PrinterWishes.Form.values())
                .filter(one -> one.name().equals(printerForm))
                .findFirst()
                .orElse(null);
        return new PrinterWishes(form, outlines, marks, fileName);
    }
}
