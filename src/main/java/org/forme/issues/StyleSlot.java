package org.forme.issues;

/**
 * A slot in a page style.
 *
 * @param key short and stable: it stands in addresses, and restyled pages find their copy by it
 * @param name 版位 as the newsroom calls it: 头条, 倒头条
 * @param shape place and type
 */
public record StyleSlot(String key, String name, SlotShape shape) {}
