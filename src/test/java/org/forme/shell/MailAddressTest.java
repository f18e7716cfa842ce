package org.forme.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MailAddressTest {
    @Test
    void anAddressIsKeptInSmallLetters() {
        for (String typed : List.of("wang@paper.example", " Wang.Xiao-Ming+forme@Mail.paper.example ", "a@b.cc"))
            assertEquals(typed.strip().toLowerCase(Locale.ROOT), new MailAddress(typed).text());
    }

    @Test
    void whatCannotStandInTheHeadOfALetterIsNone() {
        for (String typed : List.of(
                "",
                "wang",
                "wang@",
                "@paper.example",
                "wang@paper",
                "wang@paper..example",
                "wang.@paper.example",
                "wang@-paper.example",
                "wang@paper.example, zhang@paper.example",
                "王 <wang@paper.example>",
                "wang@paper.example\r\nBcc: zhang@paper.example",
                "wáng@paper.example",
                "w@" + "a".repeat(63) + "." + "b.".repeat(100) + "cc"))
            assertThrows(Refusal.class, () -> new MailAddress(typed), typed);
        assertThrows(Refusal.class, () -> new MailAddress(null));
    }
}
