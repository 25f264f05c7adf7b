package org.bankcrm.customer;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Direction;
import org.bankcrm.customer.activity.Initiative;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentStatus;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.entry.CardScheme;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryFault;
import org.bankcrm.customer.entry.EntryForm;
import org.bankcrm.customer.entry.EntryStage;
import org.bankcrm.customer.entry.Need;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.HoldingStatus;
import org.bankcrm.customer.holding.ProductFamily;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;
import org.bankcrm.customer.matching.MatchWords;
import org.bankcrm.customer.needs.InterviewSaying;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.Education;
import org.bankcrm.customer.party.FamilyRole;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.MaritalStatus;
import org.bankcrm.customer.party.Office;
import org.bankcrm.customer.party.OrganisationSize;
import org.bankcrm.customer.party.PartyKind;
import org.bankcrm.customer.party.RelatedRole;
import org.bankcrm.customer.party.RiskAppetite;
import org.bankcrm.customer.party.StatementKind;
import org.bankcrm.customer.party.StatementSource;
import org.bankcrm.customer.party.TravelPermit;
import org.bankcrm.customer.party.WorkStatus;

/**
 * What this module says to people, for whoever adds a language.
 *
 * <pre>{@code
 * Language.of(locale, table, CoreWords.all(), CustomerWords.all());
 * }</pre>
 *
 * <p>A bank's own language has a text for each of them; a table that lacks one is refused.
 */
public final class CustomerWords {

  private static final Wording ALL =
      Wording.of(
              List.of(),
              Stream.of(activity(), consent(), entry(), holding(), party(), problems())
                  .flatMap(Collection::stream)
                  .toList(),
              CustomerWords.class)
          .and(InterviewSaying.WORDING)
          .and(MatchWords.all());

  private CustomerWords() {}

  /** All labels; a channel or purpose of the bank's own is none of them. */
  public static Wording all() {
    return ALL;
  }

  private static List<Labelled> activity() {
    return all(
        channels(), transactionTypes(), interactions(), Direction.values(), Initiative.values());
  }

  private static Labelled[] channels() {
    return new Labelled[] {
      Channel.BRANCH,
      Channel.PHONE,
      Channel.WEB,
      Channel.MOBILE,
      Channel.SOCIAL,
      Channel.CHAT,
      Channel.ATM,
      Channel.SMS,
      Channel.EMAIL,
      Channel.AUTOMATIC
    };
  }

  private static Labelled[] transactionTypes() {
    return new Labelled[] {
      TransactionType.DEPOSIT,
      TransactionType.WITHDRAWAL,
      TransactionType.TRANSFER,
      TransactionType.CARD_PURCHASE,
      TransactionType.PAYMENT,
      TransactionType.SALARY,
      TransactionType.PENSION,
      TransactionType.LOAN_DISBURSEMENT,
      TransactionType.LOAN_REPAYMENT,
      TransactionType.WEALTH_PURCHASE,
      TransactionType.WEALTH_REDEMPTION,
      TransactionType.INSURANCE_PREMIUM,
      TransactionType.INTEREST,
      TransactionType.FEE
    };
  }

  private static Labelled[] interactions() {
    return new Labelled[] {
      InteractionKind.CONTACT,
      InteractionKind.SERVICE,
      InteractionKind.COMPLAINT,
      InteractionKind.CAMPAIGN,
      InteractionKind.CAMPAIGN_RESPONSE,
      InteractionKind.LOGIN,
      InteractionKind.VISIT,
      InteractionOutcome.REACHED,
      InteractionOutcome.NOT_REACHED,
      InteractionOutcome.BOUNCED,
      InteractionOutcome.ACCEPTED,
      InteractionOutcome.DECLINED,
      InteractionOutcome.OPTED_OUT,
      InteractionOutcome.RESOLVED,
      InteractionOutcome.OPEN
    };
  }

  private static List<Labelled> consent() {
    return all(
        new Labelled[] {
          Purpose.MARKETING,
          Purpose.PROFILING,
          Purpose.CREDIT_CHECK,
          Purpose.DATA_SHARING,
          Purpose.SERVICE,
          Purpose.CARE
        },
        ConsentDecision.values(),
        ConsentStatus.values());
  }

  private static List<Labelled> entry() {
    return all(
        DataField.standard().toArray(Labelled[]::new),
        CardScheme.values(),
        EntryFault.values(),
        EntryForm.values(),
        EntryStage.values(),
        Need.values());
  }

  private static List<Labelled> holding() {
    return all(
        BalanceSide.values(),
        HoldingRole.values(),
        HoldingStatus.values(),
        ProductFamily.values(),
        ProductKind.values(),
        RiskRating.values());
  }

  private static List<Labelled> party() {
    return all(
        contactKinds(),
        addressUses(),
        Education.values(),
        FamilyRole.values(),
        Gender.values(),
        MaritalStatus.values(),
        Office.values(),
        OrganisationSize.values(),
        PartyKind.values(),
        RelatedRole.values(),
        RiskAppetite.values(),
        StatementKind.values(),
        statementSources(),
        TravelPermit.Kind.values(),
        WorkStatus.values());
  }

  private static Labelled[] statementSources() {
    return new Labelled[] {
      StatementSource.DECLARED,
      StatementSource.VERIFIED,
      StatementSource.PAYROLL,
      StatementSource.CREDIT_BUREAU,
      StatementSource.ESTIMATED
    };
  }

  private static Labelled[] contactKinds() {
    return new Labelled[] {
      ContactKind.MOBILE,
      ContactKind.PHONE,
      ContactKind.EMAIL,
      ContactKind.POSTAL,
      ContactKind.WECHAT
    };
  }

  private static Labelled[] addressUses() {
    return new Labelled[] {
      AddressUse.HOME,
      AddressUse.WORK,
      AddressUse.REGISTERED,
      AddressUse.BUSINESS,
      AddressUse.POSTAL
    };
  }

  private static List<Labelled> problems() {
    return all(new Labelled[][] {CustomerProblem.Code.values()});
  }

  private static List<Labelled> all(Labelled[]... labels) {
    return Stream.of(labels).flatMap(Stream::of).toList();
  }
}
