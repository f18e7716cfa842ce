package org.forme.imprint;

import java.net.URI;
import java.net.URISyntaxException;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/** An address on the web that may be printed and made into a QR code: http or https, with a host, without a password. */
public final class WebAddress {
    /** Longest address, in characters: a QR code of more is too fine for newsprint. */
    public static final int MAX = 300;

    private WebAddress() {}

    /** Adds a reason at the field where it is none. */
    public static void check(Refusal.Reasons reasons, String field, String address) {
        Line.checkGiven(reasons, field, address, MAX);
        if (!address.isBlank()) reasons.require(isFit(address), field, "imprint.web_address_form");
    }

    private static boolean isFit(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }
}
