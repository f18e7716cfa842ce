package org.forme.interchange.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.forme.articles.BylinePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of names, captions and datelines as papers write them. */
class SignedTest {
    @ParameterizedTest
    @CsvSource({
        "本报记者 张三 李四, REPORTER 张三 REPORTER 李四",
        "本报记者 张三、李四, REPORTER 张三 REPORTER 李四",
        "通讯员 王五 文/摄, CORRESPONDENT 王五 PHOTOGRAPHS 王五",
        "□本报记者 张三 通讯员 李四, REPORTER 张三 CORRESPONDENT 李四",
        "张三/文 李四/图, WORDS 张三 PICTURES 李四",
        "文/张三 图/李四, WORDS 张三 PICTURES 李四",
        "文：张三 图：李四, WORDS 张三 PICTURES 李四",
        "文图/张三, WORDS 张三 PICTURES 张三",
        "（记者 张三）, REPORTER 张三",
        "（本报记者张三摄）, REPORTER 张三 PHOTOGRAPHS 张三",
        "记者 王　五, REPORTER 王五",
        "本报记者 张三 文 李四 摄, REPORTER 张三 PHOTOGRAPHS 李四",
        "本报见习记者 张三 实习生 李四/文 王五/摄, REPORTER 张三 TRAINEE 李四 PHOTOGRAPHS 王五",
        "本报记者张三 摄影报道, REPORTER 张三 PHOTOGRAPHS 张三",
        "作者：阿不都·热合曼, WORDS 阿不都·热合曼",
        "摄影 李四, PHOTOGRAPHS 李四",
        "责任编辑 张三, EDITED 张三"
    })
    void aLineOfNamesSaysWhoDidWhat(String line, String names) {
        assertEquals(
                names,
                Signed.read(line).stream()
                        .map(one -> one.part() + " " + one.name())
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "图书馆开馆",
                "文化惠民",
                "记者调查",
                "记者节座谈会召开",
                "作者简介",
                "本报编辑部",
                "张三",
                "徐汇区召开会议",
                "记者张三说，今天很好。",
                "图片由区融媒体中心提供",
                ""
            })
    void whatIsNoLineOfNamesIsNone(String line) {
        assertEquals(List.of(), Signed.read(line));
    }

    @Test
    void underAStyleForThemNamesNeedNoWord() {
        assertEquals(2, Signed.read("张三 李四", BylinePart.REPORTER).size());
    }

    @ParameterizedTest
    @CsvSource({
        "▲昨天的大厅。 张三 摄, 昨天的大厅。, 张三 摄",
        "图为昨天的大厅（张三 摄）, 为昨天的大厅, 张三 摄",
        "图1：昨天的大厅 记者 张三 摄, 昨天的大厅, 记者 张三 摄",
        "昨天的大厅。资料图片, 昨天的大厅。, 资料图片",
        "张三/摄, '', 张三/摄",
        "昨天的大厅, 昨天的大厅, ''"
    })
    void aCaptionMayNameWhoTookThePicture(String line, String words, String credit) {
        assertEquals(new Caption(words, credit), Caption.of(line));
    }

    @ParameterizedTest
    @CsvSource({
        "本报讯 昨天, 本报讯, ''",
        "　　本报讯（记者 张三）昨天, 本报讯, 记者 张三",
        "本报讯（见第二版）昨天, 本报讯, ''",
        "新华社北京1月16日电 昨天, 新华社北京1月16日电, ''",
        "本报枫林讯（通讯员 李四）昨天, 本报枫林讯, 通讯员 李四"
    })
    void aDatelineStandsAtTheBeginning(String paragraph, String words, String names) {
        Dateline found = Dateline.of(paragraph);
        assertEquals(words, found.words());
        assertEquals(names, found.names());
    }
}
