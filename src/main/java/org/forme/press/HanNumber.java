package org.forme.press;

/** Whole numbers from 0 to 99 in Han numerals as a nameplate prints them: 四, 十, 十二, 二十, 二十四. */
final class HanNumber {
    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private HanNumber() {}

    static String of(int number) {
        if (number < 0 || number > 99) return String.valueOf(number);
        if (number < 10) return DIGITS[number];
        String tens = number < 20 ? "十" : DIGITS[number / 10] + "十";
        return number % 10 == 0 ? tens : tens + DIGITS[number % 10];
    }
}
