package org.forme.press;

import org.forme.layout.Fit;

/**
 * How the copy fits a slot.
 *
 * @param slot key of the slot
 * @param article key of the article, or null for artwork and an empty slot
 * @param start offset where this leg started
 * @param fit lines and characters short or over; its {@code end} is where a continuation starts. Room counts what
 *     headline group, pictures and jump lines leave to the text
 * @param headlineOver the headline group and pictures do not leave room for one line of text although there is some
 * @param headlineParted what stands on both sides of a line end of the headline group that parts a word or a name, such as
 *     近平/主持; empty where none does
 */
public record SlotFit(long slot, Long article, int start, Fit fit, boolean headlineOver, String headlineParted) {}
