package io.gigmate.app.outreach;

import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.campaign.Addressee;
import io.gigmate.core.campaign.Addressee.Destination;
import io.gigmate.core.campaign.Recipients;
import io.gigmate.core.campaign.Segment;
import io.gigmate.core.compliance.OutreachRequest.Recipient;
import io.gigmate.core.compliance.OutreachRequest.RecipientType;
import io.gigmate.core.compliance.TargetFocus;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.EmailAddress;
import io.gigmate.core.prospect.PhoneNumber;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's leads as people to write to. A fan is a natural person, and a venue or whoever has a
 * business behind them is none; of others that is unknown, as it is of all whether they objected or
 * send the preference signal, until a person states it.
 */
public final class LeadRecipients implements Recipients {
  private static final int PAGE = 500;

  private static final Set<String> STATES =
      Set.of(
          ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV"
                  + " NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
              .split(" "));

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern ZIP = Pattern.compile("\\d{5}(-\\d{4})?");

  private final Prospects prospects;
  private final LeadAssessments assessments;
  private final Configurations configurations;

  /** Creates the recipients on the leads, what they are worth, and whom the operator is after. */
  public LeadRecipients(
      Prospects prospects, LeadAssessments assessments, Configurations configurations) {
    this.prospects = prospects;
    this.assessments = assessments;
    this.configurations = configurations;
  }

  @Override
  public List<Addressee> in(TenantId tenant, Segment segment) {
    TargetFocus focus = focus(tenant);
    List<Addressee> found = new ArrayList<>();
    for (int offset = 0; ; offset += PAGE) {
      List<LeadAssessment> page = assessments.ranked(tenant, offset, PAGE);
      List<ProspectId> ids =
          page.stream()
              .takeWhile(each -> each.score().compareTo(segment.lowest()) >= 0)
              .map(LeadAssessment::prospect)
              .toList();
      Map<ProspectId, Prospect> known = new HashMap<>();
      prospects.findAll(tenant, ids).forEach(who -> known.put(who.id(), who));
      ids.stream()
          .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
          .filter(who -> segment.types().isEmpty() || segment.types().contains(who.type()))
          .map(who -> addressee(who, focus))
          .forEach(found::add);
      if (ids.size() < PAGE) {
        return found;
      }
    }
  }

  @Override
  public Optional<Addressee> find(TenantId tenant, RecipientId recipient) {
    return prospects
        .find(tenant, ProspectId.of(recipient.value()))
        .map(who -> addressee(who, focus(tenant)));
  }

  /** Returns every contact point of a lead, at which an opt-out is kept. */
  public List<ContactPoint> points(TenantId tenant, RecipientId recipient) {
    return find(tenant, recipient).stream()
        .flatMap(who -> who.destinations().values().stream())
        .map(Destination::point)
        .distinct()
        .toList();
  }

  private TargetFocus focus(TenantId tenant) {
    return TargetFocus.of(configurations.current(tenant), Regions.standard());
  }

  private static Addressee addressee(Prospect who, TargetFocus focus) {
    ContactDetails contact = who.contact();
    City city = who.city();
    Provenance provenance = who.provenance();
    return new Addressee(
        RecipientId.of(who.id().value()),
        new Recipient(
            type(who),
            contact.email(),
            contact.phone(),
            country(city, contact),
            city == null || city.state().isEmpty() ? null : city.state(),
            contact.postalCode(),
            null,
            null,
            null,
            null,
            null),
        destinations(contact),
        values(who, city),
        focus.of(who),
        provenance == null ? null : provenance.source());
  }

  private static @Nullable RecipientType type(Prospect who) {
    if (who.type() == ProspectType.FAN) {
      return RecipientType.PERSON;
    }
    boolean isBusiness = who.type() == ProspectType.VENUE || who.businessName() != null;
    return isBusiness ? RecipientType.BUSINESS : null;
  }

  /**
   * Only a state says the country, and only one whose letters are no country's own: what is in "CA"
   * may be in Canada, unless a number of America and a ZIP code say otherwise.
   */
  private static @Nullable String country(@Nullable City city, ContactDetails contact) {
    if (city == null || !STATES.contains(city.state())) {
      return null;
    }
    boolean isAmerican =
        !COUNTRIES.contains(city.state()) || (hasZip(contact) && hasNumber(contact));
    return isAmerican ? "US" : null;
  }

  private static boolean hasZip(ContactDetails contact) {
    String code = contact.postalCode();
    return code != null && ZIP.matcher(code.strip()).matches();
  }

  private static boolean hasNumber(ContactDetails contact) {
    return Optional.ofNullable(contact.phone())
        .flatMap(PhoneNumber::from)
        .filter(number -> number.toString().startsWith("+1"))
        .isPresent();
  }

  private static Map<Channel, Destination> destinations(ContactDetails contact) {
    Map<Channel, Destination> places = new EnumMap<>(Channel.class);
    String email = contact.email();
    if (email != null) {
      EmailAddress.from(email)
          .ifPresent(
              read ->
                  places.put(
                      Channel.EMAIL, new Destination(read.toString(), ContactPoint.of(read))));
    }
    String phone = contact.phone();
    if (phone != null) {
      PhoneNumber.from(phone)
          .ifPresent(
              read -> {
                Destination line = new Destination(read.toString(), ContactPoint.of(read));
                places.put(Channel.SMS, line);
                places.put(Channel.PHONE, line);
              });
    }
    String address = contact.address();
    if (address != null) {
      places.put(Channel.MAIL, new Destination(address, ContactPoint.letterbox(address)));
    }
    return places;
  }

  private static Map<String, String> values(Prospect who, @Nullable City city) {
    Map<String, String> values = new TreeMap<>();
    values.put("name", who.name());
    if (who.businessName() != null) {
      values.put("business", who.businessName());
    }
    if (city != null) {
      values.put("city", city.name());
    }
    if (who.capacity() != null) {
      values.put("capacity", Integer.toString(who.capacity()));
    }
    if (!who.genres().isEmpty()) {
      values.put("genre", who.genres().get(0).toString());
    }
    return values;
  }
}
