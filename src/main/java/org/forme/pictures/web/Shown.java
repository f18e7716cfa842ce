package org.forme.pictures.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.forme.pictures.ScreenSizes;
import org.forme.shell.Refusal;
import org.forme.store.Blobs;

/**
 * Answers with bytes of the store. A browser keeps them for itself and asks each time whether they still hold: rights may
 * change, the bytes under a tag do not.
 */
@ApplicationScoped
class Shown {
    /** Whatever a file holds, in a browser it may load nothing and run nothing. */
    private static final String POLICY = "default-src 'none'; sandbox";

    @Inject
    Blobs blobs;

    @Inject
    ScreenSizes sizes;

    /** A JPEG that we made, as a picture in a page. @param w null for its own size, else the name of a fixed one */
    Response jpeg(Request request, String sha, String w) {
        var tag = new EntityTag(w == null ? sha : sha + "-" + w);
        var size = ScreenSizes.Size.of(w);
        if (w != null && size.isEmpty()) throw Refusal.unseen();
        var same = request.evaluatePreconditions(tag);
        if (same != null) return headed(same, tag).build();
        byte[] jpeg = size.isPresent() ? sizes.of(sha, size.get()) : blobs.read(sha);
        return headed(Response.ok(jpeg, "image/jpeg"), tag).build();
    }

    /** A file as it came, to be saved and never shown in the browser. */
    Response file(Request request, String sha, String mediaType, String name) {
        var tag = new EntityTag(sha);
        var same = request.evaluatePreconditions(tag);
        if (same != null) return headed(same, tag).build();
        String coded = URLEncoder.encode(name.isEmpty() ? sha : name, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return headed(Response.ok(blobs.read(sha), mediaType), tag)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + coded)
                .build();
    }

    private static Response.ResponseBuilder headed(Response.ResponseBuilder response, EntityTag tag) {
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff");
    }
}
