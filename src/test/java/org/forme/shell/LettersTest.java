package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class LettersTest {
    /** Whom a letter was for stands in no log. */
    @Test
    void whyALetterWasNotTakenIsSaidWithoutItsAddress() {
        assertEquals(
                "ConnectException Connection refused: mail.example/10.0.0.1:25",
                Letters.reason(
                        new CompletionException(new ConnectException("Connection refused: mail.example/10.0.0.1:25"))));
        for (String said : List.of(
                "recipient address not accepted: 550 5.1.1 <wang@paper.example> unknown",
                "550 5.1.1 no mailbox wang here",
                "bad wang@paper.example")) {
            String reason = Letters.reason(new RuntimeException(said));
            assertFalse(reason.contains("wang"), reason);
            assertTrue(reason.startsWith("RuntimeException"), reason);
        }
    }
}
