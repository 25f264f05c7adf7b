package org.bankcrm.testkit.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.Country;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.core.Share;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.BeneficialOwnership;
import org.bankcrm.customer.party.BranchAssignment;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.party.Classification;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.FinancialStatement;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.ManagerAssignment;
import org.bankcrm.customer.party.Office;
import org.bankcrm.customer.party.OfficeHeld;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Relationship;
import org.bankcrm.customer.party.StaffId;
import org.bankcrm.customer.party.StatementKind;
import org.bankcrm.customer.party.StatementSource;

/** Puts everything about an organisation together, with the people behind it. */
final class OrganisationRecord {
  private final World world;
  private final Block block;
  private final int number;
  private final Dice dice;
  private final Firm firm;
  private final PartyId self;
  private final LocalDate since;

  OrganisationRecord(World world, Block block, int number) {
    this.world = world;
    this.block = block;
    this.number = number;
    this.dice = world.dice(Draw.ORGANISATION, number);
    this.firm = Firm.make(world, dice);
    this.self = PersonMaker.partyId(number);
    this.since = World.later(firm.establishedOn(), world.today.minusDays(dice.between(30, 3_500)));
  }

  CustomerRecord make() {
    List<Individual> people = new ArrayList<>();
    List<Relationship> ties = ties(people);
    Habits habits =
        new Habits(since, true, Habits.Pattern.STEADY, null, null, dice.between(0.4, 0.95), 0, 0);
    FirmLife life = new FirmLife(world, firm, self, number, since);
    life.live();
    return CustomerRecord.builder(
            PersonRecord.customerId(number), file(), world.bank.asOf(), world.zone())
        .customerSince(since)
        .relationships(ties)
        .relatedParties(people)
        .holdings(life.holdings())
        .transactions(life.transactions())
        .interactions(new ContactLife(world, habits, number, dice).make())
        .consents(new ConsentLife(world, habits, number, dice).ledger(life.borrows()))
        .build();
  }

  private boolean known() {
    return !dice.chance(world.missing);
  }

  private Organisation file() {
    Dice papers = dice.fork(Draw.PAPERS);
    Organisation.Builder builder =
        Organisation.builder(self)
            .legalNameZh(firm.name())
            .country(Country.CHINA)
            .address(firm.place().toAddress(AddressUse.REGISTERED, since))
            .contactPoint(
                ContactPoint.of(
                    ContactPointId.of("C" + Papers.digits(number, 9) + "-1"),
                    ContactKind.PHONE,
                    Papers.landline(papers)));
    if (firm.trades()) {
      builder.legalNameEn(firm.nameEn());
    }
    addWhatIsKnown(builder, papers);
    return builder.build();
  }

  private void addWhatIsKnown(Organisation.Builder builder, Dice papers) {
    if (!dice.chance(world.missing / 4)) {
      builder.document(
          IdentityDocument.ofUnlimited(Papers.creditCode(firm.place().city().region(), papers)));
    }
    if (known()) {
      builder.industry(Classification.industry(firm.industry()));
    }
    if (known()) {
      builder.size(firm.size());
    }
    if (known()) {
      builder.establishedOn(firm.establishedOn());
    }
    if (known()) {
      builder.statement(turnover());
    }
  }

  private FinancialStatement turnover() {
    return new FinancialStatement(
        StatementKind.ANNUAL_TURNOVER,
        Money.yuan(firm.turnover()),
        World.later(since, world.today.minusDays(dice.between(20, 600))),
        StatementSource.VERIFIED);
  }

  /** Owners with a quarter or more, one of them the legal representative; branch and manager. */
  private List<Relationship> ties(List<Individual> people) {
    List<Relationship> ties = owners(people);
    DateRange here = DateRange.startingOn(since);
    ties.add(new BranchAssignment(self, BranchId.of(firm.place().branch()), here));
    StaffId manager = StaffId.of("S" + firm.place().branch().substring(1) + '-' + dice.below(6));
    ties.add(new ManagerAssignment(self, manager, here));
    return ties;
  }

  private List<Relationship> owners(List<Individual> people) {
    List<Relationship> ties = new ArrayList<>();
    DateRange period = DateRange.startingOn(firm.establishedOn());
    int owners = dice.between(1, 3);
    for (int i = 0; i < owners; i++) {
      Individual owner = owner(i);
      people.add(owner);
      int percent = i == 0 ? 100 - 25 * (owners - 1) : 25;
      ties.add(
          new BeneficialOwnership(
              owner.id(), self, Share.ofPercent(BigDecimal.valueOf(percent)), period));
      if (i == 0) {
        ties.add(new OfficeHeld(owner.id(), self, Office.LEGAL_REPRESENTATIVE, period));
      }
    }
    return ties;
  }

  /** A customer who is in business, if there is one nearby; else somebody unknown. */
  private Individual owner(int place) {
    List<Person> inBusiness =
        block.people().stream()
            .map(customer -> block.home(customer).customer(customer))
            .filter(person -> person.work().occupation() == Occupation.BUSINESS_OWNER)
            .toList();
    if (place == 0 && !inBusiness.isEmpty()) {
      return PartyMaker.relative(dice.pick(inBusiness));
    }
    Gender gender = dice.chance(0.7) ? Gender.MALE : Gender.FEMALE;
    LocalDate birth = world.yearsBack(dice.between(30, 65), dice);
    FullName name = FullName.of(gender, birth.getYear(), dice.fork(Draw.NAME).fork(place));
    return Individual.builder(
            PartyId.of("R" + Papers.digits(number, 9) + "O" + place), name.toName())
        .birthDate(birth)
        .gender(gender)
        .build();
  }
}
