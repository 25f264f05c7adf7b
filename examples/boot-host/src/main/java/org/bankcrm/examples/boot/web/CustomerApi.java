package org.bankcrm.examples.boot.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.port.KeptDecision;
import org.bankcrm.examples.boot.decide.Desk;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.segmentation.NextTier;
import org.bankcrm.segmentation.Route;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierPlacement;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Decisions of one customer, why, and what the next tier takes. */
@RestController
@RequestMapping("/api/customers/{id}")
class CustomerApi {

  private final Desk desk;
  private final Access access;
  private final JdbcStores stores;

  CustomerApi(Desk desk, Access access, JdbcStores stores) {
    this.desk = desk;
    this.access = access;
    this.stores = stores;
  }

  /** Decides the customer by all policies and keeps the decision with its facts and reasons. */
  @PostMapping("/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> decide(@PathVariable CustomerId id, Viewer viewer) {
    Desk.Decided decided = decided(id);
    Decision decision = decided.decision();
    String key = UUID.randomUUID().toString();
    stores
        .decisions()
        .append(
            List.of(
                KeptDecision.of(key, id, DecisionRecord.of(decision, Disclosure.FULL))
                    .with(decision.facts())));
    access.record(viewer, id, decided.book(), decision.engine().requiredAttributes());
    Map<String, Object> answer = head(decided);
    answer.put("decision", key);
    List<Map<String, Object>> results = new ArrayList<>();
    decided.book().book().policies().forEach(it -> results.add(result(it, decided, viewer)));
    answer.put("results", results);
    return answer;
  }

  private static Map<String, Object> head(Desk.Decided decided) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("customer", decided.customer().id().value());
    head.put("asOf", decided.customer().asOf().toString());
    head.put("book", decided.book().book().ref().toString());
    head.put("version", decided.book().version());
    return head;
  }

  private Map<String, Object> result(Policy<?> policy, Desk.Decided decided, Viewer viewer) {
    Decision decision = decided.decision();
    Map<String, Object> yields = new LinkedHashMap<>();
    if (!decision.engine().isWithheld(policy)) {
      decision
          .engine()
          .yieldedAttributes(policy)
          .forEach(it -> decision.value(it).ifPresent(value -> yields.put(it.id(), plain(value))));
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("policy", policy.ref().toString());
    result.put("name", policy.name().in(viewer.locale()));
    result.put("applies", decision.applies(policy).name());
    result.put("yields", yields);
    result.put("words", words(policy, decided, viewer));
    return result;
  }

  private static Object plain(Object value) {
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }

  private String words(Policy<?> policy, Desk.Decided decided, Viewer viewer) {
    return decided.decision().words(policy, viewer.language(), disclosure(policy, decided, viewer));
  }

  private Disclosure disclosure(Policy<?> policy, Desk.Decided decided, Viewer viewer) {
    var behind = decided.book().engine().attributesBehind(policy);
    return access.disclosure(viewer, decided.book(), behind);
  }

  /** A decision as it was kept. */
  @GetMapping("/decisions/{key}")
  Map<String, Object> kept(@PathVariable CustomerId id, @PathVariable String key, Viewer viewer) {
    KeptDecision kept =
        stores
            .decisions()
            .find(key)
            .filter(it -> it.customer().equals(id))
            .orElseThrow(() -> new NoSuchElementException("no decision has this key"));
    Desk.Decided now = decided(id);
    var read = now.book().engine().requiredAttributes();
    access.record(viewer, id, now.book(), read);
    boolean whole = access.disclosure(viewer, now.book(), read) == Disclosure.FULL;
    return whole ? kept.record().toDocument() : Map.of("book", kept.record().book().toString());
  }

  /** Why a policy decides as it does, in words, condition by condition, and as a document. */
  @GetMapping("/explanations/{policyId}")
  Map<String, Object> explain(
      @PathVariable CustomerId id, @PathVariable String policyId, Viewer viewer) {
    Desk.Decided decided = decided(id);
    Policy<?> policy =
        decided
            .book()
            .book()
            .find(policyId)
            .orElseThrow(() -> new NoSuchElementException("the book has no policy " + policyId));
    access.record(viewer, id, decided.book(), decided.book().engine().attributesBehind(policy));
    var explanation = decided.decision().explain(policy, disclosure(policy, decided, viewer));
    Map<String, Object> answer = head(decided);
    answer.put("policy", policy.ref().toString());
    answer.put("words", words(policy, decided, viewer));
    answer.put(
        "conditions", explanation.render(decided.book().engine().phrasebook(viewer.language())));
    answer.put("document", explanation.toDocument());
    return answer;
  }

  /** Where the customer stands on the ladder, and the ways to the next rung. */
  @GetMapping("/next-tier")
  Map<String, Object> nextTier(@PathVariable CustomerId id, Viewer viewer) {
    Desk.Decided decided = decided(id);
    TierLadder ladder =
        decided.book().ladders().stream()
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("the book has no ladder"));
    var behind = decided.book().engine().attributesBehind(ladder);
    access.record(viewer, id, decided.book(), behind);
    boolean whole = access.disclosure(viewer, decided.book(), behind) == Disclosure.FULL;
    TierPlacement placement = decided.decision().result(ladder);
    Map<String, Object> answer = head(decided);
    answer.put("tier", placement.code());
    answer.put("name", placement.name().in(viewer.locale()));
    answer.put("settled", placement.settled());
    answer.put("words", words(ladder, decided, viewer));
    placement.next().ifPresent(it -> answer.put("next", next(it, decided, viewer, whole)));
    return answer;
  }

  private static Map<String, Object> next(
      NextTier next, Desk.Decided decided, Viewer viewer, boolean whole) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tier", next.code());
    tree.put("name", next.name().in(viewer.locale()));
    next.from().ifPresent(day -> tree.put("from", day.toString()));
    if (whole) {
      tree.put("ways", next.routes().stream().map(it -> way(it, decided, viewer)).toList());
    }
    return tree;
  }

  private static Map<String, Object> way(Route way, Desk.Decided decided, Viewer viewer) {
    List<Map<String, Object>> gaps = new ArrayList<>();
    way.gaps()
        .forEach(
            gap -> {
              Map<String, Object> tree = new LinkedHashMap<>();
              tree.put("attribute", gap.attribute());
              tree.put("name", name(gap.attribute(), decided, viewer));
              gap.currency().ifPresent(it -> tree.put("currency", it.getCurrencyCode()));
              tree.put("actual", gap.actual());
              tree.put("needed", gap.needed());
              tree.put("difference", gap.difference());
              gaps.add(tree);
            });
    return Map.of("suffices", way.sufficient(), "gaps", gaps);
  }

  private static String name(String attribute, Desk.Decided decided, Viewer viewer) {
    return decided
        .book()
        .book()
        .catalog()
        .find(attribute)
        .map(it -> it.info().name())
        .map(it -> it.in(viewer.locale()))
        .orElse(attribute);
  }

  private Desk.Decided decided(CustomerId id) {
    return desk.decide(id)
        .orElseThrow(() -> new NoSuchElementException("no customer has this key"));
  }
}
