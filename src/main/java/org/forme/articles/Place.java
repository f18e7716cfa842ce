package org.forme.articles;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where copy stands in the paper, in the words of whoever placed it.
 *
 * @param issueId the issue
 * @param issueNumber its number as printed, such as 第4期(总第1658期)
 * @param pageLabel the page's label, such as 1 or A2
 * @param slotName the slot on that page, in words
 */
@Embeddable
public record Place(
        @Column(name = "place_issue_id") Long issueId,
        @Column(name = "place_issue_number") String issueNumber,
        @Column(name = "place_page") String pageLabel,
        @Column(name = "place_slot") String slotName) {}
