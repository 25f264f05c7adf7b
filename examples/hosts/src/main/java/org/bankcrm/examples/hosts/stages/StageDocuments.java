package org.bankcrm.examples.hosts.stages;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.Move;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.StageState;

/**
 * States and changes as trees for JSON, and back to equal ones. Keys always stand in the same
 * order, so equal parts are equal texts.
 */
final class StageDocuments {

  private StageDocuments() {}

  static Map<String, Object> tree(StageState state) {
    Map<String, Object> tree = new LinkedHashMap<>();
    state.standing().ifPresent(it -> tree.put("stage", it.stage()));
    state.standing().ifPresent(it -> tree.put("since", it.since().toString()));
    state.decidedUntil().ifPresent(it -> tree.put("decidedUntil", it.toString()));
    tree.put("entries", state.entries());
    tree.put("recent", state.recent().stream().map(StageDocuments::tree).toList());
    return tree;
  }

  static StageState state(Map<String, ?> tree) {
    return new StageState(
        text(tree, "stage").map(it -> new StageState.Standing(it, instant(tree, "since"))),
        text(tree, "decidedUntil").map(Instant::parse),
        entries(tree),
        objects(tree, "recent").stream().map(StageDocuments::seen).toList());
  }

  static Map<String, Object> tree(StageChange change) {
    Move move = change.move();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", change.at().toString());
    change.event().ifPresent(it -> tree.put("event", it));
    move.transition().ifPresent(it -> tree.put("transition", it));
    tree.put("reason", tree(move.reason()));
    move.from().ifPresent(it -> tree.put("from", it));
    tree.put("to", move.to());
    tree.put("day", move.day().toString());
    tree.put("effects", move.effects().stream().map(StageDocuments::tree).toList());
    return tree;
  }

  static StageChange change(Map<String, ?> tree) {
    Move move =
        new Move(
            text(tree, "transition"),
            localized(object(tree, "reason")),
            text(tree, "from"),
            text(tree, "to").orElseThrow(),
            LocalDate.parse(text(tree, "day").orElseThrow()),
            objects(tree, "effects").stream().map(StageDocuments::effect).toList());
    return new StageChange(instant(tree, "at"), move, text(tree, "event"));
  }

  private static Map<String, Object> tree(StageState.SeenEvent seen) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", seen.id());
    tree.put("at", seen.at().toString());
    return tree;
  }

  private static Map<String, Object> tree(LocalizedText text) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("zh", text.zh());
    tree.put("en", text.en());
    return tree;
  }

  private static Map<String, Object> tree(Effect effect) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", effect.code());
    tree.put("text", tree(effect.text()));
    return tree;
  }

  private static StageState.SeenEvent seen(Map<String, ?> tree) {
    return new StageState.SeenEvent(text(tree, "id").orElseThrow(), instant(tree, "at"));
  }

  private static Effect effect(Map<String, ?> tree) {
    return new Effect(text(tree, "code").orElseThrow(), localized(object(tree, "text")));
  }

  private static LocalizedText localized(Map<String, ?> tree) {
    return LocalizedText.of(text(tree, "zh").orElseThrow(), text(tree, "en").orElseThrow());
  }

  private static SortedMap<String, Integer> entries(Map<String, ?> tree) {
    SortedMap<String, Integer> entries = new TreeMap<>();
    object(tree, "entries").forEach((stage, times) -> entries.put(stage, (Integer) times));
    return entries;
  }

  private static Optional<String> text(Map<String, ?> tree, String key) {
    return Optional.ofNullable((String) tree.get(key));
  }

  private static Instant instant(Map<String, ?> tree, String key) {
    return Instant.parse(text(tree, key).orElseThrow());
  }

  @SuppressWarnings("unchecked") // this class wrote it
  private static Map<String, Object> object(Map<String, ?> tree, String key) {
    return (Map<String, Object>) requireNonNull(tree.get(key), key);
  }

  @SuppressWarnings("unchecked") // this class wrote it
  private static List<Map<String, Object>> objects(Map<String, ?> tree, String key) {
    return (List<Map<String, Object>>) requireNonNull(tree.get(key), key);
  }
}
