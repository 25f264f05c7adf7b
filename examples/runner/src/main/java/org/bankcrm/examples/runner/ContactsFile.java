package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.contact.ContactCap;
import org.bankcrm.campaign.contact.ContactFacts;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactRules;
import org.bankcrm.campaign.contact.ContactScope;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.contact.CoolingOff;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.activity.Interaction;

/**
 * Where customer and bank met, as a file, and over which ways the book's contact policies let the
 * bank turn to the customer then. It must have all contacts since the first day on which one still
 * counts: nobody is taken for rested whose contacts nobody saw.
 */
final class ContactsFile implements SideFile {

  private final SideSource source;
  private final List<ContactRules> policies;
  private final Map<String, ContactScope> campaigns;
  private final LocalDate completeFrom;
  private final Instant contactAt;
  private final ContactRows maker;
  private Gathered<ContactRows.Told> gathered = new Gathered<>((line, id, problems) -> {});

  /**
   * Makes ready to read.
   *
   * @param completeFrom the first day of which the file has all contacts
   * @param contactAt when the bank would turn to the customers
   * @throws UserException if a policy looks further back than the file is complete, or counts by a
   *     business calendar that was not given
   */
  ContactsFile(SideSource source, Book book, LocalDate completeFrom, Instant contactAt) {
    this.source = source;
    this.policies = book.rules();
    this.campaigns = Campaign.contacts(Views.all(book.policies(), Campaign.class));
    this.completeFrom = completeFrom;
    this.contactAt = contactAt;
    for (ContactRules rules : policies) {
      ContactPolicy policy = rules.policy();
      LocalDate first = firstThatCounts(policy, contactAt);
      if (completeFrom.isAfter(first)) {
        throw Refusal.CONTACTS_TOO_SHORT.of(policy.ref().id(), first, completeFrom);
      }
    }
    try {
      this.maker = new ContactRows(source.rows().header());
    } catch (UserException e) {
      throw e.of(source.file().toString());
    }
  }

  /** The book whose policies are asked, with the business calendars that were given. */
  record Book(PolicyBook policies, Map<String, BusinessCalendar> calendars) {

    private List<ContactRules> rules() {
      return Views.all(policies, ContactPolicy.class).stream().map(this::rules).toList();
    }

    private ContactRules rules(ContactPolicy policy) {
      for (String id : policy.calendars()) {
        if (!calendars.containsKey(id)) {
          throw Refusal.NO_CALENDAR.of(policy.ref().id(), id);
        }
      }
      return ContactRules.of(policies, policy, calendars);
    }
  }

  /** The first day of which a contact can still count at the instant. */
  static LocalDate firstThatCounts(ContactPolicy policy, Instant at) {
    Stream<ContactWindow> windows =
        Stream.of(
                policy.caps().stream().map(ContactCap::window),
                policy.coolingOffs().stream().map(CoolingOff::window),
                policy.wishes().stream().flatMap(wish -> wish.window().stream()))
            .flatMap(each -> each);
    LocalDate day = LocalDays.of(at, policy.zone());
    return windows
        .map(window -> firstThatCounts(window, at, policy.zone()))
        .min(LocalDate::compareTo)
        .orElse(day);
  }

  private static LocalDate firstThatCounts(ContactWindow window, Instant at, ZoneId zone) {
    LocalDate day = LocalDays.of(at, zone);
    while (window.endOf(lastOf(day.minusDays(1), zone), zone).isAfter(at)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static Instant lastOf(LocalDate day, ZoneId zone) {
    return LocalDays.startOf(day.plusDays(1), zone).minusNanos(1_000);
  }

  @Override
  public SideSource source() {
    return source;
  }

  @Override
  public Set<String> fills() {
    return filled().<String>map(Attribute::id).collect(Collectors.toSet());
  }

  /** Zone and wishes are the customers' own, and stand in their file. */
  private Stream<Attribute<?>> filled() {
    return policies.stream().flatMap(rules -> ContactFacts.attributes(rules.policy()).stream());
  }

  @Override
  public void read(Predicate<CustomerId> wanted, Gathered.BadRows badRows) {
    gathered = new Gathered<>(badRows);
    source.gather(gathered, maker, wanted);
  }

  @Override
  public void fill(CustomerId id, Filling facts, List<Said> problems) {
    Optional<Gathered.Own<ContactRows.Told>> own = gathered.of(id);
    if (own.isPresent() && own.get().inDoubt()) {
      filled().forEach(input -> facts.absent(input, Absence.NOT_KNOWN));
      return;
    }
    List<Interaction> contacts =
        own.map(Gathered.Own::items).orElse(List.of()).stream()
            .map(ContactRows.Told::contact)
            .toList();
    ContactHistory history = ContactHistory.of(contacts, campaigns);
    policies.forEach(rules -> ContactFacts.put(facts, rules, history, contactAt));
  }

  @Override
  public void ask(CustomerId customer) {
    gathered.of(customer);
  }

  @Override
  public GatheredCounts counts() {
    return gathered.counts();
  }

  @Override
  public String told(Locale locale) {
    GatheredCounts counts = counts();
    String rows = counts.told(locale, Map.of());
    return Words.SIDE_CONTACTS.with(locale, source.file(), counts.read, rows);
  }

  @Override
  public List<String> doubts(Locale locale) {
    List<String> doubts = new ArrayList<>();
    if (!maker.unknown().isEmpty()) {
      String codes =
          maker.unknown().stream().map(Said::printable).collect(Collectors.joining(", "));
      doubts.add(Words.CONTACT_CODES.with(locale, source.file(), codes));
    }
    return doubts;
  }

  @Override
  public Map<String, Object> tree() {
    Map<String, Object> tree = source.tree(counts());
    tree.put("completeFrom", completeFrom.toString());
    tree.put("contactAt", contactAt.toString());
    return tree;
  }
}
