/**
 * Campaigns: who is written to, with which words, on whose word. {@link
 * io.gigmate.core.campaign.OutreachDesk} drives them from the draft to the report.
 *
 * <p>A person approves the exact content, and a changed text needs a new approval. What is planned
 * goes into the send ledger; before each message leaves, approval, suppression, consent, rules,
 * window and limits are asked anew, and the decision is in the operations log before anything can
 * have left.
 */
@NullMarked
package io.gigmate.core.campaign;

import org.jspecify.annotations.NullMarked;
