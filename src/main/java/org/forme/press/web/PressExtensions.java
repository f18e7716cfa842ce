package org.forme.press.web;

import io.quarkus.qute.TemplateExtension;
import org.forme.issues.Finding;
import org.forme.press.Change;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** Findings and changes in the language of the request. */
@TemplateExtension
class PressExtensions {
    static String words(Finding finding) {
        return Messages.text(Language.current(), finding.key(), finding.args().toArray());
    }

    /** The part that changed, and which of several. */
    static String words(Change change) {
        String part = Messages.text(Language.current(), change.key());
        return change.nth() == 0 ? part : Messages.text(Language.current(), "press.nth", part, change.nth());
    }
}
