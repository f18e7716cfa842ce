package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.forme.imprint.TextBan.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegimeTest {
    private static final LocalDate JANUARY_17 = LocalDate.of(2022, 1, 17);

    private static final String RULE = "{\"id\":\"K01\",\"severity\":\"block\",\"asks\":{\"zh\":\"甲\",\"en\":\"a\"}}";

    @Test
    void twoChineseRegimesAndAForeignOneAreKnownWithTheirRules() {
        assertEquals(
                List.of("CN_INTERNAL_CONTINUOUS", "CN_NEWSPAPER", "DE_STATE_PRESS", "FOREIGN"),
                Regime.all().stream().map(Regime::id).toList());
        assertTrue(profile("CN_INTERNAL_CONTINUOUS").rule("K08").isPresent());
        assertTrue(profile("CN_NEWSPAPER").knows(ImprintPart.CHIEF_EDITOR));
        assertFalse(profile("CN_NEWSPAPER").rule("K07.title").isPresent(), "a newspaper may be called one");
        assertEquals("DE", profile("DE_STATE_PRESS").jurisdiction());
        assertTrue(profile("DE_STATE_PRESS").knows(ImprintPart.RESPONSIBLE_EDITOR));
        assertEquals(Optional.empty(), Regime.known("FOREIGN").on(JANUARY_17));
    }

    @Test
    void rulesHoldFromTheirDay() {
        Regime internal = Regime.CN_INTERNAL_CONTINUOUS;
        assertTrue(internal.on(LocalDate.of(2015, 3, 31)).isEmpty());
        assertEquals(
                "cn-internal-2015",
                internal.on(LocalDate.of(2015, 4, 1)).orElseThrow().id());
    }

    @ParameterizedTest
    @CsvSource({
        "K01,BLOCK", "K02,BLOCK", "K03,BLOCK", "K04,WARN", "K05.publisher,WARN", "K05.recipients,WARN",
        "K05.printer,WARN", "K05.print-date,WARN", "K05.run,WARN", "K05.number,WARN", "K06,WARN", "K07.title,WARN",
        "K07.reporter,WARN", "K07.this-paper,WARN", "K08,BLOCK", "K09,WARN", "K10,WARN", "K11,WARN"
    })
    void theHousesTableOfRulesIsThere(String id, Rule.Severity severity) {
        Rule rule = profile("CN_INTERNAL_CONTINUOUS").rule(id).orElseThrow();
        assertEquals(severity, rule.severity());
        assertTrue(
                rule.clause().zh().startsWith("《内部资料性出版物管理办法》第"), rule.clause().zh());
    }

    @Test
    void whatBlocksCannotBeWaivedButTheGraceOfTheExchangeCan() {
        List<String> waivable = profile("CN_INTERNAL_CONTINUOUS").waivable().stream()
                .map(Rule::id)
                .toList();
        assertTrue(waivable.containsAll(List.of("K01.grace", "K04", "K07.title", "digitalEdition.public")));
        assertFalse(waivable.contains("K01"));
        assertFalse(waivable.contains("K03"));
        assertFalse(waivable.contains("K11"));
    }

    @ParameterizedTest
    @CsvSource({
        "K07.title,TITLE,徐汇报,true",
        "K07.title,TITLE,徐汇报道,false",
        "K07.title,BODY,徐汇报,false",
        "K07.reporter,BYLINE,记者 刘坤,true",
        "K07.reporter,BYLINE,通讯员 刘坤,false",
        "K07.this-paper,BODY,本报讯,true",
        "K07.this-paper,BODY,日本报刊,false",
        "K07.this-paper,BODY,日本报刊载本报消息,true",
        "K07.this-paper,BODY,本报告,false",
        "K07.advert,BODY,公益广告大赛,false",
        "K07.advert,BODY,清除小广告，抵制虚假广告,false",
        "K07.advert,BODY,公益广告旁边的广告,true",
        "K07.advert,BODY,公益广告由某公司协办,true",
        "K07.sale,BODY,关注我们的订阅号,false",
        "K07.sale,BODY,关注订阅号，欢迎订阅,true",
        "K07.advert,BODY,招商热线,true",
        "K07.sale,BODY,欢迎订阅,true",
        "K07.sale,BODY,欢迎阅读,false",
        "K07.publisher,BODY,某杂志社,true"
    })
    void aBanFindsItsWordsWhereItLooks(String id, Scope scope, String text, boolean found) {
        TextBan ban = profile("CN_INTERNAL_CONTINUOUS").bans().stream()
                .filter(one -> one.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(found, ban.forbids(scope, text));
    }

    @Test
    void aWordIsAllowedOnlyWhereItHoldsWhatIsBanned() {
        assertEquals(
                List.of("公益广告"),
                read(withBan("公益广告")).get(0).profiles().get(0).bans().get(0).allowed());
        assertThrows(IllegalArgumentException.class, () -> read(withBan("公益")));
    }

    private static String withBan(String allowed) {
        String ban = "{\"id\":\"K07\",\"severity\":\"warn\",\"asks\":{\"zh\":\"甲\",\"en\":\"a\"},"
                + "\"scopes\":[\"body\"],\"pattern\":\"广告\",\"allowed\":[\"" + allowed + "\"]}";
        return file(RULE).replace("\"bans\":[]", "\"bans\":[" + ban + "]");
    }

    @Test
    void aWholeFileIsRead() {
        Regime regime = read(file(RULE)).get(0);
        assertEquals("甲", regime.profiles().get(0).rules().get(0).asks().zh());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"K01\",\"asks\":{\"zh\":\"甲\",\"en\":\"a\"}}",
                "{\"id\":\"K01\",\"severity\":\"fatal\",\"asks\":{\"zh\":\"甲\",\"en\":\"a\"}}",
                "{\"id\":\"K01\",\"severity\":\"block\",\"asks\":{\"zh\":\"甲\"}}",
                "{\"id\":\"K 01\",\"severity\":\"block\",\"asks\":{\"zh\":\"甲\",\"en\":\"a\"}}",
                "{\"id\":\"K01\",\"severity\":\"block\",\"asks\":{\"zh\":\"甲\",\"en\":\"a\"}},"
                        + "{\"id\":\"K01\",\"severity\":\"block\",\"asks\":{\"zh\":\"乙\",\"en\":\"b\"}}"
            })
    void aRuleThatIsNotWholeStopsTheStart(String rules) {
        assertThrows(IllegalArgumentException.class, () -> read(file(rules)));
    }

    @Test
    void twoStatesOfALawAtOnceStopTheStart() {
        String profile = profileOf(RULE);
        assertThrows(
                IllegalArgumentException.class,
                () -> read("{\"regimes\":[{\"id\":\"X\",\"name\":" + "{\"zh\":\"甲\",\"en\":\"a\"},\"profiles\":["
                        + profile + "," + profile + "]}]}"));
    }

    private static List<Regime> read(String json) {
        return RegimeFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String file(String rules) {
        return "{\"regimes\":[{\"id\":\"X\",\"name\":{\"zh\":\"甲\",\"en\":\"a\"},\"profiles\":[" + profileOf(rules)
                + "]}]}";
    }

    private static String profileOf(String rules) {
        return "{\"id\":\"x\",\"jurisdiction\":\"CN\",\"law\":{\"zh\":\"法\",\"en\":\"law\"},"
                + "\"effectiveFrom\":\"2020-01-01\",\"rules\":[" + rules
                + "],\"elements\":[],\"bans\":[],\"deadlines\":[]}";
    }

    private static ImprintProfile profile(String id) {
        return Regime.known(id).on(JANUARY_17).orElseThrow();
    }
}
