package org.bankcrm.core.join;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.erasure.KernelParts;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.window.WindowState;
import org.bankcrm.core.window.Windows;

/**
 * What a customer's windows remember, as what is held of the customer.
 *
 * <p>Joined, it is exactly what the windows would remember had they seen the events of both: an
 * event with an id that both have seen counts once; events without ids count as often as they were
 * added, so that joining a state of such events with itself doubles them. Where one has settled
 * days of which the other knows events by id, they cannot be joined; compute the customer anew from
 * the events themselves then. Immutable and thread-safe; the states that it hands out are not.
 */
public final class WindowJoin extends NamedJoin<WindowState> {

  private final Windows windows;

  private WindowJoin(String key, LocalizedText name, Windows windows) {
    super(KernelParts.WINDOWS, key, name);
    this.windows = requireNonNull(windows, "windows");
  }

  /**
   * The states of these windows, held under a key.
   *
   * @param key a code, unique among all parts of which states are held
   * @param name what people call it
   * @param windows by which the states were made
   * @throws IllegalArgumentException if the key is none
   */
  public static WindowJoin of(String key, LocalizedText name, Windows windows) {
    return new WindowJoin(key, name, windows);
  }

  @Override
  public Map<String, Object> write(WindowState state) {
    return state.toDocument();
  }

  @Override
  public WindowState read(Object tree) {
    if (!(tree instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("the state of windows must be an object");
    }
    Map<String, Object> document = new TreeMap<>();
    map.forEach((key, value) -> document.put((String) key, value));
    return windows.readState(document);
  }

  /** Both stay as they are. */
  @Override
  public WindowState join(WindowState one, WindowState other) {
    WindowState joined = read(one.toDocument());
    try {
      joined.merge(read(other.toDocument()));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "both states know an event of one id, and not the same; correct it in the log, and compute"
              + " the customer anew from it",
          e);
    }
    return joined;
  }

  @Override
  public List<String> explain(
      Map<String, WindowState> before, WindowState after, Language language) {
    return List.of(
        language.say(JoinSaying.EVENTS_ONCE, Map.of("part", name(), "records", before.size())));
  }
}
