package org.forme.pictures;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.forme.people.Person;

/** Answered by whoever puts pictures to use. */
public interface PictureUse {

    /** What is said under a picture where it stands; empty where it only stood in an earlier text. */
    record Words(String caption, String credit, String alt) {
        public static final Words NONE = new Words("", "", "");
    }

    /** Of these pictures, by their ids, those that stand somewhere that this person may see, with the newest words. */
    Map<Long, Words> seen(Collection<Long> pictures, Person person);

    /** Pictures whose words somewhere that this person may see hold the wanted ones, whatever their case; the newest. */
    Set<Long> withWords(String wanted, Person person);
}
