package org.forme.imprint.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.forme.imprint.Channel;
import org.forme.imprint.Channels;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.people.AuditTrail;
import org.forme.people.SignedIn;
import org.forme.shell.Posted;
import org.forme.shell.QrCode;
import org.forme.shell.Refusal;

/** The channels in the nameplate, with the QR codes that lead there. */
@Path("/desk/administration/channels")
@Produces(MediaType.TEXT_HTML)
public class ChannelsResource {
    private static final String HERE = "/desk/administration/channels";
    /** Modules of quiet around a code, as the standard asks for. */
    private static final int QUIET = 4;

    /**
     * A line of the table.
     *
     * @param form what stands or was typed there
     * @param refusal what is wrong with it, or null
     */
    public record Row(Channel channel, ChannelForm form, Refusal refusal) {}

    @CheckedTemplate
    static class Templates {
        /** @param form the line for a new one; null while another line is being mended */
        static native TemplateInstance channels(List<Row> rows, ChannelForm form, Refusal refusal, boolean editable);
    }

    @Inject
    Publications publications;

    @Inject
    Channels channels;

    @Inject
    AuditTrail trail;

    @Inject
    SignedIn signedIn;

    @Inject
    SecurityIdentity identity;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({"admin", "chief"})
    public TemplateInstance page() {
        return page(null, null, null);
    }

    @POST
    @RolesAllowed("admin")
    @Transactional
    public Response add(@BeanParam ChannelForm form) {
        Posted.whole(form);
        try {
            Channel channel = new Channel(publication(), form.label(), form.url(), form.place());
            channels.add(channel);
            note("imprint.add_channel", channel);
            return saved();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(null, form, refusal))
                    .build();
        }
    }

    @POST
    @Path("{id: [0-9]{1,18}}")
    @RolesAllowed("admin")
    @Transactional
    public Response revise(@PathParam("id") long id, @BeanParam ChannelForm form) {
        Posted.whole(form);
        Channel channel = channel(id);
        try {
            channels.revise(channel, form.label(), form.url(), form.place());
            note("imprint.revise_channel", channel);
            return saved();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(id, form, refusal))
                    .build();
        }
    }

    @POST
    @Path("{id: [0-9]{1,18}}/removal")
    @RolesAllowed("admin")
    @Transactional
    public Response remove(@PathParam("id") long id) {
        Channel channel = channel(id);
        note("imprint.remove_channel", channel);
        channels.remove(channel);
        return Response.seeOther(URI.create(HERE)).build();
    }

    /** The code as it is printed: black on white, whatever the colours of the screen, so that a phone can try it. */
    @GET
    @Path("{id: [0-9]{1,18}}.svg")
    @RolesAllowed({"admin", "chief"})
    @Produces("image/svg+xml")
    public Response code(@PathParam("id") long id) {
        return Response.ok(svg(QrCode.of(channel(id).url())))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String svg(QrCode code) {
        int side = code.size() + 2 * QUIET;
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side + "\">");
        svg.append("<path fill=\"#fff\" d=\"M0 0h")
                .append(side)
                .append('v')
                .append(side)
                .append("H0z\"/><path d=\"");
        for (int y = 0; y < code.size(); y++)
            for (int x = 0; x < code.size(); x++)
                if (code.dark(x, y))
                    svg.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return svg.append("\"/></svg>").toString();
    }

    /** @param at the line that the form and refusal belong to; null for that of the new one */
    private TemplateInstance page(Long at, ChannelForm form, Refusal refusal) {
        List<Channel> all = channels.of(publication());
        List<Row> rows = all.stream()
                .map(channel -> channel.id().equals(at)
                        ? new Row(channel, form, refusal)
                        : new Row(channel, ChannelForm.of(channel), null))
                .toList();
        int last = all.stream().mapToInt(Channel::ordinal).max().orElse(0);
        ChannelForm fresh = form == null ? ChannelForm.after(last) : at == null ? form : null;
        return Templates.channels(rows, fresh, refusal, identity.hasRole("admin"));
    }

    private Channel channel(long id) {
        return channels.findByIdOptional(id).orElseThrow(Refusal::unseen);
    }

    private Publication publication() {
        return publications.only().orElseThrow(Refusal::unseen);
    }

    private void note(String act, Channel channel) {
        String detail = channel.label() + " " + channel.url() + " " + channel.ordinal();
        trail.note(clock.instant(), signedIn.person(), act, HERE, detail);
    }

    private static Response saved() {
        return Response.seeOther(URI.create(HERE + "?saved=1")).build();
    }
}
