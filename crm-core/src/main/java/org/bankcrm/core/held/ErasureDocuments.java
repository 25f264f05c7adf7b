package org.bankcrm.core.held;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** Plans and proofs of erasure as documents. */
final class ErasureDocuments {

  private static final long FORMAT = 1;
  private static final int MOST = 100_000;
  private static final String REF = "an id and a version, as in retention@2";
  private static final String KEY = "1 to 128 visible ASCII characters without blanks";

  private ErasureDocuments() {}

  static Map<String, Object> write(ErasurePlan plan) {
    return DataWriter.document(FORMAT)
        .text("policy", plan.policy().toString())
        .day("day", plan.day())
        .text("trigger", plan.trigger().name())
        .objects("steps", plan.steps(), ErasureDocuments::write)
        .tree();
  }

  private static DataWriter write(ErasureStep step) {
    return DataWriter.object()
        .text("kind", step.kind().code())
        .localized("name", step.kind().name())
        .text("key", step.key())
        .text("action", step.action().name())
        .text("cause", step.cause().name())
        .day("until", step.until())
        .texts("by", step.by())
        .objects(
            "grounds", step.grounds(), ground -> DataWriter.object().localized("text", ground));
  }

  static ErasurePlan plan(Object tree) {
    return DataReader.read(tree, FORMAT, ErasureDocuments::plan);
  }

  private static Optional<ErasurePlan> plan(DataReader document) {
    Optional<PolicyRef> policy = document.text("policy", REF, PolicyRef::parse);
    Optional<LocalDate> day = document.day("day");
    Optional<ErasureTrigger> trigger = word(document, "trigger", ErasureTrigger.class);
    List<ErasureStep> steps = document.objects("steps", MOST, ErasureDocuments::step);
    return document.made(
        "a plan",
        () ->
            new ErasurePlan(policy.orElseThrow(), day.orElseThrow(), trigger.orElseThrow(), steps));
  }

  private static Optional<ErasureStep> step(DataReader object) {
    Optional<HeldKind> kind = kind(object);
    Optional<String> key = object.text("key", KEY, text -> Checks.id(text, "key"));
    Optional<ErasureAction> action = word(object, "action", ErasureAction.class);
    Optional<ErasureCause> cause = word(object, "cause", ErasureCause.class);
    Optional<LocalDate> until = object.has("until") ? object.day("until") : Optional.empty();
    List<String> by = object.texts("by", MOST);
    List<LocalizedText> grounds = object.objects("grounds", MOST, ErasureDocuments::ground);
    return object.made(
        "a step",
        () ->
            new ErasureStep(
                kind.orElseThrow(),
                key.orElseThrow(),
                action.orElseThrow(),
                cause.orElseThrow(),
                until,
                by,
                grounds));
  }

  private static Optional<LocalizedText> ground(DataReader object) {
    Optional<LocalizedText> text = object.localized("text");
    return object.made("a text", text::orElseThrow);
  }

  private static Optional<HeldKind> kind(DataReader object) {
    Optional<String> code = object.text("kind", "a code", text -> Checks.code(text, "kind"));
    Optional<LocalizedText> name = object.localized("name");
    return code.flatMap(known -> name.map(called -> new HeldKind(known, called)));
  }

  private static <E extends Enum<E>> Optional<E> word(
      DataReader object, String key, Class<E> type) {
    List<String> words = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    return object.oneOf(key, words).map(word -> Enum.valueOf(type, word));
  }

  static Map<String, Object> write(ErasureProof proof) {
    return body(proof).text("hash", proof.hash()).tree();
  }

  /** All but the hash, which is over it. */
  static DataWriter body(ErasureProof proof) {
    return DataWriter.document(FORMAT)
        .text("pseudonym", proof.pseudonym().value())
        .instant("at", proof.at())
        .text("policy", proof.policy().toString())
        .text("trigger", proof.trigger().name())
        .objects("lines", proof.lines(), ErasureDocuments::write);
  }

  private static DataWriter write(ErasureProof.Line line) {
    return DataWriter.object()
        .text("kind", line.kind().code())
        .localized("name", line.kind().name())
        .text("action", line.action().name())
        .text("cause", line.cause().name())
        .day("until", line.until())
        .texts("by", line.by())
        .text("before", line.before())
        .text("after", line.after());
  }

  static ErasureProof proof(Object tree) {
    return DataReader.read(tree, FORMAT, ErasureDocuments::proof);
  }

  private static Optional<ErasureProof> proof(DataReader document) {
    Optional<CustomerId> pseudonym = document.text("pseudonym", KEY, CustomerId::of);
    Optional<Instant> at = document.asOf("at");
    Optional<PolicyRef> policy = document.text("policy", REF, PolicyRef::parse);
    Optional<ErasureTrigger> trigger = word(document, "trigger", ErasureTrigger.class);
    List<ErasureProof.Line> lines = document.objects("lines", MOST, ErasureDocuments::line);
    Optional<String> hash = token(document, "hash");
    return document.made(
        "a proof",
        () ->
            new ErasureProof(
                pseudonym.orElseThrow(),
                at.orElseThrow(),
                policy.orElseThrow(),
                trigger.orElseThrow(),
                lines,
                hash.orElseThrow()));
  }

  private static Optional<ErasureProof.Line> line(DataReader object) {
    Optional<HeldKind> kind = kind(object);
    Optional<ErasureAction> action = word(object, "action", ErasureAction.class);
    Optional<ErasureCause> cause = word(object, "cause", ErasureCause.class);
    Optional<LocalDate> until = object.has("until") ? object.day("until") : Optional.empty();
    List<String> by = object.texts("by", MOST);
    Optional<String> before = token(object, "before");
    Optional<String> after = object.has("after") ? token(object, "after") : Optional.empty();
    return object.made(
        "a line",
        () ->
            new ErasureProof.Line(
                kind.orElseThrow(),
                action.orElseThrow(),
                cause.orElseThrow(),
                until,
                by,
                before.orElseThrow(),
                after));
  }

  private static Optional<String> token(DataReader object, String key) {
    return object.text(
        key, "64 lower-case hexadecimal digits", text -> ErasureProof.checkToken(text, key));
  }
}
