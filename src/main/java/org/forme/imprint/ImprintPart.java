package org.forme.imprint;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an issue can print about itself, by the keys of the handbook. Those with a label stand in the imprint at the end
 * of the issue, in this order; the others stand in the head of page 1 and in the folios.
 */
public enum ImprintPart {
    PERMIT_NUMBER("permit.number", ""),
    PERMIT_PHRASE("permit.phrase", ""),
    TITLE("title", ""),
    ISSUE_NUMBER("issue.number", ""),
    ISSUE_DATE("issue.date", ""),
    PAGES_COUNT("pages.count", ""),
    PAGE_ORDER("page.order", ""),
    SUPERVISOR("supervisor", "主管单位："),
    SPONSOR("sponsor", "主办单位："),
    PUBLISHER("publisher", "编印单位："),
    CHIEF_EDITOR("chiefEditor", "总编辑："),
    RESPONSIBLE_EDITOR("responsibleEditor", "责任编辑："),
    AD_EDITOR("adEditor", "广告责任人："),
    RECIPIENTS("recipients", "发送对象："),
    PRINTER_NAME("printer.name", "印刷单位："),
    PRINTER_ADDRESS("printer.address", "印刷单位地址："),
    ADDRESS("address", "地址："),
    POSTAL_CODE("postalCode", "邮政编码："),
    PHONE("phone", "电话："),
    PRINT_DATE("printDate", "印刷日期："),
    PRINT_RUN("printRun", "印数："),
    PRICE("price", "定价："),
    /** What a 号外 says in place of a price. */
    FREE("free", "定价："),
    DISTRIBUTION("distribution", "发行："),
    ISSN("issn", "ISSN ");

    private final String key;
    private final String label;

    ImprintPart(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The part with this key of the rule file. */
    public static Optional<ImprintPart> withKey(String key) {
        return Arrays.stream(values()).filter(part -> part.key.equals(key)).findFirst();
    }

    /** Message key of its word. */
    public String text() {
        return "imprint.part_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What is printed before it in the imprint; empty where it stands elsewhere. */
    String label() {
        return label;
    }

    /** Whether it stands in the imprint at the end of the issue. */
    public boolean isInImprint() {
        return !label.isEmpty();
    }
}
