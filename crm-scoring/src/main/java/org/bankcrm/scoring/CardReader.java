package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.scoring.internal.Codes;

/** Reads one card; what stands in for something unreadable never leaves the parser. */
final class CardReader {

  private final DocumentReader document;

  /** The objects that problems can be told of, by their path from the card's root. */
  private final Map<String, DocumentReader> places = new LinkedHashMap<>();

  CardReader(DocumentReader document) {
    this.document = document;
    places.put("", document);
  }

  static int scale(DocumentReader document) {
    return document.has("scale") ? (int) document.integer("scale", 0, Points.MOST_DIGITS) : 0;
  }

  /** The id and version, the id short enough for the attributes that are named after it. */
  PolicyRef ref() {
    PolicyRef ref = document.ref();
    if (ref.id().length() <= AttributeIds.MAX_POLICY_ID) {
      return ref;
    }
    document.problem(
        "id",
        "too-long",
        "the id has " + ref.id().length() + " characters.",
        "Use at most " + AttributeIds.MAX_POLICY_ID + ".");
    return PolicyRef.of(ref.id().substring(0, AttributeIds.MAX_POLICY_ID), ref.version());
  }

  Scorecard read() {
    Card card =
        new Card(
            document.head().withRef(ref()),
            document.has("purpose") ? Optional.of(document.localized("purpose")) : Optional.empty(),
            scale(document),
            document.has("base") ? document.decimal("base") : BigDecimal.ZERO,
            knockOuts(),
            declined(),
            characteristics(),
            reasons(),
            bands());
    if (document.finish()) {
      CardCheck.check(card, this::report);
    }
    return new Scorecard(document.isSound() ? card.exact() : card);
  }

  /** Reports at the object that is nearest to the path. */
  private void report(String path, String code, String message, String advice) {
    String place = path;
    while (!places.containsKey(place)) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    String key = path.substring(Math.min(place.length() + 1, path.length()));
    requireNonNull(places.get(place)).problem(key, code, message, advice);
  }

  DocumentReader place(String path, DocumentReader object) {
    places.put(path, object);
    return object;
  }

  private <T> List<T> optional(
      DocumentReader parent, String path, int most, BiFunction<DocumentReader, String, T> reader) {
    return parent.has(key(path)) ? objects(parent, path, most, reader) : List.of();
  }

  /** What the objects of a list say, in their order. */
  private <T> List<T> objects(
      DocumentReader parent, String path, int most, BiFunction<DocumentReader, String, T> reader) {
    List<T> read = new ArrayList<>();
    for (DocumentReader object : parent.objects(key(path), most)) {
      String place = path + "/" + read.size();
      read.add(reader.apply(place(place, object), place));
    }
    return read;
  }

  private static String key(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<KnockOut> knockOuts() {
    return optional(
        document,
        "/knockOuts",
        CardCheck.MOST_GATES,
        (object, path) ->
            new KnockOut(
                new CodedText(code(object, "reason"), object.localized("text")),
                object.condition("when")));
  }

  Optional<Grade> declined() {
    return document.has("declined")
        ? Optional.of(grade(place("/declined", document.object("declined"))))
        : Optional.empty();
  }

  List<Band> bands() {
    return optional(
        document,
        "/bands",
        CardCheck.MOST_GATES,
        (object, path) -> new Band(from(object), grade(object)));
  }

  private static Optional<BigDecimal> from(DocumentReader object) {
    if (!object.has("otherwise")) {
      return Optional.of(object.decimal("from"));
    }
    requireTrue(object, "otherwise");
    return Optional.empty();
  }

  static void requireTrue(DocumentReader object, String key) {
    if (!object.yesNo(key)) {
      String message = "'" + key + "' is not true.";
      object.problem(key, "wrong-value", message, "Write true, or give the points.");
    }
  }

  private Grade grade(DocumentReader object) {
    DocumentReader action = object.object("action");
    return new Grade(
        code(object, "grade"),
        object.localized("name"),
        new CodedText(code(action, "code"), action.localized("text")));
  }

  private ReasonRules reasons() {
    DocumentReader object = place("/reasons", document.object("reasons"));
    ReasonMethod method = ReasonMethod.ofWord(object.oneOf("method", ReasonMethod.words()));
    int most =
        object.has("most") ? (int) object.integer("most", 1, ReasonRules.MOST) : ReasonRules.USUAL;
    return new ReasonRules(method, most, least(object), codes(object));
  }

  private Optional<BigDecimal> least(DocumentReader object) {
    Optional<BigDecimal> least = figure(object, "least");
    if (least.isPresent() && least.get().signum() < 0) {
      object.problem("least", "out-of-range", "'least' is negative.", "Write zero or more.");
      return Optional.empty();
    }
    return least;
  }

  private List<CodedText> codes(DocumentReader reasons) {
    return objects(
        reasons,
        "/reasons/codes",
        CardCheck.MOST_REASONS,
        (object, path) -> new CodedText(code(object, "code"), object.localized("text")));
  }

  private List<Characteristic> characteristics() {
    return objects(document, "/characteristics", CardCheck.MOST, this::characteristic);
  }

  private Characteristic characteristic(DocumentReader object, String path) {
    BinReader bins = new BinReader(object, path, this);
    return new Characteristic(
        code(object, "id"),
        object.localized("name"),
        bins.reads(),
        code(object, "reason"),
        bins.missing(),
        bins.bins(),
        bins.other(),
        new Baselines(
            figure(object, "mean"), figure(object, "cutoffMean"), figure(object, "neutral")));
  }

  private Optional<BigDecimal> figure(DocumentReader object, String key) {
    if (!object.has(key)) {
      return Optional.empty();
    }
    BigDecimal figure = object.decimal(key);
    try {
      return Optional.of(Points.figure(figure, key));
    } catch (IllegalArgumentException e) {
      object.problem(key, "out-of-range", e.getMessage() + ".", "");
      return Optional.empty();
    }
  }

  /** The code, or a stand-in once something else was reported. */
  String code(DocumentReader object, String key) {
    String code = object.text(key, Codes.MAX_LENGTH);
    if (Codes.isCode(code)) {
      return code;
    }
    if (!code.isEmpty()) {
      object.problem(key, "wrong-value", "a code must have " + Codes.RULE + ".", "");
    }
    return "unread";
  }
}
