package org.forme.archive.web;

import java.util.Arrays;
import org.forme.archive.Reedition;
import org.jboss.resteasy.reactive.RestForm;

/** 换版 as it is asked for. */
public record ReeditionForm(
        @RestForm String act,
        @RestForm String reason,
        @RestForm String printerWord,
        @RestForm String printed,
        @RestForm String destroyed) {
    static final ReeditionForm BLANK = new ReeditionForm(Reedition.Act.BEFORE_PRINT.name(), "", "", "", "");

    Reedition.Act actOf() {
        return Arrays.stream(Reedition.Act.values())
                .filter(one -> one.name().equals(act))
                .findFirst()
                .orElse(null);
    }

    /** Null where nothing is typed; what is no number is -1, which is refused at its field. */
    static Integer copies(String typed) {
        if (typed.isBlank()) return null;
        return typed.strip().matches("[0-9]{1,9}") ? Integer.valueOf(typed.strip()) : (Integer) (-1);
    }
}
