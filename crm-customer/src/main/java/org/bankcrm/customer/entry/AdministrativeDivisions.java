package org.bankcrm.customer.entry;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.ProvinceCodes;

/**
 * The administrative divisions of China (行政区划, GB/T 2260) as the bank holds them: data that changes
 * each year and is therefore replaceable.
 *
 * <pre>{@code
 * AdministrativeDivisions.provinces().find("330000"); // 浙江省
 * AdministrativeDivisions.of(rows); // the bank's own table, down to counties
 * }</pre>
 *
 * <p>{@link #provinces} holds the 34 divisions of the first level alone; below them nothing is
 * known and nothing is refused. A bank that hands in its own table gets checks as deep as the table
 * goes: where it lists divisions of a province, those it does not list are doubted. It should keep
 * former codes too, as the number of a person holds the code of the day on which it was given.
 *
 * <p>Immutable and thread-safe.
 */
public final class AdministrativeDivisions {

  /**
   * A division.
   *
   * @param code six digits: two of the province, two of the prefecture, two of the county; {@code
   *     00} where there is none
   * @param name its full name, 1 to 100 characters, such as 杭州市
   */
  public record Division(String code, String name) {
    /**
     * Checks code and name.
     *
     * @throws IllegalArgumentException if the code has not six digits or the name is blank
     */
    public Division {
      Checks.require(
          requireNonNull(code, "code").matches("[0-9]{6}"), "code", "must have six digits");
      name = Checks.text(name, "name", 100);
    }

    /**
     * The code of the division around it; empty for a province. That of the prefecture for a
     * county, of the province for a prefecture.
     */
    public Optional<String> parent() {
      if (code.endsWith("0000")) {
        return Optional.empty();
      }
      return Optional.of(
          code.endsWith("00") ? code.substring(0, 2) + "0000" : code.substring(0, 4) + "00");
    }
  }

  /** What names of divisions end with and people leave out, the longest first. */
  private static final List<String> ENDINGS =
      List.of("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市", "区", "县");

  private static final AdministrativeDivisions PROVINCES =
      new AdministrativeDivisions(
          ProvinceCodes.names().entrySet().stream()
              .map(each -> new Division(each.getKey() + "0000", each.getValue()))
              .toList());

  private final SortedMap<String, Division> byCode;
  private final Set<String> detailed;
  private final Map<String, List<Division>> children = new HashMap<>();
  private final Map<String, Map<String, Division>> names = new HashMap<>();

  private AdministrativeDivisions(Collection<Division> divisions) {
    SortedMap<String, Division> codes = new TreeMap<>();
    Set<String> deeper = new HashSet<>();
    for (Division each : divisions) {
      Checks.require(
          codes.put(each.code(), each) == null, "divisions", "repeat the code " + each.code());
      each.parent().ifPresent(parent -> deeper.add(each.code().substring(0, 2)));
    }
    byCode = codes;
    detailed = deeper;
    index();
  }

  /**
   * The 34 divisions of the first level, by their codes of GB/T 2260. They are those of the
   * mainland with Taiwan, Hong Kong and Macao. Prefectures and counties change every year and are
   * the bank's to hand in.
   */
  public static AdministrativeDivisions provinces() {
    return PROVINCES;
  }

  /**
   * A table of the bank's own.
   *
   * @param divisions as the ministry publishes them, in any order; provinces stand in it too
   * @throws IllegalArgumentException if a code is given twice, or a division has no province in it
   */
  public static AdministrativeDivisions of(Collection<Division> divisions) {
    AdministrativeDivisions made = new AdministrativeDivisions(Checks.copy(divisions, "divisions"));
    for (String code : made.byCode.keySet()) {
      Checks.require(
          made.byCode.containsKey(code.substring(0, 2) + "0000"),
          "divisions",
          "must hold the province of " + code);
    }
    return made;
  }

  /**
   * The division with the given code of six digits; empty if the table has none.
   *
   * @param code six digits; the text is compared as it stands
   */
  public Optional<Division> find(String code) {
    return Optional.ofNullable(byCode.get(requireNonNull(code, "code")));
  }

  /**
   * The divisions right below the given one, by code. Those of a municipality's or a province's
   * counties without a prefecture in the table count as right below the province.
   *
   * @param code of a province or a prefecture
   * @return empty for a county, or for a code that the table does not have
   */
  public List<Division> below(String code) {
    return List.copyOf(children.getOrDefault(requireNonNull(code, "code"), List.of()));
  }

  private Optional<String> around(Division division) {
    return division
        .parent()
        .map(up -> byCode.containsKey(up) ? up : division.code().substring(0, 2) + "0000");
  }

  /**
   * The division of the given name right below another, or the province of that name. The endings
   * 省, 市, 区, 县 and those of autonomous regions may be left out where one alone is meant.
   *
   * @param parent the code of the division around it; empty for a province
   */
  public Optional<Division> named(String name, Optional<String> parent) {
    String wanted = requireNonNull(name, "name").strip();
    Map<String, Division> among =
        names.getOrDefault(requireNonNull(parent, "parent").orElse(""), Map.of());
    return Optional.ofNullable(among.get(wanted));
  }

  /** By parent, each full name, and each short one that means one division alone. */
  private void index() {
    Map<String, Map<String, List<Division>>> shorts = new HashMap<>();
    for (Division each : byCode.values()) {
      String around = around(each).orElse("");
      children.computeIfAbsent(around, key -> new ArrayList<>()).add(each);
      names.computeIfAbsent(around, key -> new HashMap<>()).putIfAbsent(each.name(), each);
      shorts
          .computeIfAbsent(around, key -> new HashMap<>())
          .computeIfAbsent(shortName(each.name()), key -> new ArrayList<>())
          .add(each);
    }
    shorts.forEach(
        (around, byName) ->
            byName.forEach(
                (name, some) -> {
                  if (some.size() == 1) {
                    requireNonNull(names.get(around)).putIfAbsent(name, some.get(0));
                  }
                }));
  }

  private static String shortName(String name) {
    for (String ending : ENDINGS) {
      if (name.endsWith(ending) && name.length() > ending.length() + 1) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  /**
   * Whether the table goes below the province of the given code. Where it does not, a prefecture or
   * county that is not found there is no fault.
   */
  public boolean isDetailed(String code) {
    return requireNonNull(code, "code").length() >= 2 && detailed.contains(code.substring(0, 2));
  }

  /**
   * What is wrong with the six digits at the head of a number: the province is unknown, or the
   * table goes deeper and has no such division. 83 stands for Taiwan, as on residence permits.
   */
  Optional<EntryFault> fault(String code) {
    String province =
        (code.startsWith(ProvinceCodes.TAIWAN_PERMIT) ? "71" : code.substring(0, 2)) + "0000";
    if (!byCode.containsKey(province)) {
      return Optional.of(EntryFault.UNKNOWN_REGION);
    }
    boolean listed = !isDetailed(province) || ProvinceCodes.isOfPermits(code.substring(0, 2));
    return listed || byCode.containsKey(code)
        ? Optional.empty()
        : Optional.of(EntryFault.UNLISTED_REGION);
  }

  /** The table's rows, by code. Unmodifiable, in ascending order of the codes. */
  public Map<String, Division> all() {
    return Collections.unmodifiableSortedMap(byCode);
  }

  /** The type and how many divisions there are. */
  @Override
  public String toString() {
    return "AdministrativeDivisions[" + byCode.size() + "]";
  }
}
