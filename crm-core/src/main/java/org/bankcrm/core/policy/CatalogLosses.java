package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.window.EventType;

/** What hosts hand in by a book and could not, or otherwise, by the next: attributes and events. */
final class CatalogLosses {

  private final List<BookLoss> losses = new ArrayList<>();

  private CatalogLosses() {}

  static List<BookLoss> of(PolicyBook next, PolicyBook inForce) {
    CatalogLosses all = new CatalogLosses();
    all.compare("/attributes/", next.catalog(), inForce.catalog(), ownInputs(inForce));
    Map<String, EventType> now = types(next);
    types(inForce).forEach((id, type) -> all.compare(id, type, now));
    all.compareWindows(next, inForce);
    return all.losses;
  }

  /** What comes by policies is told of these. */
  private static Set<String> ownInputs(PolicyBook book) {
    Set<String> ids = new HashSet<>();
    book.policies().forEach(policy -> policy.inputs().forEach(each -> ids.add(each.id())));
    return ids;
  }

  private static Map<String, EventType> types(PolicyBook book) {
    Map<String, EventType> types = new LinkedHashMap<>();
    book.windows().definitions().forEach(each -> types.put(each.over().id(), each.over()));
    return types;
  }

  private void tell(String path, CoreProblem code, LocalizedText message, LocalizedText mend) {
    losses.add(new BookLoss(path, code, message, mend));
  }

  private void compare(
      String path, AttributeCatalog next, AttributeCatalog inForce, Set<String> apart) {
    for (Attribute<?> before : inForce.attributes()) {
      String id = before.id();
      boolean handedIn = inForce.derivation(before).isEmpty();
      if (handedIn && !apart.contains(id) && !Past.isHandedIn(id)) {
        next.find(id)
            .ifPresentOrElse(
                after -> compare(path + id, before, after, next), () -> lost(path + id, id));
      }
    }
  }

  private void lost(String path, String id) {
    tell(
        path,
        CoreProblem.LOST_ATTRIBUTE,
        BookLosses.text(
            "不再有属性“" + id + "”；主机仍提供时将被拒绝。",
            "there is no attribute '"
                + id
                + "' any more; hosts that go on to hand it in are refused."),
        BookLosses.text("请保留，或先改主机再发布。", "Keep it, or change the hosts before you publish."));
  }

  private void compare(
      String path, Attribute<?> before, Attribute<?> after, AttributeCatalog next) {
    if (next.derivation(after).isPresent()) {
      changed(path, BookLosses.text("由手册计算", "is computed by the book"));
    } else if (before.type().equals(after.type())) {
      compareWithin(path, before, after);
    } else if (before.type().isClosed()
        && after.type().isClosed()
        && before.type().kind() == after.type().kind()) {
      before.type().codes().stream()
          .filter(code -> !after.type().codes().contains(code))
          .forEach(code -> lostCode(path, code));
    } else if (!before.type().isClosed() || before.type().kind() != after.type().kind()) {
      String types = told(before.type()) + " → " + told(after.type());
      changed(path, BookLosses.text("类型不同：" + types, "has another type: " + types));
    }
  }

  /** Without codes, which may be many. */
  private static String told(ValueType type) {
    return type.isClosed() ? type.kind().word() : type.toString();
  }

  private void compareWithin(String path, Attribute<?> before, Attribute<?> after) {
    if (!before.info().unit().equals(after.info().unit())) {
      String units = before.info().unit() + " → " + after.info().unit();
      changed(path, BookLosses.text("单位不同：" + units, "has another unit: " + units));
    }
    if (before instanceof ElementsAttribute old && after instanceof ElementsAttribute now) {
      compare(path + "/parts/", now.parts(), old.parts(), Set.of());
    }
  }

  private void changed(String path, LocalizedText how) {
    tell(
        path,
        CoreProblem.CHANGED_TYPE,
        LocalizedText.joined(
            "与现行手册不同，该属性%s；主机按原样提供的值将被拒绝或误读。",
            "unlike in the book in force it %s; what hosts hand in as before is refused or misread.",
            how),
        BookLosses.text(
            "请改用新的属性编号，或先改主机再发布。", "Give it another id, or change the hosts before you publish."));
  }

  private void lostCode(String path, String code) {
    tell(
        path,
        CoreProblem.LOST_CODE,
        BookLosses.text(
            "不再有代码“" + code + "”；主机仍提供时将被拒绝。",
            "there is no '" + code + "' any more; hosts that go on to hand it in are refused."),
        BookLosses.text("请保留，或先改主机再发布。", "Keep it, or change the hosts before you publish."));
  }

  private void compare(String id, EventType before, Map<String, EventType> next) {
    EventType after = next.get(id);
    if (after != null) {
      compare("/events/" + id + "/attributes/", after.attributes(), before.attributes(), Set.of());
    }
  }

  private void compareWindows(PolicyBook next, PolicyBook inForce) {
    boolean both =
        !next.windows().definitions().isEmpty() && !inForce.windows().definitions().isEmpty();
    if (both && !next.windows().hash().equals(inForce.windows().hash())) {
      tell(
          "/windows",
          CoreProblem.CHANGED_WINDOWS,
          BookLosses.text(
              "行为窗口的定义不同；流处理所存的窗口状态将被拒绝。",
              "the windows are others; states of windows that streams keep are refused."),
          BookLosses.text(
              "如保存了窗口状态，请按事件重新计算；逐次由事件计算的主机不受影响。",
              "Compute such states anew from the events; a host that computes them from events each"
                  + " time need do nothing."));
    }
  }
}
