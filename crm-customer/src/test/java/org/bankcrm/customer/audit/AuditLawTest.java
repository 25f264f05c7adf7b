package org.bankcrm.customer.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.held.PersonSalt;
import org.junit.jupiter.api.Test;

/** Whatever is done to a log is found, as far as it is said that it can be. */
class AuditLawTest {

  private static final Instant START = Instant.parse("2026-02-28T16:00:00Z");
  private static final PersonSalt SALT = PersonSalt.of(new byte[32]);
  private static final CustomerId LI = CustomerId.of("c-7391");

  private static AuditChange change(int number) {
    return AuditChange.of(START.plusNanos(number), "E1", "act-" + number % 5)
        .about(SALT, LI)
        .withSecret(SALT, "record.phone", Optional.of("1" + number), Optional.of("2" + number))
        .withOpen("source", Optional.empty(), Optional.of("branch"));
  }

  private static List<AuditEntry> entries(int size) {
    List<AuditEntry> entries = new ArrayList<>();
    AuditHead head = AuditHead.none();
    for (int i = 0; i < size; i++) {
      AuditEntry entry = AuditEntry.after(head, change(i));
      entries.add(entry);
      head = entry.head();
    }
    return entries;
  }

  /** A log that somebody has had in their hands. */
  private record Held(List<AuditEntry> all) implements AuditLog {
    @Override
    public AuditHead head() {
      return all.isEmpty() ? AuditHead.none() : all.get(all.size() - 1).head();
    }

    @Override
    public boolean append(AuditHead expected, AuditEntry entry) {
      return false;
    }

    @Override
    public List<AuditEntry> entries(long from, int most) {
      int begin = (int) Math.min(from - 1, all.size());
      return all.subList(begin, Math.min(begin + most, all.size()));
    }
  }

  private static List<AuditFault> faults(List<AuditEntry> entries, AuditHead... anchors) {
    return AuditCheck.of(new Held(entries), List.of(anchors));
  }

