package org.forme.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import org.forme.press.Faults;
import org.forme.press.Frame;
import org.forme.press.SlotFit;
import org.junit.jupiter.api.Test;

class SampleFitsTest {
    /** The slot that waits for the story that was sent back. */
    private static final String EMPTY = "2/second";

    private static final String MARKET = "冬日菜场里的热气";
    private static final Pattern HALF_WIDTH = Pattern.compile("[,:;()\"!?]|(?<!##) ");

    @Test
    void everySlotOfTheThirdIssueIsFullButForTheLegThatJumps() {
        SamplePages third = SamplePages.of("issue-3.json", null, null);
        third.fits.forEach((at, fit) -> {
            if (!at.equals("1/third")) full(at, fit);
        });
        assertTrue(third.fits.get("1/third").fit().over() > 0);
    }

    @Test
    void theJumpGoesOnInItsOwnWordsOnPage4() {
        SamplePages third = SamplePages.of("issue-3.json", null, null);
        assertEquals(
                third.fits.get("1/third").fit().end(), third.fits.get("4/turn").start());
        assertTrue(third.pages.get("4").frames().stream()
                .anyMatch(
                        frame -> frame instanceof Frame.Text text && text.text().contains("上接第1版")));
    }

    @Test
    void theFourthIssueIsFullButForOneSlot() {
        SamplePages.of("issue-4.json", null, null).fits.forEach((at, fit) -> {
            if (at.equals(EMPTY)) assertEquals(null, fit.article());
            else full(at, fit);
        });
    }

    @Test
    void noPageOfTheSampleBreaksARuleOfMakeUp() {
        for (String issue : List.of("issue-3.json", "issue-4.json"))
            SamplePages.of(issue, null, null)
                    .plans
                    .forEach((label, plan) ->
                            assertEquals(List.of(), Faults.of(plan, SamplePages::drawing), issue + ", page " + label));
    }

    @Test
    void theMarketStoryIsTwoLinesOverUntilItsLastSentenceIsCut() {
        JsonNode story = market();
        assertEquals(2, fitOf(story).fit().over());
        String body = story.path("body").asText();
        ObjectNode cut = story.deepCopy();
        cut.put("body", body.substring(0, body.lastIndexOf('。', body.length() - 2) + 1));
        assertEquals(0, fitOf(cut).fit().over());
        assertEquals(0, fitOf(cut).fit().shortBy());
    }

    @Test
    void onlyFullWidthMarksStandInTheSample() {
        for (String file : List.of("issue-3.json", "issue-4.json"))
            SampleCopy.items(SamplePages.read("/sample/" + file)).forEach(item -> marks(item.article()));
        SamplePages.read("/sample/pool.json").path("articles").forEach(SampleFitsTest::marks);
    }

    @Test
    void theOldFormOf届StandsInTheSeedAndInOneArticleOfThePool() {
        assertTrue(SamplePages.read("/sample/issue-3.json").toString().contains("十九屆六中全会"));
        assertFalse(SamplePages.read("/sample/issue-4.json").toString().contains("屆"));
        assertTrue(SamplePages.read("/sample/pool.json").toString().contains("第二屆邻里"));
    }

    private static SlotFit fitOf(JsonNode story) {
        return SamplePages.of("issue-4.json", EMPTY, story).fits.get(EMPTY);
    }

    private static JsonNode market() {
        for (JsonNode article : SamplePages.read("/sample/pool.json").path("articles"))
            if (article.path("headline").asText().equals(MARKET)) return article;
        throw new AssertionError(MARKET);
    }

    private static void full(String at, SlotFit fit) {
        assertEquals(0, fit.fit().over(), at + " is over");
        assertTrue(fit.fit().shortBy() <= 2, at + " is short by " + fit.fit().shortBy());
        assertTrue(
                fit.fit().missing().isEmpty(),
                at + " has no glyph for " + fit.fit().missing());
        assertFalse(fit.headlineOver(), at + " has no room for text");
    }

    private static void marks(JsonNode article) {
        assertFalse(
                HALF_WIDTH.matcher(article.path("body").asText()).find(),
                article.path("headline").asText());
    }
}
