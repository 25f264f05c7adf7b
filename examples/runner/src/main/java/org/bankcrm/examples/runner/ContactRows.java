package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.ValueText;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Initiative;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.examples.runner.CustomerHeader.Column;

/** Makes contacts of rows: when, over which channel, who began, what about and how it ended. */
final class ContactRows implements Gathered.Maker<ContactRows.Told> {

  private static final String AT = "at";
  private static final String CHANNEL = "channel";
  private static final String INITIATIVE = "initiative";
  private static final String KIND = "kind";
  private static final String OUTCOME = "outcome";
  private static final String CAMPAIGN = "campaign";

  /** Those that every row has to have. */
  private static final List<String> NEEDED = List.of(EventRows.ID, AT, CHANNEL, INITIATIVE, KIND);

  /** All columns but the customer's and the key, as a catalogue so that those absent are told. */
  static final AttributeCatalog COLUMNS =
      AttributeCatalog.of(
          List.of(AT, CHANNEL, INITIATIVE, KIND, OUTCOME, CAMPAIGN).stream()
              .map(id -> Attributes.openCode(id, AttributeInfo.named(id, id)))
              .toList());

  /** Kinds and outcomes that mean something to contact policies or reports; others may be slips. */
  private static final Set<InteractionKind> KNOWN_KINDS =
      Set.of(
          InteractionKind.CONTACT,
          InteractionKind.SERVICE,
          InteractionKind.COMPLAINT,
          InteractionKind.CAMPAIGN,
          InteractionKind.CAMPAIGN_RESPONSE,
          InteractionKind.LOGIN,
          InteractionKind.VISIT);

  private static final Set<InteractionOutcome> KNOWN_OUTCOMES =
      Set.of(
          InteractionOutcome.REACHED,
          InteractionOutcome.NOT_REACHED,
          InteractionOutcome.BOUNCED,
          InteractionOutcome.ACCEPTED,
          InteractionOutcome.DECLINED,
          InteractionOutcome.OPTED_OUT,
          InteractionOutcome.RESOLVED,
          InteractionOutcome.OPEN);

  private final CustomerHeader header;
  private final SortedSet<String> unknown = new TreeSet<>();

  /** A contact that a row tells. */
  record Told(Interaction contact) implements Gathered.Item {
    @Override
    public Optional<String> key() {
      return Optional.of(contact.id().value());
    }
  }

  /**
   * Reads rows below a header.
   *
   * @throws UserException if a column is not there that every row needs
   */
  ContactRows(CustomerHeader header) {
    this.header = header;
    List<String> absent = NEEDED.stream().filter(name -> header.column(name).isEmpty()).toList();
    if (!absent.isEmpty()) {
      throw Refusal.NO_CONTACT_COLUMN.of(String.join(", ", absent));
    }
  }

  /** Kinds and outcomes that nobody gives a meaning. */
  SortedSet<String> unknown() {
    return unknown;
  }

  @Override
  public Optional<Told> make(KeyedRows.Row row) {
    Optional<InteractionId> id = read(row, EventRows.ID, true, InteractionId::of);
    Optional<Instant> at = read(row, AT, true, ContactRows::instant);
    Optional<Channel> channel = read(row, CHANNEL, true, Channel::of);
    Optional<Initiative> initiative = read(row, INITIATIVE, true, Initiative::valueOf);
    Optional<InteractionKind> kind = read(row, KIND, true, InteractionKind::of);
    Optional<InteractionOutcome> outcome = read(row, OUTCOME, false, InteractionOutcome::of);
    Optional<PolicyRef> campaign = read(row, CAMPAIGN, false, ContactRows::campaign);
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    Interaction.Builder contact =
        initiative.orElseThrow() == Initiative.BANK
            ? Interaction.byBank(
                id.orElseThrow(), kind.orElseThrow(), channel.orElseThrow(), at.orElseThrow())
            : Interaction.byCustomer(
                id.orElseThrow(), kind.orElseThrow(), channel.orElseThrow(), at.orElseThrow());
    outcome.ifPresent(contact::outcome);
    campaign.ifPresent(contact::campaign);
    note(kind.orElseThrow(), outcome);
    return Optional.of(new Told(contact.build()));
  }

  private void note(InteractionKind kind, Optional<InteractionOutcome> outcome) {
    if (!KNOWN_KINDS.contains(kind)) {
      unknown.add(KIND + " " + kind.code());
    }
    outcome
        .filter(each -> !KNOWN_OUTCOMES.contains(each))
        .ifPresent(each -> unknown.add(OUTCOME + " " + each.code()));
  }

  private static Instant instant(String cell) {
    Instant at = (Instant) ValueText.parse(ValueType.INSTANT, cell);
    if (!BankDates.isMeant(at.atZone(ZoneOffset.UTC).toLocalDate())) {
      throw new IllegalArgumentException("out of range");
    }
    return at;
  }

  /** The version of a campaign changes nothing in what its contacts are for. */
  private static PolicyRef campaign(String cell) {
    return cell.contains("@") ? PolicyRef.parse(cell) : PolicyRef.of(cell, 1);
  }

  private <T> Optional<T> read(
      KeyedRows.Row row, String name, boolean needed, Function<String, T> reader) {
    Optional<Column> column = header.column(name);
    Optional<String> cell = column.map(row::cell).filter(text -> !text.isEmpty());
    if (cell.isEmpty() && !needed) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(cell.orElse("")));
    } catch (IllegalArgumentException e) { // which may quote
      row.problems().add(unfit(column.orElseThrow()));
      return Optional.empty();
    }
  }

  private static Said unfit(Column column) {
    Said form = form(column.name());
    return new Said(
        Fault.NO_VALUE.says(column.number(), column.name(), form.zh()).zh(),
        Fault.NO_VALUE.says(column.number(), column.name(), form.en()).en());
  }

  private static Said form(String name) {
    return switch (name) {
      case AT -> Forms.of(ValueType.INSTANT);
      case EventRows.ID ->
          new Said("1 至 128 个可见 ASCII 字符，不含空格", "1 to 128 visible ASCII characters without blanks");
      case INITIATIVE -> {
        String words = Arrays.toString(Initiative.values());
        yield new Said("以下之一：" + words, "one of " + words);
      }
      case CAMPAIGN -> new Said("活动编号，如 travel-card", "the id of a campaign such as travel-card");
      default ->
          new Said(
              "由 a–z、0–9、点与连字符组成的代码，如 phone",
              "a code of a–z, 0–9, dots and hyphens, such as phone");
    };
  }
}
