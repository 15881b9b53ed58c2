package io.gigmate.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.campaign.Addressee;
import io.gigmate.core.campaign.Segment;
import io.gigmate.core.compliance.OutreachRequest.Recipient;
import io.gigmate.core.compliance.OutreachRequest.RecipientType;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.place.City;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.Grade;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.memory.InMemoryLeadAssessments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Leads as recipients: read in batches, and nothing is known that nobody said. */
class LeadRecipientsTest {
  private static final TenantId TENANT = TenantId.of("t");

  private final InMemoryProspects leads = new InMemoryProspects();
  private final InMemoryLeadAssessments assessments = new InMemoryLeadAssessments(leads);

  @Test
  void whatNobodySaidIsUnknown() {
    keep(Prospect.builder(ProspectId.of("v"), ProspectType.VENUE, "Room").build());
    keep(Prospect.builder(ProspectId.of("f"), ProspectType.FAN, "Ann").build());
    keep(Prospect.builder(ProspectId.of("m"), ProspectType.MUSICIAN, "Bob").build());
    assertThat(facts("v").type()).isEqualTo(RecipientType.BUSINESS);
    assertThat(facts("f").type()).isEqualTo(RecipientType.PERSON);
    assertThat(facts("m").type()).isNull();
    for (String who : List.of("v", "f", "m")) {
      assertThat(facts(who).objected()).isNull();
      assertThat(facts(who).gpc()).isNull();
      assertThat(facts(who).country()).isNull();
    }
  }

  @Test
  void lettersThatAreACountrysTooNameNoCountry() {
    keep(venue("tx").city(City.of("Austin", "TX")).build());
    keep(venue("de").city(City.of("Berlin", "DE")).build());
    keep(
        venue("co")
            .city(City.of("Denver", "CO"))
            .contact(new ContactDetails(null, "+1 303-555-0123", null, null, "80202"))
            .build());
    assertThat(facts("tx").country()).isEqualTo("US");
    assertThat(facts("de").country()).isNull();
    assertThat(facts("co").country()).isEqualTo("US");
  }

  private static Prospect.Builder venue(String id) {
    return Prospect.builder(ProspectId.of(id), ProspectType.VENUE, "Room " + id);
  }

  @Test
  void segmentIsReadInBatchesTheBestFirst() {
    List<ProspectId> ids =
        IntStream.range(0, 1100)
            .mapToObj(i -> ProspectId.of(String.format(Locale.ROOT, "p%04d", i)))
            .toList();
    leads.saveAll(
        TENANT,
        ids.stream()
            .map(id -> Prospect.builder(id, ProspectType.VENUE, "Room " + id).build())
            .toList());
    assessments.saveAll(
        TENANT, ids.stream().map(id -> assessed(id, id.value().endsWith("0") ? 80 : 40)).toList());
    Counted counted = new Counted(leads);
    LeadRecipients recipients =
        new LeadRecipients(counted, assessments, new InMemoryConfigurations());
    assertThat(recipients.in(TENANT, Segment.from(Score.of(50))))
        .hasSize(110)
        .first()
        .satisfies(first -> assertThat(first.id()).isEqualTo(RecipientId.of("p0000")));
    assertThat(recipients.in(TENANT, Segment.from(Score.of(0)))).hasSize(1100);
    assertThat(recipients.in(TENANT, new Segment(Score.of(0), List.of(ProspectType.FAN))))
        .isEmpty();
    assertThat(counted.asked).containsExactly(110, 500, 500, 100, 500, 500, 100);
  }

  private static LeadAssessment assessed(ProspectId id, int points) {
    Explanation why = Explanation.of(Scale.POINTS, List.of(Factor.of("fit", points, "fits")));
    return new LeadAssessment(
        id, Score.of(points), false, Grade.of(Score.of(points)), why, "m", Instant.EPOCH);
  }

  /** How many leads were asked for at a time. */
  private static final class Counted implements Prospects {
    private final Prospects leads;
    private final List<Integer> asked = new ArrayList<>();

    Counted(Prospects leads) {
      this.leads = leads;
    }

    @Override
    public List<Prospect> findAll(TenantId tenant, Collection<ProspectId> ids) {
      asked.add(ids.size());
      return leads.findAll(tenant, ids);
    }

    @Override
    public Optional<Prospect> find(TenantId tenant, ProspectId id) {
      asked.add(1);
      return leads.find(tenant, id);
    }

    @Override
    public List<Prospect> all(TenantId tenant) {
      return leads.all(tenant);
    }

    @Override
    public void saveAll(TenantId tenant, Collection<Prospect> prospects) {
      leads.saveAll(tenant, prospects);
    }

    @Override
    public void removeAll(TenantId tenant, Collection<ProspectId> ids) {
      leads.removeAll(tenant, ids);
    }
  }

  private Recipient facts(String who) {
    return new LeadRecipients(leads, assessments, new InMemoryConfigurations())
        .find(TENANT, RecipientId.of(who))
        .map(Addressee::facts)
        .orElseThrow();
  }

  private void keep(Prospect prospect) {
    leads.saveAll(TENANT, List.of(prospect));
  }
}
