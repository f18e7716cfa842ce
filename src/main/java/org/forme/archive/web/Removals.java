package org.forme.archive.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.forme.archive.PageImages;
import org.forme.archive.Paths;
import org.forme.archive.SealedArticle;
import org.forme.archive.SealedIssue;
import org.forme.archive.SealedPage;
import org.forme.archive.Withdrawal;

/**
 * What a 下线 means for whoever carries a copy of the edition: a line for each address, {@code remove} where nothing may
 * stand any more, {@code refresh} where something else stands now.
 */
final class Removals {
    private Removals() {}

    static String of(List<Withdrawal> withdrawals) {
        Set<String> gone = new LinkedHashSet<>();
        Set<String> other = new LinkedHashSet<>();
        for (Withdrawal withdrawal : withdrawals) {
            SealedIssue issue = withdrawal.issue();
            Optional<SealedArticle> article = withdrawal.article().flatMap(issue::article);
            if (article.isPresent()) of(issue, article.get(), gone, other);
            else of(issue, gone, other);
        }
        other.removeAll(gone);
        var lines = new StringBuilder();
        gone.forEach(address -> lines.append("remove ").append(address).append('\n'));
        other.forEach(address -> lines.append("refresh ").append(address).append('\n'));
        return lines.toString();
    }

    private static void of(SealedIssue issue, Set<String> gone, Set<String> other) {
        gone.add(issue.address());
        gone.add(issue.address() + ".pdf");
        gone.add(issue.address() + "/manifest.json");
        gone.add(issue.address() + "/seal");
        issue.pages().forEach(page -> gone.addAll(page(page)));
        issue.articles().forEach(article -> gone.addAll(article(issue, article)));
        around(issue, other);
    }

    private static void of(SealedIssue issue, SealedArticle article, Set<String> gone, Set<String> other) {
        gone.addAll(article(issue, article));
        other.add(issue.address());
        other.add(issue.address() + ".pdf");
        other.add(issue.address() + "/manifest.json");
        issue.pages().stream()
                .filter(page -> !article.zonesOn(page.label()).isEmpty())
                .forEach(page -> other.addAll(page(page)));
        issue.on(issue.page(article.page()).orElseThrow()).forEach(beside -> other.add(beside.address()));
        around(issue, other);
    }

    private static void around(SealedIssue issue, Set<String> other) {
        other.add("/");
        other.add("/" + issue.paper());
        other.add("/" + issue.paper() + "/calendar/" + issue.date().getYear());
    }

    private static Set<String> page(SealedPage page) {
        var addresses = new LinkedHashSet<String>();
        addresses.add(page.address());
        addresses.add(page.address() + "/sheet");
        addresses.add(page.address() + ".pdf");
        addresses.add(page.address() + ".jpg");
        for (PageImages.Width width : PageImages.Width.values())
            addresses.add(page.address() + "-" + width.pixels() + ".jpg");
        return addresses;
    }

    private static Set<String> article(SealedIssue issue, SealedArticle article) {
        var addresses = new LinkedHashSet<String>();
        addresses.add(article.address());
        for (int n = 1; issue.part(Paths.picture(article.number(), n)).isPresent(); n++)
            addresses.add(article.address() + "/" + n + ".jpg");
        return addresses;
    }
}
