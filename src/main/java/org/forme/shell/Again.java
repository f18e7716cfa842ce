package org.forme.shell;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * What was posted, to be posted again as it was. Only fields: a file does not come back by a page, and a password has
 * nothing to do in one.
 *
 * @param address where it goes, within the house
 * @param kind of the form, as it came
 */
record Again(String address, String kind, List<Field> fields) {
    /** More would make the page slower than typing it anew. */
    private static final int LENGTH_MAX = 2 << 20;

    private static final Set<String> WITH_PASSWORDS = Set.of("/j_security_check");
    private static final String PLAIN = "application/x-www-form-urlencoded";
    private static final String IN_PARTS = "multipart/form-data";

    /** @param value as it was posted */
    record Field(String name, String value) {}

    /** Of a request whose form has been read; null where it has none that can be posted again. */
    static Again of(ResteasyReactiveRequestContext asked) {
        if (asked == null || asked.getFormData() == null) return null;
        List<Field> fields = new ArrayList<>();
        try {
            for (String name : asked.getFormData()) {
                for (var value : asked.getFormData().get(name)) {
                    if (!value.isFileItem()) fields.add(new Field(name, value.getValue()));
                    else if (value.getFileItem().getFileSize() > 0) return null;
                }
            }
        } catch (IOException gone) {
            return null;
        }
        return of(asked.unwrap(RoutingContext.class), fields);
    }

    /** Of a request whose form may not have been read yet: reads it first. */
    static void read(RoutingContext context, Consumer<Again> then) {
        HttpServerRequest request = context.request();
        if (!isShortForm(request) || request.isEnded()) {
            then.accept(null);
            return;
        }
        AtomicBoolean files = new AtomicBoolean();
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> upload.handler(some -> files.set(true)));
        request.exceptionHandler(unreadable -> then.accept(null));
        request.endHandler(all -> {
            List<Field> fields = new ArrayList<>();
            request.formAttributes().forEach((name, value) -> fields.add(new Field(name, value)));
            then.accept(files.get() ? null : of(context, fields));
        });
        request.resume();
    }

    private static boolean isShortForm(HttpServerRequest request) {
        String kind = kind(request);
        String length = request.getHeader("Content-Length");
        return request.method().name().equals("POST")
                && (kind.equals(PLAIN) || kind.equals(IN_PARTS))
                && length != null
                && length.matches("[0-9]{1,9}")
                && Integer.parseInt(length) <= LENGTH_MAX;
    }

    private static String kind(HttpServerRequest request) {
        return String.valueOf(request.getHeader("Content-Type"))
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\s*;.*", "");
    }

    private static Again of(RoutingContext context, List<Field> fields) {
        boolean secret = WITH_PASSWORDS.contains(ErrorPage.pathOf(context))
                || fields.stream()
                        .anyMatch(field -> field.name.toLowerCase(Locale.ROOT).contains("password"));
        int length = fields.stream().mapToInt(field -> field.value.length()).sum();
        return secret || length > LENGTH_MAX
                ? null
                : new Again(context.request().uri(), kind(context.request()), fields);
    }
}
