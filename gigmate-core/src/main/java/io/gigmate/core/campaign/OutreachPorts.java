package io.gigmate.core.campaign;

import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.outreach.Consents;
import io.gigmate.core.outreach.Declarations;
import io.gigmate.core.outreach.Suppressions;
import io.gigmate.core.outreach.ledger.SendLedger;

/**
 * What the outreach desk stands on.
 *
 * @param campaigns where campaigns are kept
 * @param recipients who may be written to
 * @param consents what they agreed to
 * @param declarations what persons stated about them
 * @param suppressions who must not be written to
 * @param ledger what was planned to leave
 * @param configurations what the operator set
 * @param log hears of every decision
 * @param transactions keep a step and its entry together
 */
public record OutreachPorts(
    Campaigns campaigns,
    Recipients recipients,
    Consents consents,
    Declarations declarations,
    Suppressions suppressions,
    SendLedger ledger,
    Configurations configurations,
    OperationsLog log,
    Transactions transactions) {}
