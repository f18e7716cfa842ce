package org.forme.people;

import java.util.Locale;

/** What a person does at the paper. Held for a publication, optionally for one section of it. */
public enum Role {
    /** 记者: writes, adds pictures, hands in. */
    REPORTER,
    /** 通讯员: the same for own copy only, and sees nothing else. */
    CORRESPONDENT,
    /** 责任编辑: edits, first review, places copy. */
    EDITOR,
    /** 美编/组版: moves and shapes boxes, never changes text. */
    LAYOUT,
    /** 部主任: assigns, second review. */
    HEAD,
    /** 值班总编: third review, signs pages, seals, for the issues that name them. */
    DUTY,
    /** 总编: the same for every issue; waivers, re-editions. */
    CHIEF,
    /** 校对: proof passes. */
    PROOFREADER,
    /** 总编室/出版: deadlines, the printer, samples, release. */
    PRODUCTION,
    /** 管理员: people, sections, permits, page styles; never approves copy. */
    ADMIN;

    /** The role's name in {@code @RolesAllowed} and as it stands in realms: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may be held for single sections; the others are for the whole paper. */
    public boolean isOfSections() {
        return this == REPORTER || this == CORRESPONDENT || this == EDITOR || this == HEAD;
    }

    /** Message key of the role's word. */
    public String text() {
        return "people.role_" + key();
    }

    /** @throws IllegalArgumentException when no role has this name */
    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
