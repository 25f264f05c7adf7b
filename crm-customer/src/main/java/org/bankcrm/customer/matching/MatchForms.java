package org.bankcrm.customer.matching;

import java.util.List;
import java.util.Locale;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataForm;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.RuleDocument;

/** The keys of policies of matching. */
final class MatchForms {

  private static final int MOST_FIELDS = 15;
  private static final int MOST_PASSES = 32;
  private static final int MOST = 64;
  private static final int MOST_LEVELS = 14;
  private static final double LEAST_LIKENESS = 1e-9;
  private static final double LEAST_PROBABILITY = 1e-300;
  private static final String CODE_PATTERN = "[a-z0-9][a-z0-9._-]{0,63}";
  private static final LocalizedText CODE =
      LocalizedText.of("代码：限 a-z、0-9、'.'、'-' 与 '_'", "a code of a-z, 0-9, '.', '-' and '_'");

  static final DataKey<String> ID =
      code("id", "编号，同类中不得重复", "what it is known by, once among its like");

  static final DataKey<LocalizedText> NAME = DataKey.localized("name", "名称", "what people call it");

  static final DataKey<List<String>> COLUMNS =
      DataKey.texts(
          "columns",
          1,
          MOST,
          "数据列，其值以空格相连；省略则取与编号同名的列",
          "the columns whose values, joined by blanks, are its value; the one named like the id if left out");

  static final DataKey<Boolean> ALL_COLUMNS =
      DataKey.yesNo("columns", "是否每列各为一个值", "whether each column holds a value of its own");

  static final DataKey<String> SEPARATOR =
      DataKey.text(
          "separator", 8, "一格中多个值之间的分隔符", "what stands between several values of one cell");

  static final DataKey<DataReader> SEVERAL =
      DataKey.object(
          "several",
          DataForm.of().usually(ALL_COLUMNS, false).maybe(SEPARATOR),
          "一条记录可有多个值，如多个电话；两键至少写一个，最相近的一对计入",
          "that a record may have several values, such as phones: one key at least; the most alike count");

  static final DataKey<List<Cleaning>> CLEANING =
      DataKey.words(
          "cleaning",
          List.of(Cleaning.values()),
          Cleaning::word,
          0,
          MOST,
          "比较前依次进行的规范化步骤",
          "the steps by which values are cleaned before they are compared, in their order");

  static final DataKey<List<String>> DUMMIES =
      DataKey.texts("dummies", 0, 1_000, "视同缺失的值", "values that stand for none");

  static final DataKey<Measure> MEASURE =
      DataKey.word(
          "measure",
          List.of(Measure.values()),
          Measure::word,
          "比较方法",
          "how two values are compared");

  static final DataKey<Double> LIKENESS =
      DataKey.real(
          "likeness", LEAST_LIKENESS, 1, "读音相同时的相似度", "how alike values are that sound alike");

  static final DataKey<DataReader> SOUNDING =
      DataKey.object(
          "sounding",
          DataForm.of().usually(LIKENESS, 1.0).maybe(CLEANING),
          "读音相同的值也算相近，例如拼音",
          "that values count as alike which sound alike, by Pinyin say");

  static final DataKey<Double> RARITY =
      DataKey.real(
          "rarity",
          0,
          1,
          "罕见值相同应多计多少",
          "how much more it says that two values agree which are rare");

  static final DataKey<Boolean> MISSING_DIFFERS =
      DataKey.yesNo(
          "missing-differs", "只有一方缺失时是否算不同", "whether values differ of which one is missing");

  static final DataKey<Double> FROM =
      DataKey.real(
          "from",
          LEAST_LIKENESS,
          1,
          "相似度下限（含）；最后一级不写",
          "the likeness from which the level counts, inclusive; of all but the last level");

  static final DataKey<Double> MATCHES =
      probability(
          "matches", "同一客户的记录落在该级的概率", "how probable the level is of records of one customer");

