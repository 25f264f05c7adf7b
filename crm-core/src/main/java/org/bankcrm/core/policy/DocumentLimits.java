package org.bankcrm.core.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.internal.document.Limits;

/**
 * How large a document may be. What goes beyond is refused, with the limit and the place named.
 *
 * <p>The limits on conditions and policies hold as well for books that are made in Java, when they
 * are compiled. Immutable.
 *
 * @param levels objects and lists within each other, 1 to 1,000
 * @param tokens objects, lists, keys and values in all
 * @param characters characters of all keys and texts together
 * @param textLength characters of one text, at most 4,096
 * @param nameLength characters of one key or id, at most 128
 * @param digits digits of one number, at most 38
 * @param exponent greatest exponent of ten of one number, either sign, at most 400; exact numbers
 *     are bounded further by their types
 * @param depth conditions within each other, at most 256
 * @param nodes conditions of a book
 * @param policies policies of a book
 * @param members members of one list, at most 10,000
 * @param partNodes conditions of a book that are asked of each of a customer's parts, such as their
 *     holdings; one that reads a text counts as ten
 */
public record DocumentLimits(
    int levels,
    int tokens,
    int characters,
    int textLength,
    int nameLength,
    int digits,
    int exponent,
    int depth,
    int nodes,
    int policies,
    int members,
    int partNodes) {

  private static final DocumentLimits STANDARD =
      new DocumentLimits(
          96, 50_000, 1_048_576, 4_096, 128, 38, 400, 32, 10_000, 1_000, 10_000, 500);

  /** Refuses limits below one, and beyond what the values themselves can hold. */
  public DocumentLimits {
    Checks.within(levels, 1, 1_000, "levels");
    Checks.within(tokens, 1, Integer.MAX_VALUE, "tokens");
    Checks.within(characters, 1, Integer.MAX_VALUE, "characters");
    Checks.within(textLength, 1, 4_096, "textLength");
    Checks.within(nameLength, 1, 128, "nameLength");
    Checks.within(digits, 1, 38, "digits");
    Checks.within(exponent, 1, 400, "exponent");
    Checks.within(depth, 1, 256, "depth");
    Checks.within(nodes, 1, Integer.MAX_VALUE, "nodes");
    Checks.within(policies, 1, Integer.MAX_VALUE, "policies");
    Checks.within(members, 1, 10_000, "members");
    Checks.within(partNodes, 1, 10_000, "partNodes");
  }

  /**
   * The limits that hold unless others are named: 96 levels, 50,000 tokens, 1,048,576 characters,
   * texts of 4,096, names of 128, numbers of 38 digits and an exponent of 400, 32 conditions within
   * each other, 10,000 conditions and 1,000 policies in a book, 10,000 members in a list, 500
   * conditions on a customer's parts.
   */
  public static DocumentLimits standard() {
    return STANDARD;
  }

  /**
   * These limits with another number of tokens and of characters.
   *
   * @param newTokens values and keys of all documents of a book together
   * @param newCharacters of all texts and keys together, counted in UTF-16
   */
  public DocumentLimits withSize(int newTokens, int newCharacters) {
    return new DocumentLimits(
        levels,
        newTokens,
        newCharacters,
        textLength,
        nameLength,
        digits,
        exponent,
        depth,
        nodes,
        policies,
        members,
        partNodes);
  }

  /**
   * These limits with another number of conditions and of policies in a book.
   *
   * @param newNodes conditions of all policies together, each connective and each test
   * @param newPolicies in one book
   */
  public DocumentLimits withBook(int newNodes, int newPolicies) {
    return new DocumentLimits(
        levels,
        tokens,
        characters,
        textLength,
        nameLength,
        digits,
        exponent,
        depth,
        newNodes,
        newPolicies,
        members,
        partNodes);
  }

  /**
   * These limits with another number of conditions on a customer's parts. They are counted apart,
   * since they are asked of each part that a customer has.
   *
   * @param newPartNodes of all policies together
   */
  public DocumentLimits withPartNodes(int newPartNodes) {
    return new DocumentLimits(
        levels,
        tokens,
        characters,
        textLength,
        nameLength,
        digits,
        exponent,
        depth,
        nodes,
        policies,
        members,
        newPartNodes);
  }

  /** What the numbers are of, for people. */
  Map<LocalizedText, Integer> told() {
    Map<LocalizedText, Integer> told = new LinkedHashMap<>();
    told.put(LocalizedText.of("对象与列表的嵌套层级", "objects and lists within each other"), levels);
    told.put(LocalizedText.of("对象、列表、键与值的总数", "objects, lists, keys and values"), tokens);
    told.put(LocalizedText.of("全部键与文本的字符数", "characters of all keys and texts"), characters);
    told.put(LocalizedText.of("单个文本的字符数", "characters of one text"), textLength);
    told.put(LocalizedText.of("单个键或编号的字符数", "characters of one key or id"), nameLength);
    told.put(LocalizedText.of("单个数字的位数", "digits of one number"), digits);
    told.put(LocalizedText.of("单个数字的十进指数", "exponent of ten of one number"), exponent);
    told.put(LocalizedText.of("条件的嵌套层级", "conditions within each other"), depth);
    told.put(LocalizedText.of("一本手册的条件数", "conditions of a book"), nodes);
    told.put(LocalizedText.of("一本手册的策略数", "policies of a book"), policies);
    told.put(LocalizedText.of("单个列表的成员数", "members of one list"), members);
    told.put(
        LocalizedText.of(
            "一本手册对客户明细所问的条件数；读取文本者计为十个",
            "conditions of a book on a customer's parts; one that reads a text counts as ten"),
        partNodes);
    return told;
  }

  Limits internal() {
    return new Limits(
        levels,
        tokens,
        characters,
        textLength,
        nameLength,
        digits,
        exponent,
        depth,
        nodes,
        policies,
        members);
  }
}
