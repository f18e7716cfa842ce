package org.forme.imprint;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.forme.shell.Refusal;

/** The channels of the papers. */
@ApplicationScoped
public class Channels implements PanacheRepository<Channel> {

    /** A paper's channels as they stand in the nameplate. */
    public List<Channel> of(Publication publication) {
        return list("publication = ?1 order by ordinal, id", publication);
    }

    /** Takes in a new channel. Refuses a label that another one of the paper has. */
    public void add(Channel channel) {
        checkLabel(channel, channel.label());
        persist(channel);
    }

    /** Takes a new label, address and place for a channel. Refuses a label that another one of the paper has. */
    public void revise(Channel channel, String label, String url, int ordinal) {
        checkLabel(channel, Publication.trimmed(label));
        channel.revise(label, url, ordinal);
    }

    /** Takes a channel out of the nameplates to come; what was sealed keeps it. */
    public void remove(Channel channel) {
        delete(channel);
    }

    private void checkLabel(Channel channel, String label) {
        boolean taken = of(channel.publication()).stream()
                .anyMatch(other -> other != channel && other.label().equals(label));
        if (taken) throw Refusal.input("label", "imprint.name_taken", label);
    }
}
