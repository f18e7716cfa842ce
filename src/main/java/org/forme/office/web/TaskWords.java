package org.forme.office.web;

import io.quarkus.qute.TemplateExtension;
import org.forme.office.Task;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Times;

/** Tasks in the language of the request. */
@TemplateExtension
class TaskWords {
    private TaskWords() {}

    /** What there is to say about it beside its title. */
    static String aboutWords(Task task) {
        return Messages.text(Language.current(), task.about(), task.count());
    }

    /**
     * {@code 截稿 今天 20:00 · 还有 5 小时} for copy, {@code 出报 1月24日} for pages and issues; {@code 请马上办} where it was due
     * the moment it came.
     */
    static String untilWords(Task task, Times times) {
        if (task.due().equals(task.since())) return Messages.text(Language.current(), "office.at_once");
        return switch (task.kind()) {
            case MEND, SETTLE, REVIEW, WRITE, CORRECT, ROSTER, NEXT_ISSUE ->
                until("office.until_copy", times.by(task.due()), task, times);
            case ANSWER -> until("office.until_answer", times.dayOf(task.due()), task, times);
            case SAMPLES -> until("office.until_samples", times.dayOf(task.due()), task, times);
            case RENEW -> until("office.until_permit", times.dayOf(task.due()), task, times);
            default -> until("office.until_printed", times.dayOf(task.due()), task, times);
        };
    }

    private static String until(String key, String moment, Task task, Times times) {
        return Messages.text(Language.current(), key, moment, times.left(task.due()));
    }
}
