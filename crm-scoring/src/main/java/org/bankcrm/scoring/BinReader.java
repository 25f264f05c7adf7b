package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.policy.DocumentReader;

/**
 * Reads the rows of one characteristic: what is missing comes first, all others come last, whether
 * they bring points or are said to be impossible.
 */
final class BinReader {

  /** Stands for the reason of a bin that is not there. */
  private static final String UNREAD = "unread";

  private final DocumentReader characteristic;
  private final String path;
  private final CardReader card;
  private final Optional<AttributeRef> reads;
  private final List<Bin> bins = new ArrayList<>();
  private Bin missing =
      new Bin(CharacteristicBuilder.MISSING, never(), BigDecimal.ZERO, Optional.of(UNREAD));
  private Optional<Bin> other = other(BigDecimal.ZERO, Optional.empty());

  BinReader(DocumentReader characteristic, String path, CardReader card) {
    this.characteristic = characteristic;
    this.path = path;
    this.card = card;
    this.reads = attribute();
    List<DocumentReader> rows = characteristic.objects("bins", CardCheck.MOST_BINS + 2);
    for (int place = 0; place < rows.size(); place++) {
      read(rows.get(place), place, rows.size() - 1);
    }
    if (!rows.isEmpty() && characteristic.isSound()) {
      checkEnds(rows);
    }
  }

  private static Optional<Condition> never() {
    return Optional.of(Condition.never());
  }

  private static Optional<Bin> other(BigDecimal points, Optional<String> reason) {
    return Optional.of(new Bin(CharacteristicBuilder.OTHER, Optional.empty(), points, reason));
  }

  /** The one attribute; empty if the characteristic is free, or the attribute cannot be read. */
  private Optional<AttributeRef> attribute() {
    if (!characteristic.has("attribute")) {
      return Optional.empty();
    }
    Optional<AttributeRef> plain = characteristic.attribute("attribute").map(Attribute::ref);
    if (!characteristic.has("freshWithin")) {
      return plain;
    }
    int days = (int) characteristic.integer("freshWithin", 0, 36_500);
    return plain.map(ref -> ref.freshWithin(days));
  }

  private void read(DocumentReader row, int place, int last) {
    if (row.has("missing")) {
      CardReader.requireTrue(row, "missing");
      checkPlace(row, "missing", place == 0, "first");
      card.place(path + "/bins/0", row);
      missing = missing(row);
    } else if (isOther(row)) {
      String key = row.has("otherwise") ? "otherwise" : "impossible";
      CardReader.requireTrue(row, key);
      checkPlace(row, key, place == last, "last");
      card.place(path + "/bins/" + (bins.size() + 1), row);
      other =
          key.equals("otherwise") ? other(row.decimal("points"), reason(row)) : Optional.empty();
    } else {
      card.place(path + "/bins/" + (bins.size() + 1), row);
      bins.add(bin(row));
    }
  }

  private static boolean isOther(DocumentReader row) {
    return row.has("otherwise") || row.has("impossible");
  }

  private static void checkPlace(DocumentReader row, String key, boolean fits, String where) {
    if (!fits) {
      row.problem(
          key, "misplaced-bin", "this bin does not stand " + where + ".", "Move it " + where + ".");
    }
  }

  private void checkEnds(List<DocumentReader> rows) {
    if (rows.stream().noneMatch(row -> row.has("missing"))) {
      characteristic.problem(
          "bins",
          "no-missing-bin",
          "there is no bin for customers of whom this is not known.",
          "Begin with {\"missing\": true, \"points\": …}.");
    }
    if (rows.stream().noneMatch(BinReader::isOther)) {
      characteristic.problem(
          "bins",
          "no-other-bin",
          "there is no bin for customers whom no bin takes.",
          "End with {\"otherwise\": true, \"points\": …}, or with {\"impossible\": true}.");
    }
  }

  private Bin missing(DocumentReader row) {
    boolean free = !characteristic.has("attribute");
    Optional<Condition> when =
        free
            ? Optional.of(row.condition("when"))
            : reads.<Condition>map(ref -> new Presence(ref, false)).or(BinReader::never);
    BigDecimal points = row.decimal("points");
    return new Bin(
        CharacteristicBuilder.MISSING, when, points, Optional.of(card.code(row, "reason")));
  }

  private Bin bin(DocumentReader row) {
    return new Bin(
        row.localized("label"),
        Optional.of(row.condition("when")),
        row.decimal("points"),
        reason(row));
  }

  private Optional<String> reason(DocumentReader row) {
    return row.has("reason") ? Optional.of(card.code(row, "reason")) : Optional.empty();
  }

  Optional<AttributeRef> reads() {
    return reads;
  }

  Bin missing() {
    return missing;
  }

  List<Bin> bins() {
    return bins;
  }

  Optional<Bin> other() {
    return other;
  }
}
