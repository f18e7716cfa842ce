package org.forme.pictures.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.forme.pictures.ScreenSizes;
import org.forme.shell.Refusal;
import org.forme.store.Blobs;

/** Answers with bytes of the store. */
@ApplicationScoped
class Shown {
    /** Whatever a file holds, in a browser it may load nothing and run nothing. */
    private static final String POLICY = "default-src 'none'; sandbox";

    @Inject
    Blobs blobs;

    @Inject
    ScreenSizes sizes;

    /** A JPEG that we made, as a picture in a page. @param w null for its own size, else the name of a fixed one */
    Response jpeg(String sha, String w) {
        byte[] jpeg = w == null
                ? blobs.read(sha)
                : sizes.of(sha, ScreenSizes.Size.of(w).orElseThrow(Refusal::unseen));
        return headed(Response.ok(jpeg, "image/jpeg")).build();
    }

    /** A file as it came, to be saved and never shown in the browser. */
    Response file(String sha, String mediaType, String name) {
        String coded = URLEncoder.encode(name.isEmpty() ? sha : name, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return headed(Response.ok(blobs.read(sha), mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + coded)
                .build();
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder response) {
        return response.header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff");
    }
}
