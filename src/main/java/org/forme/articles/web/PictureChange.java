package org.forme.articles.web;

import java.util.ArrayList;
import java.util.List;
import org.forme.articles.ArticlePicture;
import org.forme.pictures.Picture;

/**
 * What became of a picture of an article.
 *
 * @param number of the change on its page
 * @param was its place in the earlier text, from 1; 0 where it was not there
 * @param now its place in the later text; 0 where it is not there any more
 * @param lines what differs in its caption, credit, alternative text, focal point and crop
 */
record PictureChange(int number, Picture picture, int was, int now, List<Changes> lines) {

    static List<PictureChange> between(List<ArticlePicture> before, List<ArticlePicture> after, int count) {
        var changes = new ArrayList<PictureChange>();
        for (int now = 1; now <= after.size(); now++) {
            ArticlePicture is = after.get(now - 1);
            int was = place(before, is);
            var change = new PictureChange(
                    count + changes.size() + 1,
                    is.picture(),
                    was,
                    now,
                    lines(was == 0 ? null : before.get(was - 1), is));
            if (change.isNew() || change.isMoved() || !change.lines().isEmpty()) changes.add(change);
        }
        for (int was = 1; was <= before.size(); was++) {
            ArticlePicture gone = before.get(was - 1);
            if (place(after, gone) == 0)
                changes.add(new PictureChange(count + changes.size() + 1, gone.picture(), was, 0, lines(gone, null)));
        }
        return changes;
    }

    private static int place(List<ArticlePicture> pictures, ArticlePicture one) {
        for (int i = 0; i < pictures.size(); i++)
            if (pictures.get(i).picture().id().equals(one.picture().id())) return i + 1;
        return 0;
    }

    private static List<Changes> lines(ArticlePicture was, ArticlePicture is) {
        var lines = new ArrayList<Changes>();
        lines.add(new Changes("articles.caption", was == null ? "" : was.caption(), is == null ? "" : is.caption()));
        lines.add(new Changes("articles.credit", was == null ? "" : was.credit(), is == null ? "" : is.credit()));
        lines.add(new Changes("articles.alt", told(was), told(is)));
        lines.add(new Changes("articles.focus", focus(was), focus(is)));
        lines.add(new Changes("articles.crop", crop(was), crop(is)));
        lines.removeIf(change -> change.before().equals(change.after()));
        return lines;
    }

    /** An alternative text that is no more than the caption is not told twice. */
    private static String told(ArticlePicture one) {
        return one == null || one.alt().equals(one.caption()) ? "" : one.alt();
    }

    private static String focus(ArticlePicture one) {
        return one == null || one.focus().isMiddle()
                ? ""
                : one.focus().x() + "% " + one.focus().y() + "%";
    }

    private static String crop(ArticlePicture one) {
        return one == null || one.crop() == null ? "" : one.crop().words();
    }

    public boolean isNew() {
        return was == 0;
    }

    public boolean isGone() {
        return now == 0;
    }

    public boolean isMoved() {
        return was > 0 && now > 0 && was != now;
    }
}
