package org.forme.imprint.web;

import org.forme.imprint.Channel;
import org.forme.imprint.Section;
import org.jboss.resteasy.reactive.RestForm;

/** A channel as it is typed. */
public record ChannelForm(
        @RestForm String label,
        @RestForm String url,
        @RestForm String ordinal) {

    static ChannelForm of(Channel channel) {
        return new ChannelForm(channel.label(), channel.url(), Integer.toString(channel.ordinal()));
    }

    /** A line for a new one, after the last. */
    static ChannelForm after(int lastOrdinal) {
        return new ChannelForm("", "", Integer.toString(Math.min(Section.ORDINAL_MAX, lastOrdinal + 1)));
    }

    int place() {
        return Typed.number(ordinal);
    }
}
