package io.gigmate.scheduling.calendar;

import io.gigmate.core.event.Event;
import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.function.Predicate;

/** Somebody who knows what sells, asked before a calendar is planned and after. */
public interface PlanGuide {
  /** Returns the request with what is known of demand in its objective and templates. */
  PlanRequest guide(TenantId tenant, PlanRequest request);

  /**
   * Returns the planned shows, in their order, with prices by demand in their templates' ranges.
   */
  List<Event> price(TenantId tenant, PlanRequest request, List<Event> events);

  /** Returns this guide for the tenants that the condition holds for when it is asked. */
  default PlanGuide where(Predicate<TenantId> condition) {
    PlanGuide asked = this;
    return new PlanGuide() {
      @Override
      public PlanRequest guide(TenantId tenant, PlanRequest request) {
        return condition.test(tenant) ? asked.guide(tenant, request) : request;
      }

      @Override
      public List<Event> price(TenantId tenant, PlanRequest request, List<Event> events) {
        return condition.test(tenant) ? asked.price(tenant, request, events) : events;
      }
    };
  }

  /** Returns a guide that knows nothing and leaves everything as it is. */
  static PlanGuide none() {
    return NoGuide.INSTANCE;
  }

  /** Leaves everything as it is. */
  enum NoGuide implements PlanGuide {
    /** The only one. */
    INSTANCE;

    @Override
    public PlanRequest guide(TenantId tenant, PlanRequest request) {
      return request;
    }

    @Override
    public List<Event> price(TenantId tenant, PlanRequest request, List<Event> events) {
      return events;
    }
  }
}
