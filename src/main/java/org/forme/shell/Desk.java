package org.forme.shell;

import io.quarkus.arc.All;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The frame that every screen of the desk stands in: the bar, the issue in hand, notices, and who is signed in.
 * Features offer their pieces through the ports below; templates reach it as {@code inject:desk}.
 */
@Named("desk")
@RequestScoped
public class Desk {

    /** A place in the bar on the left. */
    public interface BarEntry {
        /** Message key of its word, such as {@code articles.bar}. */
        String text();

        String href();

        /** Order from the top; the house's are 10 待办, 30 稿件, 40 本期, 50 图片, 60 往期, 80 管理. */
        int order();

        /** Whether a person with these roles has business there. */
        default boolean shownTo(SecurityIdentity person) {
            return true;
        }

        /** Whether what stands at this path is its business: its own page and those below, unless it says otherwise. */
        default boolean covers(String path) {
            return isUnder(path, href());
        }

        /** How much waits there for the person signed in; 0 shows nothing. */
        default int waiting() {
            return 0;
        }
    }

    /** A page of the administration, in the small bar that its pages share. */
    public interface AdministrationEntry {
        /** Message key of its word, such as {@code people.people}. */
        String text();

        String href();

        /** Order from the start; the house's are 10 人员, 20 报纸, 30 版块, 40 准印证, 50 版式, 90 日志. */
        int order();

        /** Whether a person with these roles has business there: administrators, unless it says otherwise. */
        default boolean shownTo(SecurityIdentity person) {
            return person.hasRole("admin");
        }
    }

    /**
     * What an address of the desk is called where an act on it is told.
     *
     * @param words such as a headline, or an issue's number and a page
     * @param reachable whether this person may open it
     */
    public record Named(String words, boolean reachable) {}

    /** Where the names of addresses come from. */
    public interface NameSource {
        /** The name of what stands at the address; empty for addresses of others. */
        Optional<Named> nameOf(String address);
    }

    /** Where the name of the paper comes from. */
    public interface PaperName {
        String paperName();

        /** The time zone that the paper is made in. */
        ZoneId zone();
    }

    /**
     * The issue that is being made.
     *
     * @param href its page, or null where this person has none to see
     * @param deadline when copy must be in, in words, or null
     */
    public record InHand(String number, String date, String particulars, String deadline, String href) {}

    /** Where the issue in hand comes from. */
    public interface InHandSource {
        Optional<InHand> inHand();
    }

    /**
     * A line that stands above the work on every screen.
     *
     * @param text message key
     * @param act address that a button of the line posts to, or null
     * @param verb message key of the button
     */
    public record Notice(String text, List<Object> args, String act, String verb) {
        public String words() {
            return Messages.text(Language.current(), text, args.toArray());
        }
    }

    /** Where notices come from. */
    public interface NoticeSource {
        Optional<Notice> notice();
    }

    @Inject
    @All
    List<BarEntry> entries;

    @Inject
    @All
    List<AdministrationEntry> administrationEntries;

    @Inject
    @All
    List<PaperName> names;

    @Inject
    @All
    List<InHandSource> hands;

    @Inject
    @All
    List<NoticeSource> notices;

    @Inject
    @All
    List<NameSource> nameSources;

    @Inject
    SecurityIdentity person;

    @Inject
    RoutingContext request;

    @Inject
    Clock clock;

    public List<BarEntry> bar() {
        return entries.stream()
                .filter(entry -> entry.shownTo(person))
                .sorted(Comparator.comparingInt(BarEntry::order))
                .toList();
    }

    /** The pages of the administration that are this person's. */
    public List<AdministrationEntry> administration() {
        return administrationEntries.stream()
                .filter(entry -> entry.shownTo(person))
                .sorted(Comparator.comparingInt(AdministrationEntry::order))
                .toList();
    }

    /** Whether the person is at work behind this entry of the bar. */
    public boolean isAt(BarEntry entry) {
        return entry.covers(request.normalizedPath());
    }

    /** Whether a form of this page has just been saved: a good post leads to its page with {@code ?saved=1}. */
    public boolean hasSaved() {
        return "GET".equals(request.request().method().name())
                && !request.queryParam("saved").isEmpty();
    }

    /**
     * Whether the words of a form have just been taken, so that the browser need not keep them: a good post leads to its
     * page with {@code ?handed-over=} the person's id, a full stop and the browser's name for the form.
     */
    public boolean hasHandedOver() {
        String place = request.request().getParam("handed-over");
        return place != null && place.matches("[0-9]{1,18}[.][0-9a-z:-]{1,60}");
    }

    /** Whether this page stands at the address or below it. */
    public boolean isUnder(String href) {
        return isUnder(request.normalizedPath(), href);
    }

    /** Whether a path is the address or below it. */
    public static boolean isUnder(String path, String href) {
        return path.equals(href) || path.startsWith(href + "/");
    }

    public String word(BarEntry entry) {
        return Messages.text(Language.current(), entry.text());
    }

    public String paper() {
        return names.stream().map(PaperName::paperName).findFirst().orElse("Forme");
    }

    /** Times as this person reads them, in the paper's zone. */
    public Times times() {
        ZoneId zone = names.stream().map(PaperName::zone).findFirst().orElse(ZoneOffset.UTC);
        return Times.at(clock.instant(), zone);
    }

    /** The issue in hand, or null. */
    public InHand inHand() {
        return hands.stream()
                .flatMap(source -> source.inHand().stream())
                .findFirst()
                .orElse(null);
    }

    public List<Notice> notices() {
        return notices.stream().flatMap(source -> source.notice().stream()).toList();
    }

    /** What an address of the desk is called; pages of the administration go by their own words. */
    public Named nameOf(String address) {
        return nameSources.stream()
                .flatMap(source -> source.nameOf(address).stream())
                .findFirst()
                .or(() -> administrationEntries.stream()
                        .filter(entry -> entry.href().equals(address))
                        .map(entry -> new Named(say(entry.text()), entry.shownTo(person)))
                        .findFirst())
                .orElseGet(() -> new Named(address.equals("/") ? paper() : address, false));
    }

    /** The text of a message key that only the code knows. */
    public String say(String key) {
        return Messages.text(Language.current(), key);
    }

    /** The name of the person signed in, or null. */
    public String me() {
        return person.isAnonymous() ? null : person.getAttribute("name");
    }

    public boolean has(String role) {
        return person.hasRole(role);
    }

    public boolean english() {
        return Language.current().getLanguage().equals("en");
    }

    /** The language of the page, as HTML says it. */
    public String lang() {
        return Language.tag(Language.current());
    }

    /** The address of this page, for the way back from a choice of language. */
    public String here() {
        return request.request().method().name().equals("GET")
                ? request.request().uri()
                : request.normalizedPath();
    }
}
