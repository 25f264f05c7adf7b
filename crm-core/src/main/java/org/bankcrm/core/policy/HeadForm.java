package org.bankcrm.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Words;
import org.bankcrm.core.internal.language.Outline;
import org.jspecify.annotations.Nullable;

/** The keys that policies of all kinds have in common. */
final class HeadForm {

  static final Key<Integer> VERSION =
      Key.of("version", Values.whole(1, 999_999_999), "策略版本号", "the version of the policy");

  static final Key<DecisionPurpose> DECIDES =
      Key.of(
          "decides",
          Values.word(DecisionPurpose.class, DecisionPurpose::word),
          "银行据此决定何事；未写则依策略类型",
          "what the bank decides by it; left out, what its kind is for");

  static final Key<Condition> POPULATION =
      Key.of(
          "population",
          Values.condition(),
          "适用客户范围；未写则适用于所有客户",
          "whom it is about; left out, everybody");

  static final Key<String> EXCEPTION_ID =
      Key.of("id", Values.policyId(Checks.MAX_CODE_LENGTH), "例外编号", "the number of the approval");

  static final Key<String> ATTRIBUTE =
      Key.of(
          "attribute",
          Values.text(ApprovedException.MOST_ATTRIBUTE),
          "获准使用的属性",
          "the attribute that may be read");

  static final Key<LocalizedText> REASON =
      Key.of("reason", Values.localized(), "批准理由", "why it was approved");

  static final Key<String> APPROVER =
      Key.of("approver", Values.text(ApprovedException.MOST_APPROVER), "批准人", "who approved it");

  static final Key<LocalDate> UNTIL =
      Key.of(
          "until",
          Values.day()
              .where(
                  ApprovedException::isMeant,
                  CoreProblem.OUT_OF_RANGE,
                  "an exception must end " + ApprovedException.DAYS + ".",
                  ""),
          "最后有效日",
          "the last day on which it holds");

  private static final Form<ApprovedException> EXCEPTION =
      Form.<ApprovedException>of()
          .needed(EXCEPTION_ID, ApprovedException::id)
          .needed(ATTRIBUTE, ApprovedException::attribute)
          .needed(REASON, ApprovedException::reason)
          .needed(APPROVER, ApprovedException::approver)
          .needed(UNTIL, ApprovedException::until)
          .makes(
              draft ->
                  new ApprovedException(
                      draft.get(EXCEPTION_ID),
                      draft.get(ATTRIBUTE),
                      draft.get(REASON),
                      draft.get(APPROVER),
                      draft.get(UNTIL)));

  static final Key<List<ApprovedException>> EXCEPTIONS =
      Key.of(
          "exceptions",
          Values.distinct(
              Values.objects(EXCEPTION, 1, PolicyHead.MOST_EXCEPTIONS),
              EXCEPTION_ID,
              ApprovedException::id),
          "经批准可使用受限属性的例外",
          "approved uses of attributes that the purpose forbids");

  /** The keys alone, for kinds whose other keys have no form. */
  private static final Form<PolicyHead> HEAD =
      with(Form.<PolicyHead>of(), Values.policyId(Checks.MAX_CODE_LENGTH), head -> head)
          .makes(HeadForm::head);

  private HeadForm() {}

  static <P extends Policy<?>> Form.Definition<P> begin(Value<String> id) {
    return with(Form.<P>of(), id, Policy::head);
  }

  private static <P> Form.Definition<P> with(
      Form.Definition<P> form, Value<String> id, Function<? super P, PolicyHead> head) {
    return form.needed(
            Key.of("id", id, "策略编号，在策略手册中唯一", "the id of the policy, unique in the book"),
            made -> head.apply(made).ref().id())
        .needed(VERSION, made -> head.apply(made).ref().version())
        .needed(Key.NAME, made -> head.apply(made).name())
        .maybe(DECIDES, made -> head.apply(made).purpose())
        .usually(POPULATION, Condition.always(), made -> head.apply(made).population())
        .usually(EXCEPTIONS, List.of(), made -> head.apply(made).exceptions());
  }

  static PolicyRef ref(Draft draft) {
    Key<?> id = draft.key("id");
    return PolicyRef.of((String) draft.get(id), draft.get(VERSION));
  }

  static PolicyHead head(Draft draft) {
    return new PolicyHead(
        draft.ref(),
        draft.get(Key.NAME),
        draft.find(DECIDES),
        draft.get(POPULATION),
        draft.get(EXCEPTIONS));
  }

  /**
   * Reads the keys that all kinds of policy have, of one whose other keys are not known: {@code
   * id}, {@code version}, {@code name}, and where they are there {@code decides}, {@code
   * population} and {@code exceptions}.
   */
  static void readAlone(DocumentReader document) {
    Draft draft = new Draft(HEAD, document);
    draft.loadKeys();
    if (document.isSound()) {
      HEAD.make(draft);
    }
  }

  /** The keys that policies of any kind have. */
  static Outline outline() {
    return FormOutline.of(HEAD);
  }

  private static @Nullable String checked(@Nullable String id) {
    return id == null || !Checks.isCode(id) ? null : id;
  }

  /** The id under the key and the version beside it, where both can be read. */
  static Optional<PolicyRef> ref(@Nullable Fields fields, String key) {
    if (fields == null) {
      return Optional.empty();
    }
    Item idItem = fields.need(key);
    String id = idItem == null ? null : idItem.text(128);
    Long version = fields.need("version", number -> number.integer(1, 999_999_999));
    if (idItem == null || id == null) {
      return Optional.empty();
    }
    try {
      PolicyRef ref = PolicyRef.of(id, version == null ? 1 : version.intValue());
      return version == null ? Optional.empty() : Optional.of(ref);
    } catch (IllegalArgumentException e) {
      tellInvalid(idItem, id);
      return Optional.empty();
    }
  }

  private static void tellInvalid(Item item, String id) {
    String expected = "expected " + Values.idRule(Checks.MAX_CODE_LENGTH);
    item.problem(
        CoreProblem.INVALID_ID,
        expected + " but found " + Words.quoted(id) + ".",
        item.advice(IdSlips.meant(id), each -> checked(each.text(128)), ""));
  }
}
