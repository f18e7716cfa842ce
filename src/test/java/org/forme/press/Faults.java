package org.forme.press;

import java.util.List;

/** What the rules say of a page, as {@code press.page_cut [24, 二条]}, for tests of other packages too. */
public final class Faults {
    private static final Composer COMPOSER = new Composer(Faces.shared());

    private Faults() {}

    public static List<String> of(PagePlan plan) {
        return told(plan, ArtworkFacts.Known.NOTHING);
    }

    /** With the artwork's files looked through. */
    public static List<String> of(PagePlan plan, PictureSource files) {
        return told(plan, (key, mediaType) -> ArtworkLook.at(files.bytes(key), mediaType));
    }

    static List<String> told(PagePlan plan, ArtworkFacts.Known artworks) {
        return PageRules.faults(new MadeUpPage(plan, COMPOSER.compose(plan), artworks)).stream()
                .map(fault -> fault.key() + " " + fault.args())
                .toList();
    }
}
