package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.ResidentId;

/**
 * The same person a second time: another key and phone, the name perhaps mistyped, the paper
 * perhaps not shown, fewer products, and no word of the family.
 */
final class DuplicateRecord {
  private final World world;
  private final Person person;
  private final Home home;
  private final int number;
  private final Dice dice;

  DuplicateRecord(World world, Block block, int number) {
    this.world = world;
    this.number = number;
    this.person = block.original(number);
    this.dice = world.dice(Draw.DUPLICATE, number);
    Home real = block.home(person.number());
    boolean moved = dice.chance(0.5);
    Place place = moved ? Place.homeIn(real.place().city(), dice.fork(Draw.PLACE)) : real.place();
    this.home = new Home(real.id(), place, null, null, List.of(person), null, null, null);
  }

  CustomerRecord make() {
    Dice original = world.dice(Draw.PERSON, person.number());
    ResidentId paper = dice.chance(0.55) ? PartyMaker.residentId(person, original) : null;
    return new PersonRecord(world, home, person, number, habits())
        .make(name(), paper, List.of(), List.of());
  }

  private PersonName name() {
    if (dice.chance(0.45)) {
      return dice.chance(0.4) ? person.name().toNameWithLatin() : person.name().toName();
    }
    return person.name().misspelt(dice).orElse(person.name()).toName();
  }

  /** Mostly an account that was opened elsewhere and forgotten. */
  private Habits habits() {
    Habits usual = Habits.of(world, home, person, dice.fork(Draw.HABITS));
    boolean asleep = usual.isDormant() || (tenure(usual) > 500 && dice.chance(0.5));
    LocalDate turn =
        usual.turn() != null
            ? usual.turn()
            : World.later(
                usual.since().plusDays(60), world.today.minusDays(dice.between(100, 1_000)));
    return new Habits(
        usual.since(),
        false,
        asleep ? Habits.Pattern.DORMANT : usual.pattern(),
        asleep ? turn : usual.turn(),
        usual.wokeOn(),
        usual.digital(),
        usual.thrift(),
        0);
  }

  private long tenure(Habits usual) {
    return world.today.toEpochDay() - usual.since().toEpochDay();
  }
}