  static final DataKey<Double> OTHERS =
      probability(
          "others", "不同客户的记录落在该级的概率", "how probable the level is of records of different ones");

  static final DataKey<List<DataReader>> LEVELS =
      DataKey.objects(
          "levels",
          DataForm.of().maybe(FROM).maybe(MATCHES).maybe(OTHERS),
          1,
          MOST_LEVELS,
          "相似度分级，自高至低；省略则分为相同与不同",
          "the levels of likeness from the highest down; equal or not if left out");

  private static final DataForm FIELD_FORM =
      DataForm.of()
          .needed(ID)
          .needed(NAME)
          .maybe(COLUMNS)
          .maybe(SEVERAL)
          .maybe(CLEANING)
          .maybe(DUMMIES)
          .usually(MEASURE, Measure.EXACT)
          .maybe(SOUNDING)
          .usually(RARITY, 0.0)
          .usually(MISSING_DIFFERS, false)
          .maybe(LEVELS);

  static final DataKey<List<DataReader>> FIELDS =
      DataKey.objects(
          "fields", FIELD_FORM, 1, MOST_FIELDS, "参与比较的字段", "the fields that are compared");

  static final DataKey<String> FIELD =
      code("field", "上面列出的字段之一", "one of the fields that stand above");

  static final DataKey<String> WITH =
      code("with", "另一字段，比较方法须相同", "another field, compared in the same way");

  static final DataKey<List<DataReader>> SWAPS =
      DataKey.objects(
          "swaps",
          DataForm.of().needed(FIELD).needed(WITH),
          0,
          MOST,
          "可能互换填写的两个字段，例如姓与名",
          "two fields that people exchange, such as family and given name");

  static final DataKey<BlockingPass.Part> PART =
      DataKey.word(
          "part",
          List.of(BlockingPass.Part.values()),
          part -> part.name().toLowerCase(Locale.ROOT),
          "取其值的哪一部分；省略则为 whole",
          "which part of the value; whole if left out");

  static final DataKey<Integer> LENGTH =
      DataKey.whole(
          "length",
          1,
          32,
          "取几个字符；part 为 first 或 last 时必需",
          "how many characters; needed by first and last");

  static final DataKey<List<DataReader>> KEYS =
      DataKey.objects(
          "keys",
          DataForm.of().needed(FIELD).usually(PART, BlockingPass.Part.WHOLE).maybe(LENGTH),
          1,
          MOST,
          "这些值全部相同的记录属于同一块",
          "records are in one block that agree in all of these");

  static final DataKey<Integer> NEIGHBOURS =
      DataKey.whole(
          "neighbours",
          1,
          1_000,
          "按键排序后，与其后多少条记录比较；省略则只比较键值相同的记录",
          "with how many records after it in the order of keys each is compared; those of equal keys if left"
              + " out");

  static final DataKey<Integer> MOST_RECORDS =
      DataKey.whole(
          "most",
          2,
          100_000,
          "一块至多多少条记录；超过则跳过并报告",
          "of how many records a block is at most; larger ones are left out and told");

  static final DataKey<List<DataReader>> PASSES =
      DataKey.objects(
          "passes",
          DataForm.of()
              .needed(ID)
              .needed(KEYS)
              .maybe(NEIGHBOURS)
              .usually(MOST_RECORDS, BlockingPass.USUAL_MOST),
          1,
          MOST_PASSES,
          "分块方式：只比较同块的记录",
          "the ways in which records come to be compared at all");

  static final DataKey<Integer> AGREES =
      level(
          Veto.Kind.AGREES,
          "至少达到第几级，0 为最高级",
          "at this level or a higher one, of which 0 is the highest");

  static final DataKey<Integer> DIFFERS =
      level(Veto.Kind.DIFFERS, "在第几级或更低", "at this level or a lower one, both values known");

  static final DataKey<Integer> NOT_AGREES =
      level(
          Veto.Kind.NOT_AGREES,
          "未达到第几级，缺失也算",
          "not at this level or a higher one, missing values included");

