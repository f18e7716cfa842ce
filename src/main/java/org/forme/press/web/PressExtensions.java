package org.forme.press.web;

import io.quarkus.qute.TemplateExtension;
import org.forme.issues.Finding;
import org.forme.press.FrameChange;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** Findings and changes in the language of the request. */
@TemplateExtension
class PressExtensions {
    static String words(Finding finding) {
        return Messages.text(Language.current(), finding.key(), finding.args().toArray());
    }

    static String words(FrameChange change) {
        return Messages.text(Language.current(), change.key());
    }
}
