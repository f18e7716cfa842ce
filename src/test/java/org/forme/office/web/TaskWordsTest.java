package org.forme.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.forme.office.Task;
import org.forme.office.Task.Kind;
import org.forme.shell.Times;
import org.junit.jupiter.api.Test;

class TaskWordsTest {
    private static final Instant CAME = Instant.parse("2022-01-23T04:00:00Z");
    private static final Times TIMES =
            new Times(CAME.plusSeconds(30), ZoneId.of("Asia/Shanghai"), Locale.SIMPLIFIED_CHINESE);

    @Test
    void whatTheWholePressWaitsForIsDueAtOnce() {
        assertEquals("请马上办", TaskWords.untilWords(task(Kind.AGREE, CAME), TIMES));
    }

    @Test
    void aCorrectionIsDueWithTheCopyOfTheNextIssue() {
        assertEquals(
                "截稿 今天 18:00 · 还有 5 小时",
                TaskWords.untilWords(task(Kind.CORRECT, CAME.plus(Duration.ofHours(6))), TIMES));
    }

    private static Task task(Kind kind, Instant due) {
        return new Task(kind, null, "", "", null, "", 0, null, CAME, due, "");
    }
}
