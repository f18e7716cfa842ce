package org.forme.pictures.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.people.SignedIn;
import org.forme.pictures.Picture;
import org.forme.pictures.Pictures;
import org.forme.shell.Desk;
import org.forme.shell.Language;
import org.forme.shell.Messages;

/** Pictures go by the names of their files, for whoever may see them. */
@ApplicationScoped
public class PictureNames implements Desk.NameSource {
    private static final Pattern ADDRESS = Pattern.compile("/desk/pictures/([0-9]{1,18})");

    @Inject
    Pictures pictures;

    @Inject
    SignedIn signedIn;

    @Override
    @Transactional
    public Optional<Desk.Named> nameOf(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) return Optional.empty();
        return pictures.findByIdOptional(Long.valueOf(matcher.group(1))).map(this::named);
    }

    private Desk.Named named(Picture picture) {
        boolean seen = pictures.isVisibleTo(signedIn.person(), picture);
        if (seen && !picture.fileName().isEmpty()) return new Desk.Named(picture.fileName(), true);
        return new Desk.Named(Messages.text(Language.current(), "pictures.nameless", picture.id()), seen);
    }
}
