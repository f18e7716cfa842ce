package org.forme.articles.web;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.forme.people.Person;

/**
 * What the browser needs to keep the words of a form until they are taken ({@code kept-form.js}).
 *
 * @param place what the browser calls the form: lower-case letters, digits and hyphens
 * @param writer id of the person that the form is shown to
 * @param seal the key of what this person's browser keeps
 * @param page where the form stands as it is now
 */
record KeptWords(String place, long writer, String seal, String page) {
    /** An address whose page tells the browser that the words were taken. @param place of the form that had them */
    static URI handedOver(String address, Person writer, String place) {
        return UriBuilder.fromUri(address)
                .queryParam("handed-over", writer.id() + "." + place)
                .build();
    }
}
