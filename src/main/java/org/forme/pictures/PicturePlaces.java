package org.forme.pictures;

import java.util.List;
import org.forme.people.Person;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** Answered by whoever knows where a picture stands. */
public interface PicturePlaces {

    /**
     * A place where a picture stands.
     *
     * @param key of the message that names it
     * @param href its address on the desk
     */
    record Place(String key, List<Object> args, String href) {
        public Place {
            args = List.copyOf(args);
        }

        public String words() {
            return Messages.text(Language.current(), key, args.toArray());
        }
    }

    /** Those that this person may see, the newest first. */
    List<Place> of(Picture picture, Person person);
}
