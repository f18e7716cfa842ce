package org.forme.store;

/**
 * Bytes in the store.
 *
 * @param sha their SHA-256 as 64 lower-case hexadecimal digits, and so their name
 * @param size how many they are
 */
public record Blob(String sha, long size) {}
