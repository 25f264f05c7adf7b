package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.customer.matching.MatchField;
import org.bankcrm.customer.matching.MatchPolicies;
import org.bankcrm.customer.matching.MatchPolicy;
import org.bankcrm.customer.matching.MatchRecord;

/** Which column of a file is which of a policy: as told, else by its name. */
final class DuplicateColumns {

  /** What columns are called, in small letters without blanks and signs, by what they hold. */
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry(
              "id",
              List.of("id", "recid", "recordid", "customerid", "customer", "客户号", "客户编号", "编号")),
          Map.entry(
              "name",
              List.of(
                  "name",
                  "customername",
                  "fullname",
                  "姓名",
                  "客户姓名",
                  "客户名称",
                  "名称",
                  "企业名称",
                  "单位名称",
                  "companyname",
                  "company")),
          Map.entry("given-name", List.of("givenname", "firstname", "forename", "名")),
          Map.entry("surname", List.of("surname", "lastname", "familyname", "姓")),
          Map.entry(
              "birth-date", List.of("birthdate", "dateofbirth", "dob", "birthday", "出生日期", "生日")),
          Map.entry(
              "resident-id",
              List.of("residentid", "idnumber", "idcard", "身份证号", "身份证号码", "证件号码", "证件号")),
          Map.entry("gender", List.of("gender", "sex", "性别")),
          Map.entry(
              "phone",
              List.of(
                  "phone",
                  "mobile",
                  "telephone",
                  "tel",
                  "phonenumber",
                  "手机",
                  "手机号",
                  "手机号码",
                  "电话",
                  "联系电话")),
          Map.entry("email", List.of("email", "mail", "emailaddress", "邮箱", "电子邮箱", "电子邮件")),
          Map.entry("address", List.of("address", "homeaddress", "地址", "住址", "联系地址", "注册地址")),
          Map.entry("street-number", List.of("streetnumber", "housenumber", "门牌号")),
          Map.entry("street", List.of("street", "streetname", "address1", "addressline1")),
          Map.entry("building", List.of("building", "address2", "addressline2", "estate")),
          Map.entry("locality", List.of("locality", "suburb", "city", "town", "城市")),
          Map.entry("postcode", List.of("postcode", "zip", "zipcode", "postalcode", "邮编", "邮政编码")),
          Map.entry("region", List.of("region", "state", "province", "county", "省份")),
          Map.entry("credit-code", List.of("creditcode", "uscc", "统一社会信用代码", "信用代码")),
          Map.entry("legal-representative", List.of("legalrepresentative", "法定代表人", "法人", "法人代表")));

  private final ModelTable table;
  private final Map<String, List<String>> found = new LinkedHashMap<>();
  private final Optional<String> id;

  /**
   * What stands between the values of several columns, by the column of the policy that they are.
   */
  private final Map<String, String> separators = new LinkedHashMap<>();

  private DuplicateColumns(ModelTable table, Optional<String> id) {
    this.table = table;
    this.id = id;
  }

  /** The policy that the columns of a file suggest. */
  static MatchPolicy suggested(ModelTable table) {
    if (guess(table, "credit-code").isPresent()) {
      return MatchPolicies.organisations();
    }
    boolean western = guess(table, "given-name").isPresent() && guess(table, "surname").isPresent();
    return western ? MatchPolicies.westernPersons() : MatchPolicies.chinesePersons();
  }

  /**
   * Finds the columns.
   *
   * @param told columns of the policy with those of the file that hold them
   * @throws UserException if a told one is not there, or fewer than two are found
   */
  static DuplicateColumns of(
      ModelTable table, MatchPolicy policy, Map<String, String> told, Optional<String> id) {
    Set<String> wanted = new LinkedHashSet<>();
    policy.fields().stream().map(MatchField::columns).forEach(wanted::addAll);
    for (String each : told.keySet()) {
      if (!wanted.contains(each)) {
        throw DuplicateWords.NO_SUCH_FIELD.of(Said.printable(each), String.join(", ", wanted));
      }
    }
    id.ifPresent(table::column);
    Optional<String> idColumn = id.isPresent() ? id : guess(table, "id");
    DuplicateColumns columns = new DuplicateColumns(table, idColumn);
    policy.fields().forEach(columns::separated);
    for (String each : wanted) {
      List<String> theirs = columns.theirs(each, Optional.ofNullable(told.get(each)));
      if (!theirs.isEmpty()) {
        columns.found.put(each, theirs);
      }
    }
    columns.found.values().forEach(all -> all.forEach(table::column));
    if (columns.found.size() < 2) {
      throw DuplicateWords.NO_FIELDS.of(
          table.file(), String.join(", ", wanted), String.join(", ", table.names()));
    }
    return columns;
  }

  private void separated(MatchField field) {
    field
        .several()
        .map(MatchField.Several::separator)
        .filter(separator -> !separator.isEmpty())
        .ifPresent(separator -> field.columns().forEach(each -> separators.put(each, separator)));
  }

  /** The columns that hold it: all of them where a record may have several values of it. */
  private List<String> theirs(String wanted, Optional<String> told) {
    boolean several = separators.containsKey(wanted);
    if (told.isPresent()) {
      boolean isOne = !several || table.names().contains(told.get());
      return isOne ? List.of(told.get()) : List.of(told.get().split(",", -1));
    }
    List<String> all = guesses(table, wanted).toList();
    return several ? all : all.stream().limit(1).toList();
  }

  private static Optional<String> guess(ModelTable table, String wanted) {
    return guesses(table, wanted).findFirst();
  }

  private static Stream<String> guesses(ModelTable table, String wanted) {
    List<String> names = NAMES.getOrDefault(wanted, List.of(plain(wanted)));
    return table.names().stream().filter(name -> names.contains(plain(name)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
  }

  /** By column of the policy, those of the file: one, unless a record may have several values. */
  Map<String, List<String>> found() {
    return found;
  }

  /** The column of the ids; none where records are told by their lines. */
  Optional<String> id() {
    return id;
  }

  /**
   * The records of the file; without a column of ids the line is the id.
   *
   * @throws UserException if ids are none, or stand twice, with the lines of all of them
   */
  List<MatchRecord> records() {
    List<MatchRecord> records = new ArrayList<>();
    RowsLeftOut left = new RowsLeftOut();
    Map<String, Long> lines = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      long line = table.line(row);
      int at = row;
      Map<String, String> values = new HashMap<>();
      found.forEach((ours, theirs) -> values.put(ours, value(ours, theirs, at)));
      String key = id.map(column -> table.column(column).get(at)).orElse("line-" + line);
      Long before = lines.putIfAbsent(key, line);
      Optional<MatchRecord> record = record(key, values);
      if (record.isPresent() && before == null) {
        records.add(record.get());
      } else {
        Said why =
            before == null ? DuplicateWords.BAD_ID.says() : DuplicateWords.ID_TWICE.says(before);
        left.add(line, Optional.empty(), List.of(why));
      }
    }
    left.refuse(table.file());
    return records;
  }

  private String value(String ours, List<String> theirs, int row) {
    return theirs.stream()
        .map(column -> table.column(column).get(row))
        .filter(cell -> theirs.size() == 1 || !cell.isBlank())
        .collect(Collectors.joining(separators.getOrDefault(ours, "")));
  }

  private static Optional<MatchRecord> record(String key, Map<String, String> values) {
    try {
      return Optional.of(MatchRecord.of(key, values));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
