package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.internal.document.Context;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.TreeCopy;
import org.bankcrm.core.internal.language.ExampleTree;
import org.bankcrm.core.internal.language.Reference.ResultTold;

/** What conditions may read of the policies of a kind, as the kind tells it of its example. */
final class KindResults {

  private final PolicyKind kind;
  private final String id;
  private final DocumentReader example;

  private KindResults(PolicyKind kind, Map<String, Object> example) {
    this.kind = kind;
    this.id = String.valueOf(example.get("id"));
    Context context = new Context(new ProblemList(), DocumentLimits.standard().internal());
    Fields fields = new TreeCopy(context).copy(example, Place.root("")).fields();
    this.example = new DocumentReader(fields, AttributeCatalog.of(), false);
  }

  /** What there is; empty of a kind without an example, of which nothing can be told. */
  static Optional<List<ResultTold>> of(PolicyKind kind) {
    return kind.example().map(json -> new KindResults(kind, ExampleTree.of(json)).all());
  }

  private List<ResultTold> all() {
    List<ResultTold> told = new ArrayList<>();
    List<RankOrder> orders = kind.ranks(example);
    for (Attribute<?> yielded : kind.yields(example)) {
      List<RankOrder> own =
          orders.stream().filter(each -> each.attribute().equals(yielded)).toList();
      List<Attribute<?>> past = new ArrayList<>(Past.handedIn(yielded));
      past.addAll(Following.yields(List.of(yielded), own));
      told.add(told(yielded, past, false));
    }
    kind.inputs(example).forEach(input -> told.add(told(input, List.of(), true)));
    return told;
  }

  private ResultTold told(Attribute<?> attribute, List<Attribute<?>> past, boolean handedIn) {
    List<String> words =
        past.stream().map(each -> each.id().replace(attribute.id(), "")).distinct().toList();
    return new ResultTold(
        attribute.id().replaceFirst("\\." + Pattern.quote(id), ".ID"),
        attribute.type().kind(),
        attribute.info().name(),
        handedIn,
        words);
  }
}
