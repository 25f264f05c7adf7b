package org.bankcrm.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.CustomerProblem.Code;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.PermanentResidentId;
import org.bankcrm.customer.party.ResidentId;

/**
 * Compares what is recorded of a person with what the numbers on the person's papers tell. Papers
 * that ended before the record's day are not asked: a number may have been corrected since.
 */
final class PaperChecks {

  /** What a number tells, and where it stands. */
  private record Paper(
      Class<?> kind,
      String number,
      LocalDate birthDate,
      Gender gender,
      DateRange validity,
      String place) {}

  private final Individual person;
  private final List<Paper> papers = new ArrayList<>();

  private PaperChecks(Individual person, String place, LocalDate today) {
    this.person = person;
    List<IdentityDocument> documents = person.documents();
    for (int i = 0; i < documents.size(); i++) {
      IdentityDocument document = documents.get(i);
      if (document.validity().end().filter(end -> !end.isAfter(today)).isEmpty()) {
        paper(document, place + "/documents/" + i).ifPresent(papers::add);
      }
    }
  }

  static void check(
      Individual person, String place, LocalDate today, BiConsumer<Code, String> problems) {
    new PaperChecks(person, place, today).check(problems);
  }

  private static Optional<Paper> paper(IdentityDocument document, String place) {
    DateRange validity = document.validity();
    if (document.identifier() instanceof ResidentId id) {
      return Optional.of(
          new Paper(ResidentId.class, id.number(), id.birthDate(), id.gender(), validity, place));
    }
    return document.identifier() instanceof PermanentResidentId id
        ? Optional.of(
            new Paper(
                PermanentResidentId.class,
                id.number(),
                id.birthDate(),
                id.gender(),
                validity,
                place))
        : Optional.empty();
  }

  private void check(BiConsumer<Code, String> problems) {
    for (int i = 0; i < papers.size(); i++) {
      Paper paper = papers.get(i);
      if (papers.subList(0, i).stream().anyMatch(earlier -> isAnother(earlier, paper))) {
        problems.accept(Code.MORE_THAN_ONE, paper.place());
      }
      if (person.birthDate().filter(day -> !day.equals(paper.birthDate())).isPresent()) {
        problems.accept(Code.CONTRADICTION, paper.place() + "/birthDate");
      }
      if (person.gender().filter(gender -> isOpposite(gender, paper.gender())).isPresent()) {
        problems.accept(Code.CONTRADICTION, paper.place() + "/gender");
      }
    }
  }

  private static boolean isAnother(Paper one, Paper other) {
    return one.kind().equals(other.kind())
        && !one.number().equals(other.number())
        && one.validity().overlaps(other.validity());
  }

  /** A gender that was left open contradicts nothing. */
  private static boolean isOpposite(Gender recorded, Gender onPaper) {
    return recorded != Gender.UNSPECIFIED && recorded != onPaper;
  }
}
