package org.forme.shell;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;

/** The choice of language, kept in a cookie, for people with or without a sign-in. */
@Path("/-/language")
public class LanguageResource {
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @POST
    @PermitAll
    public Response choose(@RestForm String to, @RestForm String back) {
        var cookie = new NewCookie.Builder(Language.COOKIE)
                .value("en".equals(to) ? "en" : "zh")
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(local(back)).cookie(cookie).build();
    }

    /** Only a page of this house: an address with a host, however disguised, leads home instead. */
    static URI local(String back) {
        if (back == null || !back.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?")) return URI.create("/");
        try {
            URI uri = new URI(back);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? URI.create("/") : uri;
        } catch (java.net.URISyntaxException noAddress) {
            return URI.create("/");
        }
    }
}
