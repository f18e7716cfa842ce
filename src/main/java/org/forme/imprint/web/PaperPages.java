package org.forme.imprint.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.forme.shell.Desk;

/** The pages about the paper in the administration. The editor in chief may read them. */
class PaperPages {
    private record Entry(String text, String href, int order, Set<String> readers) implements Desk.AdministrationEntry {
        private Entry(String text, String href, int order) {
            this(text, href, order, Set.of("admin", "chief"));
        }

        @Override
        public boolean shownTo(SecurityIdentity person) {
            return readers.stream().anyMatch(person::hasRole);
        }
    }

    @Produces
    @Singleton
    Desk.AdministrationEntry publication() {
        return new Entry("imprint.publication", "/desk/administration/publication", 20);
    }

    @Produces
    @Singleton
    Desk.AdministrationEntry sections() {
        return new Entry("imprint.sections", "/desk/administration/sections", 30);
    }

    @Produces
    @Singleton
    Desk.AdministrationEntry channels() {
        return new Entry("imprint.channels", "/desk/administration/channels", 35);
    }

    @Produces
    @Singleton
    Desk.AdministrationEntry permits() {
        return new Entry("imprint.permits", "/desk/administration/permits", 40, Set.of("admin", "chief", "production"));
    }
}
