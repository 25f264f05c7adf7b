package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataWriter;

/** Writes policies as documents; what is as usual is left out where a reader fills it in. */
final class MatchPolicyWriter {

  private MatchPolicyWriter() {}

  static Map<String, Object> write(MatchPolicy.Parts parts) {
    Map<String, Object> tree = named(MatchPolicy.FORMAT, parts.id(), parts.name());
    tree.put("fields", parts.fields().stream().map(MatchPolicyWriter::field).toList());
    putUnless(
        parts.swaps().isEmpty(),
        tree,
        "swaps",
        parts.swaps().stream().map(MatchPolicyWriter::swap).toList());
    tree.put("passes", parts.passes().stream().map(MatchPolicyWriter::pass).toList());
    putUnless(
        parts.vetoes().isEmpty(),
        tree,
        "vetoes",
        parts.vetoes().stream().map(MatchPolicyWriter::veto).toList());
    tree.put("duplicates", parts.duplicates());
    tree.put("match-from", parts.matchFrom());
    tree.put("review-from", parts.reviewFrom());
    tree.put("largest-cluster", (long) parts.largestCluster());
    return tree;
  }

  private static Map<String, Object> named(long format, String id, LocalizedText name) {
    Map<String, Object> tree = new LinkedHashMap<>();
    putUnless(format == 0, tree, "format", format);
    tree.put("id", id);
    tree.putAll(DataWriter.object().localized("name", name).tree());
    return tree;
  }

  private static void putUnless(boolean usual, Map<String, Object> tree, String key, Object value) {
    if (!usual) {
      tree.put(key, value);
    }
  }

  private static Map<String, Object> field(MatchField field) {
    Map<String, Object> tree = named(0, field.id(), field.name());
    putUnless(field.columns().equals(List.of(field.id())), tree, "columns", field.columns());
    field.several().ifPresent(several -> tree.put("several", several(several)));
    putUnless(field.cleaning().isEmpty(), tree, "cleaning", words(field.cleaning()));
    putUnless(field.dummies().isEmpty(), tree, "dummies", field.dummies());
    tree.put("measure", field.measure().word());
    field.sounding().ifPresent(sounding -> tree.put("sounding", sounding(sounding)));
    putUnless(field.rarity() == 0, tree, "rarity", field.rarity());
    putUnless(!field.missingDiffers(), tree, "missing-differs", true);
    tree.put("levels", levels(field));
    return tree;
  }

  private static Map<String, Object> several(MatchField.Several several) {
    Map<String, Object> tree = new LinkedHashMap<>();
    putUnless(!several.columns(), tree, "columns", true);
    putUnless(several.separator().isEmpty(), tree, "separator", several.separator());
    return tree;
  }

  private static List<Map<String, Object>> levels(MatchField field) {
    List<Map<String, Object>> levels = new ArrayList<>();
    for (int i = 0; i < field.size(); i++) {
      Map<String, Object> level = new LinkedHashMap<>();
      if (i < field.worst()) {
        level.put("from", field.levels().get(i));
      }
      level.put("matches", field.matches().get(i));
      level.put("others", field.others().get(i));
      levels.add(level);
    }
    return levels;
  }

  private static Map<String, Object> swap(List<String> pair) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("field", pair.get(0));
    tree.put("with", pair.get(1));
    return tree;
  }

  private static Map<String, Object> sounding(MatchField.Sounding sounding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("likeness", sounding.likeness());
    tree.put("cleaning", words(sounding.cleaning()));
    return tree;
  }

  private static List<String> words(List<Cleaning> steps) {
    return steps.stream().map(Cleaning::word).toList();
  }

  private static Map<String, Object> pass(BlockingPass pass) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", pass.id());
    tree.put("keys", pass.keys().stream().map(MatchPolicyWriter::key).toList());
    putUnless(pass.neighbours() == 0, tree, "neighbours", (long) pass.neighbours());
    putUnless(pass.most() == BlockingPass.USUAL_MOST, tree, "most", (long) pass.most());
    return tree;
  }

  private static Map<String, Object> key(BlockingPass.Key key) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("field", key.field());
    boolean whole = key.part() == BlockingPass.Part.WHOLE;
    putUnless(whole, tree, "part", key.part().name().toLowerCase(Locale.ROOT));
    putUnless(key.length() == 0, tree, "length", (long) key.length());
    return tree;
  }

  private static Map<String, Object> veto(Veto veto) {
    Map<String, Object> tree = named(0, veto.id(), veto.name());
    tree.put("tests", veto.tests().stream().map(MatchPolicyWriter::test).toList());
    putUnless(!veto.toReview(), tree, "to-review", true);
    putUnless(!veto.toReview() || !veto.keepsApart(), tree, "keeps-apart", true);
    return tree;
  }

  private static Map<String, Object> test(Veto.Test test) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("field", test.field());
    tree.put(MatchForms.word(test.kind()), (long) test.level());
    return tree;
  }
}
