package org.forme.press;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;

class PrinterTurnTest {
    @Test
    void nobodyBeginsBeforeAnotherHasEnded() {
        try (var first = PrinterTurn.take(1)) {
            assertThrows(Refusal.class, () -> PrinterTurn.take(0));
        }
        PrinterTurn.take(1).close();
    }
}
