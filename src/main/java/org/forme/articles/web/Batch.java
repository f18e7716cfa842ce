package org.forme.articles.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.forme.articles.Article;
import org.forme.articles.Suggestion;
import org.forme.people.Person;

/**
 * Open suggestions that are decided about with one press.
 *
 * @param who made them, by name; empty where several did
 * @param mine whether the person who sees them made them
 * @param count how many they are
 * @param seen their numbers, as the form says what was seen
 */
record Batch(String who, boolean mine, int count, String seen) {
    /** All of them where there are several, then those of each person where several made some. */
    static List<Batch> of(Article article, Person me) {
        List<Suggestion> all = article.suggestions();
        Map<Long, List<Suggestion>> byPerson = all.stream()
                .collect(Collectors.groupingBy(one -> one.author().id(), LinkedHashMap::new, Collectors.toList()));
        var batches = new ArrayList<Batch>();
        if (all.size() > 1) batches.add(of(all, me, byPerson.size() > 1));
        if (byPerson.size() > 1)
            byPerson.values().stream()
                    .filter(some -> some.size() > 1)
                    .forEach(some -> batches.add(of(some, me, false)));
        return batches;
    }

    private static Batch of(List<Suggestion> some, Person me, boolean several) {
        String seen = some.stream().map(one -> "" + one.id()).collect(Collectors.joining("."));
        return new Batch(
                several ? "" : some.get(0).authorName(),
                some.stream().allMatch(one -> one.isBy(me)),
                some.size(),
                seen);
    }
}
