package org.forme.press;

import java.util.List;

/** Every rule of a made-up page, in the order in which their faults are shown. */
final class PageRules {
    static final List<PageRule> ALL = List.of(
            new TextUnderPicture(),
            new TableAsText(),
            new PartedWord(),
            new ThinLines(),
            new KaiAsSong(),
            new HeadlineParted(),
            new UnpairedMarks(),
            new ReadableCodes(),
            new ReadableHead(),
            new PictureResolution(),
            new PictureRoom(),
            new HeavyArtwork(),
            new WithoutBleed(),
            new BareArea(),
            new HeadlinesAbreast(),
            new PageCutInTwo(),
            new RunningGutter());

    private PageRules() {}

    static List<Fault> faults(MadeUpPage page) {
        return ALL.stream().flatMap(rule -> rule.faults(page).stream()).toList();
    }
}
