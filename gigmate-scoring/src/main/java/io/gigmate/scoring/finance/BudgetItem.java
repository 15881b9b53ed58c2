package io.gigmate.scoring.finance;

import org.joda.money.Money;

/** A cost or an income that is stated for a show. */
record BudgetItem(String name, Money amount, Kind kind) {
  BudgetItem {
    if (name.isBlank() || amount.isNegative()) {
      throw new IllegalArgumentException(
          "an item needs a name and must not be negative: '" + name + "' of " + amount);
    }
  }

  enum Kind {
    FIXED_COST,
    COST_PER_HEAD,
    COST_PER_TICKET,
    FIXED_INCOME,
    INCOME_PER_HEAD;

    boolean isCost() {
      return this == FIXED_COST || this == COST_PER_HEAD || this == COST_PER_TICKET;
    }

    boolean isPerHead() {
      return this == COST_PER_HEAD || this == INCOME_PER_HEAD;
    }
  }
}
