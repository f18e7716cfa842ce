package org.forme.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.archive.Arrival.State;
import org.forme.imprint.Publication;
import org.forme.imprint.Publications;
import org.forme.issues.Issues;
import org.forme.issues.MadeElsewhere;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.shell.Attempt;
import org.forme.shell.Refusal;
import org.forme.shell.Sha256;
import org.forme.store.Blobs;

/**
 * Takes issues in that were sealed elsewhere. An issue stands in the archive only as the link after the newest, so that
 * the chain can be proved from its first seal on: bags that came together are put into the order of their chain, and one
 * whose predecessor is not the newest seal by then is refused.
 *
 * <p>As at the seal, all files are written first and one short transaction writes the rows: a whole issue or none.
 */
@ApplicationScoped
public class Importing {
    @ConfigProperty(name = "forme.data-dir")
    Path data;

    /** Years that an issue and its seal may bear; a date beyond them is none. */
    private static final int FIRST_NEWSPAPERS = 1600;

    private static final int FIRST_SEALS = 2000;
    private static final int YEARS_AHEAD = 50;

    @Inject
    Blobs blobs;

    @Inject
    SealedIssues sealed;

    @Inject
    SigningKeys keys;

    @Inject
    Publications publications;

    @Inject
    Issues issues;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Keeps what somebody brought until they have looked at it. Nothing names it, so a sweep takes it away by itself.
     *
     * @return its name in the store
     */
    public String keep(InputStream brought) {
        return blobs.put(brought).sha();
    }

