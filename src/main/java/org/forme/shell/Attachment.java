package org.forme.shell;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file that the browser keeps under a name, which may be in any script (RFC 6266). */
public final class Attachment {
    private Attachment() {}

    /** @param file bytes or a stream of them */
    public static Response of(Object file, String mediaType, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        String plain = name.replaceAll("[^A-Za-z0-9._()-]", "_");
        return Response.ok(file, mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded)
                .build();
    }
}
