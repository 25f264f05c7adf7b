package org.bankcrm.customer.text.internal;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How single Chinese characters are read in names, taken out of the rules of ICU: at the beginning,
 * where they are family names, and behind it. Immutable and thread-safe.
 */
final class NameReadings {

  /** A mark that ICU's rules set before what begins a name. */
  private static final Pattern FAMILY = Pattern.compile("\uFDD1\\{(.)\\} > ([^;]+);");

  private static final Pattern ONE = Pattern.compile("(.) > ([^;]+);");
  private static final Pattern SEVERAL = Pattern.compile("(\\[.+\\]) > ([^;]+);");

  private final Map<Integer, String> families = new HashMap<>();
  private final Map<Integer, String> others = new HashMap<>();
  private final Map<String, String> plain = new HashMap<>();
  private final Transliterator plainly = Transliterator.getInstance("Latin-ASCII; Lower");

  /** Reads the rules; those of names go before those of all texts. */
  NameReadings() {
    for (String id : new String[] {"Han-Latin/Names", "Han-Latin"}) {
      for (String line : Transliterator.getInstance(id).toRules(false).split("\n", -1)) {
        read(line.strip());
      }
    }
  }

  private void read(String line) {
    Matcher family = FAMILY.matcher(line);
    Matcher one = ONE.matcher(line);
    Matcher several = SEVERAL.matcher(line);
    if (family.matches()) {
      families.putIfAbsent(family.group(1).codePointAt(0), plain(family.group(2)));
    } else if (one.matches()) {
      others.putIfAbsent(one.group(1).codePointAt(0), plain(one.group(2)));
    } else if (several.matches()) {
      String syllable = plain(several.group(2));
      for (String each : new UnicodeSet(several.group(1))) {
        others.putIfAbsent(each.codePointAt(0), syllable);
      }
    }
  }

  private String plain(String syllable) {
    return plain.computeIfAbsent(syllable, plainly::transliterate);
  }

  /** How a character is read; empty if nobody knows. */
  Optional<String> of(int point, boolean first) {
    String family = first ? families.get(point) : null;
    return Optional.ofNullable(family == null ? others.get(point) : family);
  }
}
