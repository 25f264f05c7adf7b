package org.bankcrm.testkit.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.join.HeldJoin;
import org.bankcrm.core.language.Language;

/** A host's own part, of which the state is its document. */
final class TreeJoin implements HeldJoin<Map<String, Object>> {

  @Override
  public HeldKind kind() {
    return HeldKind.of("own.thing", "自有状态", "Own state");
  }

  @Override
  public String key() {
    return "k";
  }

  @Override
  public LocalizedText name() {
    return kind().name();
  }

  @Override
  public Map<String, Object> write(Map<String, Object> state) {
    return state;
  }

  @Override
  public Map<String, Object> read(Object tree) {
    Map<String, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) tree).forEach((key, value) -> copy.put((String) key, value));
    return copy;
  }

  @Override
  public Map<String, Object> join(Map<String, Object> one, Map<String, Object> other) {
    return one;
  }

  @Override
  public List<String> explain(
      Map<String, Map<String, Object>> before, Map<String, Object> after, Language language) {
    return List.of();
  }
}
