package org.forme.press;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.forme.text.Paragraph;

/**
 * Quotation marks and brackets that open and do not close, or close and never opened. A quotation of several paragraphs
 * opens in each and closes in the last alone (GB/T 15834).
 */
final class UnpairedMarks implements PageRule {
    private static final String OPENING = "“‘《〈（「『【〔";
    private static final String CLOSING = "”’》〉）」』】〕";

    @Override
    public List<Fault> faults(MadeUpPage page) {
        List<Fault> faults = new ArrayList<>();
        for (SlotPlan slot : page.filled())
            if (slot.content() instanceof ArticlePlan article && article.start() == 0) tell(slot, article, faults);
        return faults;
    }

    private static void tell(SlotPlan slot, ArticlePlan article, List<Fault> faults) {
        List<String> lines = List.of(article.kicker(), String.join("", article.headline()), article.deck());
        for (String line : lines) {
            String alone = unpaired(line);
            if (!alone.isEmpty())
                faults.add(Fault.warn(slot.key(), "press.marks_unpaired_head", MadeUpPage.title(slot), alone));
        }
        List<Paragraph> body = article.body().paragraphs();
        for (int i = 0; i < body.size(); i++) {
            String alone = unpaired(body.get(i).text());
            boolean goesOn = alone.length() == 1
                    && OPENING.contains(alone)
                    && i + 1 < body.size()
                    && body.get(i + 1).text().startsWith(alone);
            if (alone.isEmpty() || goesOn) continue;
            faults.add(Fault.warn(slot.key(), "press.marks_unpaired", MadeUpPage.title(slot), i + 1, alone));
        }
    }

    /** The marks that have no other half, in their order. ’ beside a letter is an apostrophe. */
    private static String unpaired(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        var alone = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) open.push(i);
            int pair = CLOSING.indexOf(c);
            if (pair < 0) continue;
            if (opens(open, text, pair)) open.pop();
            else if (c != '’' || !isBesideLetter(text, i)) alone.append(c);
        }
        open.descendingIterator().forEachRemaining(at -> alone.append(text.charAt(at)));
        return alone.toString();
    }

    private static boolean opens(Deque<Integer> open, String text, int pair) {
        return !open.isEmpty() && text.charAt(open.peek()) == OPENING.charAt(pair);
    }

    private static boolean isBesideLetter(String text, int i) {
        return i > 0 && isLatin(text.charAt(i - 1)) || i + 1 < text.length() && isLatin(text.charAt(i + 1));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }
}
