package org.bankcrm.customer.portrait;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.MaskKind;
import org.bankcrm.customer.privacy.Visibility;

/** What the policies of a book decided: a line for each, those too that may not be told. */
final class DecisionLines {

  private static final Language CHINESE = Language.of(Locale.CHINESE);
  private static final Language ENGLISH = Language.of(Locale.ENGLISH);

  private final Decision decision;
  private final DecisionEngine engine;
  private final List<Language> languages;
  private final Drawing drawing;

  DecisionLines(Decision decision, Collection<Language> further, Drawing drawing) {
    this.decision = decision;
    this.engine = decision.engine();
    this.languages = List.copyOf(further);
    this.drawing = drawing;
  }

  /**
   * By what they tell, and of yes or no what is yes first; then in the order of the book. What may
   * not be told stands last, so that its place does not tell it.
   */
  void draw() {
    engine.book().policies().stream()
        .map(this::line)
        .sorted(
            Comparator.<PortraitLine, PolicyAspect>comparing(line -> outcome(line).aspect())
                .thenComparing(line -> outcome(line).answer()))
        .forEach(line -> drawing.add(topic(outcome(line).aspect()), line));
  }

  private static PortraitOutcome outcome(PortraitLine line) {
    return line.outcome().orElseThrow();
  }

  private static PortraitTopic topic(PolicyAspect aspect) {
    return switch (aspect) {
      case TIER, STAGE, GROUP -> PortraitTopic.STANDING;
      case SCORE -> PortraitTopic.SCORES;
      case MEMBERSHIP -> PortraitTopic.SIGNS;
      case OFFER, CHOICE -> PortraitTopic.OFFERS;
      case CONTACT -> PortraitTopic.CONTACT;
      case OTHER -> PortraitTopic.OTHERS;
    };
  }

  private PortraitLine line(Policy<?> policy) {
    Visibility shown = shown(policy);
    boolean told = shown == Visibility.FULL && !engine.isWithheld(policy);
    PortraitAnswer answer = told ? answer(policy) : PortraitAnswer.WITHHELD;
    PolicyAspect aspect = engine.aspect(policy);
    List<PortraitItem> items = new ArrayList<>();
    if (told) {
      items.add(words(policy));
      value(policy).ifPresent(items::add);
    } else if (shown == Visibility.MASKED) {
      PortraitValue hidden = new PortraitValue.Masked(MaskKind.HIDDEN.mask(""));
      items.add(item("words", policy, Visibility.MASKED, hidden));
    }
    PortraitOutcome outcome = new PortraitOutcome(policy.ref(), aspect, answer);
    String id = "policy/" + policy.ref().id();
    return new PortraitLine(id, policy.name(), PortraitSource.POLICY, items, Optional.of(outcome));
  }

  /** The least that is shown of what the policy yields; of one that yields nothing all. */
  private Visibility shown(Policy<?> policy) {
    return engine.yieldedAttributes(policy).stream()
        .map(yielded -> drawing.shows(AccessField.of(yielded)))
        .reduce(Visibility.FULL, Visibility::and);
  }

  private PortraitAnswer answer(Policy<?> policy) {
    if (decision.applies(policy) != Truth.TRUE) {
      boolean foreign = decision.applies(policy) == Truth.FALSE;
      return foreign ? PortraitAnswer.NOT_APPLICABLE : PortraitAnswer.UNKNOWN;
    } else if (!engine.aspect(policy).isYesOrNo()) {
      return PortraitAnswer.DECIDED;
    }
    return switch (decision.truth(policy)) {
      case TRUE -> PortraitAnswer.YES;
      case FALSE -> PortraitAnswer.NO;
      case UNKNOWN -> PortraitAnswer.UNKNOWN;
    };
  }

  private PortraitItem words(Policy<?> policy) {
    Disclosure disclosure = disclosure(policy);
    SortedMap<String, String> further = new TreeMap<>();
    for (Language each : languages) {
      further.put(each.locale().toLanguageTag(), decision.words(policy, each, disclosure));
    }
    PortraitValue told =
        new PortraitValue.Told(
            decision.words(policy, CHINESE, disclosure),
            decision.words(policy, ENGLISH, disclosure),
            further);
    return item("words", policy, Visibility.FULL, told);
  }

  /**
   * All that is behind a decision must be seen in full for its values to be told; where something
   * personal is masked, what would have to be is told, and no value; else the outcome alone.
   */
  private Disclosure disclosure(Policy<?> policy) {
    Disclosure disclosure = Disclosure.FULL;
    for (Attribute<?> attribute : engine.attributesBehind(policy)) {
      boolean normal = attribute.info().sensitivity() == Sensitivity.NORMAL;
      Visibility shown = drawing.shows(AccessField.of(attribute));
      if (shown == Visibility.NONE || (normal && shown != Visibility.FULL)) {
        return Disclosure.CODES;
      }
      disclosure = shown == Visibility.FULL ? disclosure : Disclosure.NAMES;
    }
    return disclosure;
  }

  /** The first of what it yields, for whoever wants no sentences. */
  private Optional<PortraitItem> value(Policy<?> policy) {
    return engine.yieldedAttributes(policy).stream()
        .findFirst()
        .flatMap(yielded -> value(policy, yielded));
  }

  private <T> Optional<PortraitItem> value(Policy<?> policy, Attribute<T> yielded) {
    return decision
        .value(yielded)
        .map(
            value ->
                item(
                    "value",
                    policy,
                    Visibility.FULL,
                    FactLines.figure(yielded, value, engine.codeNames())));
  }

  private PortraitItem item(String id, Policy<?> policy, Visibility shown, PortraitValue value) {
    List<Attribute<?>> yields = engine.yieldedAttributes(policy);
    String field = yields.isEmpty() ? policy.ref().id() : yields.get(0).id();
    PortraitLabel label = id.equals("words") ? PortraitLabel.WORDS : PortraitLabel.VALUE;
    return new PortraitItem(id, field, label.label(), shown, value, Optional.empty());
  }
}
