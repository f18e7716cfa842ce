package org.forme.pictures;

import org.forme.people.Person;

/** Answered by whoever puts pictures to use: whether this person may see one of the places where the picture stands. */
public interface PictureUse {
    boolean shows(Picture picture, Person person);
}
