package org.bankcrm.campaign.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactHistory.Contact;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;

/**
 * What is kept of contacts with a customer, as parts for retention and erasure.
 *
 * <p>Without the person there stays on which days contacts of which purpose and channel were made,
 * and how many a budget counted: no keys, no instants, no complaints. {@link
 * ContactBudget#pseudonymise} puts a pseudonym in place of the subject, so that caps over all
 * subjects count on.
 */
public final class ContactParts {

  /** Contacts, refusals and complaints, with the day of the last as {@code last}. */
  public static final HeldKind HISTORY =
      HeldKind.of("campaign.contacts", "触达历史", "Contact history");

  /** What budgets counted of the customer, with the day of the last contact as {@code last}. */
  public static final HeldKind CLAIMS =
      HeldKind.of("campaign.budget", "触达额度占用", "Contacts counted in budgets");

  private ContactParts() {}

  /**
   * The contact history of a customer. Days, purposes and channels of its contacts stay without the
   * person.
   *
   * @param zone in which days are told
   */
  public static HeldDocument of(ContactHistory history, ZoneId zone) {
    requireNonNull(zone, "zone");
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("contacts", history.contacts().stream().map(ContactParts::whole).toList());
    document.put("refusals", history.refusals().stream().map(ContactParts::whole).toList());
    document.put("answers", history.answers().stream().map(ContactParts::whole).toList());
    document.put(
        "complaints",
        history.complaints().stream()
            .map(each -> Map.of("at", each.at().toString(), "open", each.open()))
            .toList());
    List<Map<String, Object>> days =
        history.contacts().stream().map(each -> day(each, zone)).toList();
    return HeldDocument.of(HISTORY, "contacts", document)
        .on("last", last(instants(history), zone))
        .leaving(Map.of("contacts", days));
  }

  private static Stream<Instant> instants(ContactHistory history) {
    return Stream.concat(
        Stream.of(history.contacts(), history.refusals(), history.answers())
            .flatMap(Collection::stream)
            .map(Contact::at),
        history.complaints().stream().map(ContactHistory.Complaint::at));
  }

  private static Optional<LocalDate> last(Stream<Instant> instants, ZoneId zone) {
    return instants.max(Comparator.naturalOrder()).map(at -> LocalDays.of(at, zone));
  }

  private static Map<String, Object> whole(Contact contact) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", contact.at().toString());
    tree.putAll(what(contact));
    contact.what().group().ifPresent(group -> tree.put("group", group));
    contact.id().ifPresent(id -> tree.put("id", id.value()));
    return tree;
  }

  private static Map<String, Object> what(Contact contact) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("purpose", contact.what().purpose().code());
    tree.put("channel", contact.what().channel().code());
    return tree;
  }

  private static Map<String, Object> day(Contact contact, ZoneId zone) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("day", LocalDays.of(contact.at(), zone).toString());
    tree.putAll(what(contact));
    return tree;
  }

  /**
   * What budgets counted of a customer. Their days and budgets stay without the person.
   *
   * @param claims all of the customer's, of any budget
   * @param zone in which days are told
   */
  public static HeldDocument of(Collection<BudgetClaim> claims, ZoneId zone) {
    requireNonNull(zone, "zone");
    List<Map<String, Object>> whole = claims.stream().map(ContactParts::whole).toList();
    List<Map<String, Object>> days =
        claims.stream()
            .map(
                claim ->
                    Map.<String, Object>of(
                        "budget", claim.budget(), "day", LocalDays.of(claim.at(), zone).toString()))
            .toList();
    return HeldDocument.of(CLAIMS, "claims", Map.of("claims", whole))
        .on("last", last(claims.stream().map(BudgetClaim::at), zone))
        .leaving(Map.of("claims", days));
  }

  private static Map<String, Object> whole(BudgetClaim claim) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", claim.id());
    tree.put("budget", claim.budget());
    tree.put("subject", claim.subject());
    tree.put("at", claim.at().toString());
    tree.put("expires", claim.expires().toString());
    return tree;
  }
}