    /** Names of ZIP files in {@code incoming} below the data folder: what is too large for an upload is laid there. */
    public List<String> waiting() {
        Path folder = data.resolve("incoming");
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zip"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps one of those that are {@link #waiting}, which stays where it is.
     *
     * @throws Refusal (unseen) where there is none of this name
     */
    public String keepWaiting(String name) {
        if (!waiting().contains(name)) throw Refusal.unseen();
        try (InputStream file =
                Files.newInputStream(data.resolve("incoming").resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            return keep(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens what was kept. The caller closes it.
     *
     * @throws Refusal where it is not kept any more
     */
    public Bags open(List<String> kept) {
        try {
            var bags = new Bags();
            try {
                for (String sha : kept) add(bags, sha);
                return bags;
            } catch (IOException | RuntimeException failed) {
                bags.close();
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Bags bags, String sha) throws IOException {
        InputStream kept = Sha256.isOne(sha) ? blobs.open(sha).orElse(null) : null;
        if (kept == null) throw Refusal.now("archive.bag_gone");
        try (kept) {
            bags.add(kept);
        }
    }

    /** Says of each what can become of it: first those that can be taken in, in the order of their chain. */
    public List<Arrival> look(Bags bags, String paper) {
        Instant now = clock.instant();
        var left = new ArrayList<Bag>();
        var roots = new HashSet<String>();
        for (Bag bag : bags.all())
            if (bag.issue().isEmpty() || roots.add(bag.seal().root())) left.add(bag);
        var arrivals = new ArrayList<Arrival>();
        SealedIssue tip = sealed.newestSeal(paper).orElse(null);
        for (Optional<Bag> next = next(left, tip, paper, now); next.isPresent(); next = next(left, tip, paper, now)) {
            SealedIssue issue = next.get().issue().orElseThrow();
            boolean clockBack = tip != null && issue.sealedAt().isBefore(tip.sealedAt());
            boolean strange = !keys.belongs(paper, next.get().seal().key());
            arrivals.add(new Arrival(next.get(), State.READY, List.of(), strange, clockBack));
            left.remove(next.get());
            tip = issue;
        }
        for (Bag bag : left) arrivals.add(left(bag, left, arrivals, tip, paper, now));
        return arrivals;
    }

    /** The one bag that goes on from the newest seal, where there is just one and nothing stands against it. */
    private Optional<Bag> next(List<Bag> bags, SealedIssue tip, String paper, Instant now) {
        List<Bag> after = bags.stream().filter(bag -> follows(bag, tip, paper)).toList();
        return after.size() == 1 && against(after.get(0), paper, now).isEmpty()
                ? Optional.of(after.get(0))
                : Optional.empty();
    }

    private static boolean follows(Bag bag, SealedIssue tip, String paper) {
        return bag.issue().filter(issue -> issue.paper().equals(paper)).isPresent()
                && Objects.equals(bag.seal().predecessor(), tip == null ? null : tip.root());
    }

    private Arrival left(Bag bag, List<Bag> beside, List<Arrival> ready, SealedIssue tip, String paper, Instant now) {
        var reasons = new Refusal.Reasons();
        bag.against().forEach(reason -> reasons.add(null, reason.key(), reason.arguments()));
        if (bag.issue().isPresent()) {
            if (sealed.withRoot(paper, bag.seal().root()).isPresent())
                return new Arrival(bag, State.HERE, List.of(), false, false);
            against(bag, paper, now).list().forEach(reason -> reasons.add(null, reason.key(), reason.arguments()));
            if (bag.issue().orElseThrow().paper().equals(paper)) chain(bag, beside, ready, tip, reasons);
        }
        boolean strange =
                bag.issue().isPresent() && !keys.belongs(paper, bag.seal().key());
        return new Arrival(bag, State.REFUSED, reasons.list(), strange, false);
    }

    /** What stands against an issue besides its place in the chain. */
    private Refusal.Reasons against(Bag bag, String paper, Instant now) {
        SealedIssue issue = bag.issue().orElseThrow();
        var reasons = new Refusal.Reasons();
        if (!issue.paper().equals(paper))
            return reasons.add(null, "archive.bag_paper", issue.paperName(), issue.paper(), paper);
        reasons.require(
                !issue.sealedAt().isAfter(now),
                null,
                "archive.bag_future",
                issue.numbers(),
                issue.local(issue.sealedAt()));
        long year = issue.date().getYear();
        long sealedIn = issue.sealedAt().atZone(issue.zone()).getYear();
        reasons.require(
                year >= FIRST_NEWSPAPERS && year <= sealedIn + YEARS_AHEAD && sealedIn >= FIRST_SEALS,
                null,
                "archive.bag_dates",
                issue.numbers(),
                issue.date(),
                issue.local(issue.sealedAt()));
        sealed.inTheWayOf(issue)
                .ifPresent(other ->
                        reasons.add(null, "archive.bag_taken_sealed", issue.numbers(), other.numbers(), other.when()));
        publications
                .withPaper(paper)
                .flatMap(publication -> inTheWay(publication, issue))
                .ifPresent(other -> reasons.add(
                        null,
                        "archive.bag_taken_live",
                        issue.numbers(),
                        other.number().asPrinted(),
                        other.date()));
        return reasons;
    }

    private Optional<MadeElsewhere.Numbered> inTheWay(Publication publication, SealedIssue issue) {
        return issues.inTheWayOf(publication, issue.inSequence(), issue.date(), issue.label());
    }

    /** Adds why an issue has no place at the end of the chain. */
    private void chain(Bag bag, List<Bag> beside, List<Arrival> ready, SealedIssue tip, Refusal.Reasons reasons) {
        SealedIssue issue = bag.issue().orElseThrow();
        String before = bag.seal().predecessor();
        if (follows(bag, tip, issue.paper())) {
            long rivals = beside.stream()
                    .filter(other -> follows(other, tip, issue.paper()))
                    .count();
            reasons.require(rivals == 1, null, "archive.chain_rivals", issue.numbers());
            return;
        }
        Optional<String> there = ready.stream()
                .map(arrival -> arrival.bag())
                .filter(other -> Objects.equals(other.seal().predecessor(), before))
                .findFirst()
                .flatMap(Bag::issue)
                .or(() -> sealed.after(issue.paper(), before))
                .map(SealedIssue::numbers);
        if (there.isPresent()) reasons.add(null, "archive.chain_fork", issue.numbers(), there.get());
        else if (before != null)
            reasons.add(
                    null,
                    "archive.chain_missing",
                    issue.numbers(),
                    Fingerprint.of(before).asPrinted());
    }

    /**
     * Takes in what can be, one issue after the other.
     *
     * @param accepted keys that the person says are the paper's
     * @return ids in the archive
     * @throws Refusal at {@code key} where a key is neither known nor accepted, and then nothing is taken in; with what
     *     stands against the bags where none can be; and with what went wrong on the way, which says how many are in
     */
    public List<Long> bring(Bags bags, String paper, Set<String> accepted, Person person) {
        if (!SealedIssues.mayTakeIn(person, paper)) throw Refusal.forbidden("shell.forbidden");
        List<Arrival> ready = ready(bags, paper, accepted);
        var taken = new ArrayList<Long>();
        try {
            for (Arrival arrival : ready) {
                write(arrival.bag());
                taken.add(Attempt.at(() -> commit(arrival.bag(), paper, accepted, person)));
            }
            return taken;
        } catch (Refusal refusal) {
            if (taken.isEmpty()) throw refusal;
            var reasons = new Refusal.Reasons().add(null, "archive.imported_before", taken.size());
            reasons.addAll(refusal).refuseNow();
            throw refusal;
        }
    }

    private List<Arrival> ready(Bags bags, String paper, Set<String> accepted) {
        List<Arrival> arrivals = Attempt.at(() -> look(bags, paper));
        List<Arrival> ready = arrivals.stream().filter(Arrival::isReady).toList();
        var reasons = new Refusal.Reasons();
        if (ready.isEmpty()) {
            reasons.add(null, "archive.import_nothing");
            arrivals.forEach(arrival ->
                    arrival.reasons().forEach(reason -> reasons.add(null, reason.key(), reason.arguments())));
            reasons.refuseNow();
        }
        ready.stream()
                .filter(arrival -> arrival.keyStrange() && !accepted.contains(arrival.key()))
                .map(Arrival::key)
                .distinct()
                .forEach(key -> reasons.add("key", "archive.bag_key_strange", shortened(key)));
        reasons.refuseInput();
        return ready;
    }

    /** For people, who read the whole of it beside the box. */
    private static String shortened(String key) {
        return Fingerprint.of(key).asPrinted();
    }

    /** Brings every file into the store. Changes no row; what is left where it ends here is swept. */
    private void write(Bag bag) {
        SealedIssue issue = bag.issue().orElseThrow();
        try {
            for (SealedPart part : issue.parts())
                try (InputStream in = bag.open(part.path())) {
                    String sha = blobs.put(in, part.size()).sha();
                    if (!sha.equals(part.sha256())) throw Refusal.now("archive.bag_fault_changed", part.path());
                }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        blobs.put(bag.manifests().open());
        blobs.put(bag.manifests().office());
        blobs.put(bag.seal().toJson());
    }

    private Long commit(Bag bag, String paper, Set<String> accepted, Person person) {
        Instant now = clock.instant();
        SealedIssue newest = sealed.newestSeal(paper).orElse(null);
        against(bag, paper, now).refuseNow();
        if (!follows(bag, newest, paper)) throw Refusal.now("shell.changed_meanwhile");
        boolean strange = !keys.belongs(paper, bag.seal().key());
        if (strange && !accepted.contains(bag.seal().key()))
            throw Refusal.input(
                    "key", "archive.bag_key_strange", shortened(bag.seal().key()));
        var issue = new SealedIssue(bag.sealed(), newest == null ? 1 : newest.chainOrder() + 1);
        try {
            keys.accept(paper, bag.seal().key(), issue.sealedAt());
            sealed.persist(issue);
            sealed.noteImport(new IssueImport(issue, strange, person, now));
            sealed.flush();
            publications.withPaper(paper).ifPresent(publication -> issue.inSequence()
                    .ifPresent(number -> issues.takeElsewhere(publication, number, issue.edition(), issue.id())));
            sealed.close(issue);
        } catch (PersistenceException e) {
            throw Attempt.saysThatSomebodyWasQuicker(e) ? e : Refusal.now("archive.bag_index");
        }
        String key = strange ? " · " + bag.seal().key() : "";
        trail.note(now, person, "archive.import", "/desk/archive/" + issue.id(), issue.numbers() + key);
        return issue.id();
    }
}
