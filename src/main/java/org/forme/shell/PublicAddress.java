package org.forme.shell;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where people outside find this house, as the office set it. Whole addresses in letters and links begin with it and
 * never with what a request says of itself: that is whatever its sender likes.
 */
@ApplicationScoped
public class PublicAddress {
    @ConfigProperty(name = "forme.public-url")
    Optional<String> configured;

    /** @throws IllegalStateException for a setting that is no such address, before anything else begins */
    void check(@Observes StartupEvent started) {
        configured.ifPresent(PublicAddress::begin);
    }

    /** Whether the office has set it. */
    public boolean isSet() {
        return configured.isPresent();
    }

    /**
     * The whole address of a page; where nothing is set, its path alone.
     *
     * @param path from the root, such as {@code /desk}
     */
    public String of(String path) {
        return configured.map(PublicAddress::begin).orElse("") + path;
    }

    private static String begin(String url) {
        try {
            URI address = new URI(url.strip());
            boolean http = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            boolean bare = address.getRawPath() == null || address.getRawPath().matches("/?");
            if (http
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && bare
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null) return address.getScheme() + "://" + address.getRawAuthority();
        } catch (URISyntaxException saidBelow) {
            // As every other address that will not do.
        }
        throw new IllegalStateException("forme.public-url must be like https://paper.example, not \"" + url + "\"");
    }
}