  /** Changed, taken out, doubled, put in, moved: all but what only shortens the end. */
  @Property(tries = 500)
  void check_tamperedInTheMiddle_isFound(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 40) int size) {
    Random random = new Random(seed);
    List<AuditEntry> log = entries(size);
    List<AuditEntry> tampered = new ArrayList<>(log);
    int at = random.nextInt(size - 1);
    AuditEntry entry = log.get(at);
    switch (random.nextInt(5)) {
      case 0 -> tampered.remove(at);
      case 1 -> tampered.add(at, entry);
      case 2 -> Collections.swap(tampered, at, at + 1 + random.nextInt(size - at - 1));
      case 3 -> tampered.set(at, changed(entry, random));
      default ->
          tampered.set(
              at,
              AuditEntry.after(
                  new AuditHead(entry.sequence() - 1, entry.previousHash()), change(size + 1)));
    }
    assertThat(faults(log)).isEmpty();
    assertThat(faults(tampered)).isNotEmpty();
  }

  private static AuditEntry changed(AuditEntry entry, Random random) {
    AuditChange was = entry.change();
    AuditChange now =
        switch (random.nextInt(5)) {
          case 0 ->
              new AuditChange(
                  was.at().plusNanos(1), was.actor(), was.action(), was.subject(), was.fields());
          case 1 -> new AuditChange(was.at(), "E2", was.action(), was.subject(), was.fields());
          case 2 -> new AuditChange(was.at(), was.actor(), "other", was.subject(), was.fields());
          case 3 ->
              new AuditChange(was.at(), was.actor(), was.action(), Optional.empty(), was.fields());
          default -> was.withOpen("source", Optional.of("branch"), Optional.empty());
        };
    return new AuditEntry(entry.sequence(), entry.previousHash(), now, entry.hash());
  }

  /** The end is found to be missing just as far as the anchor reaches. */
  @Property(tries = 300)
  void check_cutOff_isFoundAsFarAsTheAnchorReaches(
      @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll @IntRange(min = 0, max = 40) int left,
      @ForAll @IntRange(min = 0, max = 40) int anchored) {
    List<AuditEntry> log = entries(size);
    int kept = Math.min(left, size);
    int anchor = Math.min(anchored, size);
    AuditHead head = anchor == 0 ? AuditHead.none() : log.get(anchor - 1).head();
    List<AuditEntry> cut = log.subList(0, kept);
    assertThat(faults(cut)).isEmpty();
    assertThat(faults(cut, head))
        .extracting(AuditFault::kind)
        .isEqualTo(kept < anchor ? List.of(AuditFault.Kind.CUT_OFF) : List.of());
  }

  /** Written anew from somewhere, with sound hashes. */
  @Property(tries = 300)
  void check_rewritten_isFoundAsFarAsTheAnchorReaches(
      @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll @IntRange(min = 0, max = 39) int from,
      @ForAll @IntRange(min = 1, max = 40) int anchored) {
    List<AuditEntry> log = entries(size);
    int begin = Math.min(from, size - 1);
    int anchor = Math.min(anchored, size);
    List<AuditEntry> anew = new ArrayList<>(log.subList(0, begin));
    AuditHead head = begin == 0 ? AuditHead.none() : anew.get(begin - 1).head();
    for (int i = begin; i < size; i++) {
      AuditEntry entry = AuditEntry.after(head, change(i + 1_000));
      anew.add(entry);
      head = entry.head();
    }
    assertThat(faults(anew)).isEmpty();
    assertThat(faults(anew, log.get(anchor - 1).head()))
        .extracting(AuditFault::kind)
        .isEqualTo(anchor > begin ? List.of(AuditFault.Kind.REWRITTEN) : List.of());
  }

  @Property(tries = 200)
  void parse_ofItsDocument_isEqual(@ForAll @IntRange(min = 1, max = 5) int size) {
    entries(size)
        .forEach(entry -> assertThat(AuditEntry.parse(entry.toDocument())).isEqualTo(entry));
  }

  /** As it is specified, by hand. */
  @Test
  void hash_ofAnEntry_isTheSpecifiedOne() throws Exception {
    AuditEntry entry =
        AuditEntry.after(
            AuditHead.none(),
            AuditChange.of(START, "E1", "act")
                .withOpen("source", Optional.empty(), Optional.of("网点")));
    String zeros = "0".repeat(64);
    String text =
        "7:audit-11:164:" + zeros + "20:2026-02-28T16:00:00Z2:E13:act0:1:16:source4:open1:-7:+网点";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(entry.hash()).isEqualTo(HexFormat.of().formatHex(digest));
  }

  /** Whoever has salt and value can prove it; the log alone tells nothing. */
  @Test
  void change_secretValues_areTokens() {
    AuditChange change =
        AuditChange.of(START, "E1", "act")
            .about(SALT, LI)
            .withSecret(SALT, "record.phone", Optional.of("13800138000"), Optional.empty());
    String shown = AuditEntry.after(AuditHead.none(), change).toDocument() + change.toString();
    assertThat(shown).doesNotContain("7391", "13800138000");
    assertThat(change.fields().get("record.phone").before())
        .contains(AuditChange.token(SALT, "record.phone", "13800138000"));
    assertThat(AuditChange.token(SALT, "record.name", "13800138000"))
        .isNotEqualTo(AuditChange.token(SALT, "record.phone", "13800138000"));
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(AuditChange.subject(PersonSalt.of(other), LI))
        .isNotEqualTo(AuditChange.subject(SALT, LI));
  }

  @Test
  void parse_hostile_tellsAllAndQuotesNothing() {
    assertThatThrownBy(
            () ->
                AuditEntry.parse(
                    java.util.Map.of(
                        "format", 1, "sequence", 0, "previous", "CANARY", "actor", "", "more", 1)))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class, e -> assertThat(e.problems()).hasSizeGreaterThan(5))
        .hasMessageNotContaining("CANARY");
    assertThatThrownBy(
            () ->
                AuditChange.of(START, "E1", "act")
                    .withOpen("f", Optional.of(" "), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void head_text_isReadBack() {
    AuditHead head = entries(3).get(2).head();
    assertThat(AuditHead.parse(head.toString())).isEqualTo(head);
    for (String wrong :
        List.of("", ":", "03:" + head.hash(), "3:" + head.hash() + "0", "0:" + head.hash())) {
      assertThatThrownBy(() -> AuditHead.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void words_ofAll_areThere() {
    assertThat(AuditWords.all().texts(Locale.CHINESE))
        .containsEntry("audit-fault.kind.cut-off", "末尾记录被截断");
  }
}
