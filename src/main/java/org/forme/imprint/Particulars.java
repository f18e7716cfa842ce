package org.forme.imprint;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * What an administrator says about the paper, all of it at once.
 *
 * @param name as the desk and the edition call it
 * @param registeredTitle as the permit has it
 * @param zone id of the time zone that dates and deadlines are meant in, such as {@code Asia/Shanghai}
 * @param digitalLine words before the address of the digital edition in the nameplate, such as 《徐汇报》数字报
 * @param digitalUrl that address as printed, or empty
 * @param permitPhrase as 内部资料，免费交流; empty where the regime wants none
 * @param footText stands at the foot of every page, or empty
 * @param imprint the particulars the law wants
 * @param reviewStages how many reviews an article passes: 1 (三审), 2 (一审, 三审) or 3
 * @param lunarDate whether the front page prints the lunar date behind the weekday
 * @param punctuation how the pages set full-width marks; null is refused
 */
public record Particulars(
        String name,
        String registeredTitle,
        String zone,
        String digitalLine,
        String digitalUrl,
        String permitPhrase,
        String footText,
        Imprint imprint,
        int reviewStages,
        boolean lunarDate,
        Punctuation punctuation) {
    /** Longest name or title, in characters. */
    public static final int NAME_MAX = 30;
    /** Longest line, in characters. */
    public static final int LINE_MAX = 120;

    public Particulars {
        name = Publication.trimmed(name);
        registeredTitle = Publication.trimmed(registeredTitle);
        zone = Publication.trimmed(zone);
        digitalLine = Publication.trimmed(digitalLine);
        digitalUrl = Publication.trimmed(digitalUrl);
        permitPhrase = Publication.trimmed(permitPhrase);
        footText = Publication.trimmed(footText);
        imprint = imprint == null ? Imprint.NONE : imprint;
    }

    /** The same with another number of reviews. */
    public Particulars reviewedIn(int stages) {
        return new Particulars(
                name,
                registeredTitle,
                zone,
                digitalLine,
                digitalUrl,
                permitPhrase,
                footText,
                imprint,
                stages,
                lunarDate,
                punctuation);
    }

    void check(Refusal.Reasons reasons) {
        Line.checkGiven(reasons, "name", name, NAME_MAX);
        Line.checkGiven(reasons, "registeredTitle", registeredTitle, NAME_MAX);
        reasons.require(isZone(zone), "zone", "imprint.zone_unknown");
        Line.check(reasons, "digitalLine", digitalLine, LINE_MAX);
        if (!digitalUrl.isEmpty()) WebAddress.check(reasons, "digitalUrl", digitalUrl);
        Line.check(reasons, "permitPhrase", permitPhrase, LINE_MAX);
        Line.check(reasons, "footText", footText, LINE_MAX);
        imprint.check(reasons);
        reasons.require(punctuation != null, "punctuation", "imprint.punctuation_unknown");
        reasons.require(reviewStages >= 1 && reviewStages <= 3, "reviewStages", "imprint.review_stages_range");
    }

    /** What is other than before, in a line for the trail: {@code name: 徐汇报 → 徐汇日报; …}. Empty where nothing is. */
    public String changesFrom(Particulars before) {
        var now = facts();
        var then = before.facts();
        return now.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(then.get(fact.getKey())))
                .map(fact -> fact.getKey() + ": " + then.get(fact.getKey()) + " → " + fact.getValue())
                .collect(Collectors.joining("; "));
    }

    private Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", name);
        facts.put("registeredTitle", registeredTitle);
        facts.put("zone", zone);
        facts.put("digitalLine", digitalLine);
        facts.put("digitalUrl", digitalUrl);
        facts.put("permitPhrase", permitPhrase);
        facts.put("footText", footText);
        facts.put("publisher", imprint.publisher());
        facts.put("recipients", imprint.recipients());
        facts.put("printer", imprint.printer());
        facts.put("address", imprint.address());
        facts.put("phone", imprint.phone());
        facts.put("run", imprint.run());
        facts.put("reviewStages", reviewStages);
        facts.put("lunarDate", lunarDate);
        facts.put("punctuation", punctuation);
        return facts;
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
