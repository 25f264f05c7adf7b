package org.bankcrm.core.explanation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Operand.Role;

/** English words around phrases and values. */
final class English extends Language {

  private final EnglishPhrases phrases;

  English(ZoneId zone) {
    super(Locale.ENGLISH, new EnglishFormats(zone));
    this.phrases = new EnglishPhrases(formats);
  }

  @Override
  Language in(ZoneId zone) {
    return new English(zone);
  }

  @Override
  Phrase phrase(Clause clause, boolean negated) {
    return phrases.of(clause, negated);
  }

  @Override
  Phrase heading(Clause clause, int parts, boolean negated) {
    return switch (clause.operator()) {
      case ALL ->
          negated
              ? new Phrase("Not all of these may hold", "Not all of these hold")
              : new Phrase("All of these must hold", "All of these hold");
      case ANY ->
          negated
              ? new Phrase("None of these may hold", "None of these holds")
              : new Phrase("At least one of these must hold", "At least one of these holds");
      case AT_LEAST -> atLeast(clause.operand(Role.LEAST), parts, negated);
      default -> elements(clause, negated);
    };
  }

  private static Phrase atLeast(Optional<Object> least, int parts, boolean negated) {
    if (least.isEmpty()) {
      return negated
          ? new Phrase("Fewer than a set number may hold", "Fewer than a set number hold")
          : new Phrase("A set number of these must hold", "A set number of these hold");
    }
    int count = (Integer) least.get();
    String number = negated ? "At most " + (count - 1) : "At least " + count;
    String which = number + " of these " + parts;
    return new Phrase(which + (negated ? " may hold" : " must hold"), which + " hold");
  }

  private static Phrase elements(Clause clause, boolean negated) {
    return switch (clause.operator()) {
      case SOME -> negated ? none() : some();
      case NONE -> negated ? some() : none();
      case EVERY ->
          negated
              ? new Phrase("not every one may meet this", "not every one meets this")
              : new Phrase("every one must meet this", "every one meets this");
      default -> counted(clause, negated);
    };
  }

  private static Phrase some() {
    return new Phrase("at least one must meet this", "at least one meets this");
  }

  private static Phrase none() {
    return new Phrase("none may meet this", "none meets this");
  }

  private static Phrase counted(Clause clause, boolean negated) {
    if (clause.isMasked()) {
      return new Phrase("a number of them must meet this", "a number of them meets this");
    }
    String number = EnglishPhrases.number(clause, negated);
    return new Phrase(number + " must meet this", number + " meet this");
  }

  @Override
  String stated(String name, String statement) {
    return name + ' ' + statement;
  }

  @Override
  String found(String name, String actual, boolean yesNo) {
    return name + (yesNo ? ": " : " ") + actual;
  }

  @Override
  String against(String found, String asked) {
    return found + ", " + asked;
  }

  @Override
  String colon() {
    return ": ";
  }

  @Override
  String outcome(Truth truth, boolean demanded) {
    String word =
        switch (truth) {
          case TRUE -> demanded ? "met" : "true";
          case FALSE -> demanded ? "not met" : "false";
          case UNKNOWN -> "cannot be told";
        };
    return " — " + word;
  }

  @Override
  String missing() {
    return "missing";
  }

  @Override
  String notAsked(Truth applies) {
    return applies == Truth.FALSE
        ? "Does not apply to this customer and was not asked"
        : "Whether it applies to this customer cannot be told, so it was not asked";
  }

  @Override
  String population() {
    return "Whom it is about";
  }

  @Override
  String open() {
    return "cannot be told";
  }

  @Override
  String stale(Optional<LocalDate> observedOn) {
    return "missing (too old"
        + observedOn.map(day -> ", last recorded on " + formats.date(day)).orElse("")
        + ')';
  }

  @Override
  String bracketed(String words) {
    return " (" + words + ')';
  }

  @Override
  String see(String policy) {
    return " (see " + policy + ')';
  }

  @Override
  String counts(PartTruths parts) {
    String met = parts.met() + " true, " + parts.notMet() + " false";
    String unknown = parts.unknown() == 0 ? "" : ", " + parts.unknown() + " cannot be told";
    return parts.total() == 0 ? "none there" : parts.total() + " there: " + met + unknown;
  }

  @Override
  String partNumber(int number) {
    return "No. " + number;
  }

  @Override
  String notExplained(int parts) {
    return "and " + parts + " more";
  }

  @Override
  String policy(String name, String ref, LocalDate asOf, ZoneId zone) {
    return policy(name, ref) + ", as of " + formats.date(asOf) + " (" + zone.getId() + ')';
  }

  @Override
  String policy(String name, String ref) {
    return name + " (" + ref + ')';
  }

  @Override
  String bin(String path, Optional<String> points) {
    return "Bin " + path + colon() + points.map(each -> each + " points").orElse(open());
  }

  @Override
  String condition(Optional<String> code, String path) {
    return code.map(c -> c + ": condition ").orElse("Condition ") + path;
  }

  @Override
  String missingValues(List<String> names) {
    String first = names.size() < MissingAttribute.MOST_TOLD ? "" : " (the first of them)";
    return "Missing to settle this" + first + ": " + String.join(", ", names);
  }

  @Override
  String notShown() {
    return "***";
  }
}