  static final DataKey<List<DataReader>> TESTS =
      DataKey.objects(
          "tests",
          DataForm.of()
              .needed(FIELD)
              .maybe(AGREES)
              .maybe(DIFFERS)
              .maybe(NOT_AGREES)
              .oneOf(AGREES, DIFFERS, NOT_AGREES),
          1,
          MOST,
          "须全部成立的判断",
          "what has to hold, all of it");

  static final DataKey<Boolean> TO_REVIEW =
      DataKey.yesNo(
          "to-review", "是否转人工复核，而不是判为不同客户", "whether the pair is reviewed rather than no match");

  static final DataKey<Boolean> KEEPS_APART =
      DataKey.yesNo(
          "keeps-apart",
          "转人工复核时，是否也不得经第三条记录归为同一客户",
          "whether a pair to be reviewed must not come together by a third record either");

  static final DataKey<List<DataReader>> VETOES =
      DataKey.objects(
          "vetoes",
          DataForm.of()
              .needed(ID)
              .needed(NAME)
              .needed(TESTS)
              .usually(TO_REVIEW, false)
              .usually(KEEPS_APART, false),
          0,
          MOST,
          "否决，先于权重，例如双胞胎、证件号不同",
          "what stands above all weights: twins, different papers");

  static final DataKey<Double> DUPLICATES =
      DataKey.real(
          "duplicates",
          LEAST_LIKENESS,
          10,
          "预计每条记录有几条重复",
          "how many duplicates a record has, as expected");

  static final DataKey<Double> MATCH_FROM =
      DataKey.real(
          "match-from", 0, 1, "概率达到多少判为同一客户（含）", "the probability from which a pair is a match");

  static final DataKey<Double> REVIEW_FROM =
      DataKey.real(
          "review-from",
          0,
          1,
          "概率达到多少转人工复核（含），不高于 match-from；省略则为 0.1",
          "the probability from which it is reviewed, not above match-from; 0.1 if left out");

  static final DataKey<Integer> LARGEST_CLUSTER =
      DataKey.whole(
          "largest-cluster",
          2,
          10_000,
          "同一客户至多多少条记录，超过则转人工复核",
          "of how many records one customer may be; larger clusters are reviewed");

  static final RuleDocument KIND =
      RuleDocument.of(
          "matching",
          DataForm.of()
              .needed(ID)
              .needed(NAME)
              .needed(FIELDS)
              .maybe(SWAPS)
              .needed(PASSES)
              .maybe(VETOES)
              .usually(DUPLICATES, 0.1)
              .usually(MATCH_FROM, 0.9)
              .maybe(REVIEW_FROM)
              .usually(LARGEST_CLUSTER, 50),
          LocalizedText.of(
              "如何判断两条记录是否为同一客户。", "How it is decided whether two records are of one customer."));

  private MatchForms() {}

  private static DataKey<String> code(String name, String zh, String en) {
    return DataKey.parsed(name, CODE, "^" + CODE_PATTERN + "$", MatchForms::checked, zh, en);
  }

  private static String checked(String code) {
    if (!code.matches(CODE_PATTERN)) {
      throw new IllegalArgumentException("no code");
    }
    return code;
  }

  private static DataKey<Double> probability(String name, String zh, String en) {
    return DataKey.real(name, LEAST_PROBABILITY, 1, zh, en);
  }

  private static DataKey<Integer> level(Veto.Kind kind, String zh, String en) {
    return DataKey.whole(word(kind), 0, MOST_LEVELS - 1, zh, en);
  }

  /** The key of a test in documents. */
  static String word(Veto.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static DataKey<Integer> of(Veto.Kind kind) {
    return switch (kind) {
      case AGREES -> AGREES;
      case DIFFERS -> DIFFERS;
      case NOT_AGREES -> NOT_AGREES;
    };
  }
}
