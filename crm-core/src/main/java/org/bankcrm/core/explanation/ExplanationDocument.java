package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.internal.document.Context;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Moments;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.TreeCopy;
import org.jspecify.annotations.Nullable;

/** Explanations as documents, one by one and many together; for one document and one thread. */
final class ExplanationDocument {

  private static final long FORMAT = 1;
  private static final int MOST_POLICIES = 10_000;

  private final ProblemList problems = new ProblemList();

  private ExplanationDocument() {}

  static Map<String, Object> write(Explanation explanation) {
    ExplanationWriter writer = new ExplanationWriter();
    Map<String, Object> policy = writer.policy(explanation.policy());
    List<Map<String, Object>> references =
        explanation.references().stream().map(writer::policy).toList();
    Map<String, Object> tree =
        head(explanation.disclosure(), explanation.asOf(), explanation.zone());
    tree.putAll(policy);
    tree.put("references", references);
    tree.putAll(writer.told());
    return Collections.unmodifiableMap(tree);
  }

  static Map<String, Object> write(Explanations explanations) {
    ExplanationWriter writer = new ExplanationWriter();
    List<Map<String, Object>> policies = new ArrayList<>();
    explanations
        .told()
        .forEach(
            (ref, policy) -> {
              Map<String, Object> tree = new LinkedHashMap<>(writer.policy(policy));
              List<PolicyRef> others = explanations.references().get(ref);
              if (others != null) {
                tree.put("references", others.stream().map(PolicyRef::toString).toList());
              }
              policies.add(Collections.unmodifiableMap(tree));
            });
    Map<String, Object> tree =
        head(explanations.disclosure(), explanations.asOf(), explanations.zone());
    tree.put("policies", Collections.unmodifiableList(policies));
    tree.putAll(writer.told());
    return Collections.unmodifiableMap(tree);
  }

  private static Map<String, Object> head(Disclosure disclosure, Instant asOf, ZoneId zone) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", FORMAT);
    tree.put("disclosure", disclosure.name());
    tree.put("asOf", asOf.toString());
    tree.put("zone", zone.getId());
    return tree;
  }

  static Explanation explanation(Object tree) {
    ExplanationDocument document = new ExplanationDocument();
    return document.read(tree, document::explanation);
  }

  static Explanations explanations(Object tree) {
    ExplanationDocument document = new ExplanationDocument();
    return document.read(tree, document::explanations);
  }

  /** What the documents have in common at their head. */
  private record Head(Disclosure disclosure, Instant asOf, ZoneId zone) {}

  private <T> T read(Object tree, BiFunction<Fields, Head, @Nullable T> reading) {
    Item root = new TreeCopy(Context.ofData(problems)).copy(tree, Place.root(""));
    Fields fields = root.fields();
    T read = fields == null ? null : read(fields, reading);
    problems.refuseData(root, InvalidDocumentException::new);
    return requireNonNull(read);
  }

  private <T> @Nullable T read(Fields fields, BiFunction<Fields, Head, @Nullable T> reading) {
    Moments.format(fields, FORMAT);
    Item word = fields.need("disclosure");
    Disclosure disclosure = word == null ? null : OperandForm.one(Disclosure.values(), word);
    Instant asOf = Moments.asOf(fields.need("asOf"));
    ZoneId zone = Moments.zone(fields.need("zone"));
    Head head =
        new Head(
            Optional.ofNullable(disclosure).orElse(Disclosure.CODES),
            Optional.ofNullable(asOf).orElse(Instant.EPOCH),
            Optional.ofNullable(zone).orElse(ZoneOffset.UTC));
    T read = reading.apply(fields, head);
    fields.finish();
    return problems.size() > 0 ? null : read;
  }

  private @Nullable Explanation explanation(Fields fields, Head head) {
    ExplanationReader reader = ExplanationReader.of(fields);
    ExplainedPolicy policy = reader.policy(fields);
    Item item = fields.need("references");
    List<ExplainedPolicy> references = Reads.list(item, one -> inner(one, reader::policy));
    if (policy == null || item == null) {
      return null;
    }
    return checked(
        item, new Explanation(policy, references, head.disclosure(), head.asOf(), head.zone()));
  }

  private static <T> @Nullable T inner(Item item, Function<Fields, @Nullable T> reading) {
    Fields fields = item.fields();
    T read = fields == null ? null : reading.apply(fields);
    if (fields != null) {
      fields.finish();
    }
    return read;
  }

  private @Nullable Explanations explanations(Fields fields, Head head) {
    ExplanationReader reader = ExplanationReader.of(fields);
    SortedMap<PolicyRef, ExplainedPolicy> policies = new TreeMap<>();
    SortedMap<PolicyRef, List<PolicyRef>> references = new TreeMap<>();
    Item item = fields.need("policies");
    List<Item> items = item == null ? null : item.list(1, MOST_POLICIES);
    if (item == null || items == null) {
      return null;
    }
    for (Item one : items) {
      inner(
          one,
          policy -> {
            add(one, policy, reader.policy(policy), policies, references);
            return policy;
          });
    }
    return explanations(item, head, policies, references);
  }

  private static void add(
      Item item,
      Fields fields,
      @Nullable ExplainedPolicy policy,
      SortedMap<PolicyRef, ExplainedPolicy> policies,
      SortedMap<PolicyRef, List<PolicyRef>> references) {
    Item others = fields.get("references");
    List<PolicyRef> refs = Reads.list(others, ExplanationReader::ref);
    if (policy != null && policies.putIfAbsent(policy.ref(), policy) != null) {
      item.problem(
          CoreProblem.DUPLICATE_POLICY, "the policy is listed twice.", "Remove one of them.");
    } else if (policy != null && others != null) {
      references.put(policy.ref(), refs);
    }
  }

  private @Nullable Explanations explanations(
      Item item,
      Head head,
      SortedMap<PolicyRef, ExplainedPolicy> policies,
      SortedMap<PolicyRef, List<PolicyRef>> references) {
    boolean whole =
        references.values().stream().flatMap(List::stream).allMatch(policies::containsKey);
    if (!whole || references.isEmpty()) {
      item.problem(
          CoreProblem.MISSING_POLICY,
          "a policy that is referred to, or any at all, is not listed.",
          "");
      return null;
    }
    Explanations read =
        new Explanations(head.disclosure(), head.asOf(), head.zone(), policies, references);
    boolean told =
        references.keySet().stream()
            .allMatch(ref -> checked(item, read.of(ref).orElseThrow()) != null);
    return told ? read : null;
  }

  /**
   * What can be told in both languages. Which constants an operator needs is known where it is put
   * into words, and nowhere else: a test of the words is a test of the document.
   */
  private @Nullable Explanation checked(Item item, Explanation explanation) {
    if (problems.size() > 0) {
      return null;
    }
    try {
      explanation.render(Locale.CHINESE);
      explanation.render(Locale.ENGLISH);
      return explanation;
    } catch (RuntimeException e) { // whatever the words lack
      item.problem(
          CoreProblem.WRONG_VALUE,
          "expected conditions with the constants that their operators have.",
          "");
      return null;
    }
  }
}
