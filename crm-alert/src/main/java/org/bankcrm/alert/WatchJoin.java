package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.join.NamedJoin;
import org.bankcrm.core.language.Language;

/**
 * A subject under watch, as what is held of a customer.
 *
 * <p>What the watch of a customer is of whom two records were kept:
 *
 * <ol>
 *   <li><b>Figures</b> are those of the events of both, as if all had been of one customer: counts
 *       and sums add up, of latest values the later one counts. Pairs, such as money in and out
 *       again, are found of what happens from now on with the first events of both; days past due
 *       are those of the older arrears, which nothing that the other record paid ahead makes good.
 *   <li><b>Of one policy there is one alert at the most.</b> An open one stays before any that is
 *       not, the graver before the less grave, the older before the newer; its timers go on as they
 *       were. The other one is told by {@link #explain}: the host closes it as the same case. Where
 *       none is open, the longer cool-down stays. An override stays where both records have one,
 *       until the earlier of both days; somebody answered for the one customer alone.
 *   <li><b>Nothing is decided by it.</b> What the figures of both raise is raised by the next event
 *       or at the beginning of the next day.
 *   <li><b>The past is closed.</b> Of what was told up to the later of the two instants nothing is
 *       taken any more, also within the patience. Events of both records that are one event count
 *       twice: that is why a watch joined with itself is not itself. Where that matters,
 *       {@linkplain AlertEngine#replay replay} the log of both.
 * </ol>
 *
 * <p>Facts are those that were told later; tell new ones of the customer who is one now. Immutable
 * and thread-safe; the watches that it hands out are not.
 */
public final class WatchJoin extends NamedJoin<AlertWatch> {

  private final AlertEngine engine;

  private WatchJoin(String key, LocalizedText name, AlertEngine engine) {
    super(AlertParts.WATCH, key, name);
    this.engine = requireNonNull(engine, "engine");
  }

  /**
   * The watches of an engine, held under a key.
   *
   * @param key a code, unique among all watches that are held of a customer
   * @param name what people call it
   * @param engine by which the watches were made
   * @throws IllegalArgumentException if the key is none
   */
  public static WatchJoin of(String key, LocalizedText name, AlertEngine engine) {
    return new WatchJoin(key, name, engine);
  }

  @Override
  public Map<String, Object> write(AlertWatch watch) {
    return watch.toDocument();
  }

  @Override
  public AlertWatch read(Object tree) {
    return engine.read(tree);
  }

  /**
   * {@inheritDoc} Both stay as they are.
   *
   * @throws IllegalArgumentException if one is of another engine
   */
  @Override
  public AlertWatch join(AlertWatch one, AlertWatch other) {
    Checks.require(one.engine() == engine, "watches", "must be of the part's engine");
    return one.joined(other);
  }

  @Override
  public List<String> explain(Map<String, AlertWatch> before, AlertWatch after, Language language) {
    List<String> told = new ArrayList<>();
    told.add(
        language.say(
            AlertSaying.FIGURES_OF_BOTH, Map.of("part", name(), "records", before.size())));
    for (Map.Entry<String, AlertWatch> each : new TreeMap<>(before).entrySet()) {
      for (Alert alert : each.getValue().alerts()) {
        if (alert.stage().isOpen()) {
          told.add(say(alert, each.getKey(), after, language));
        }
      }
    }
    return List.copyOf(told);
  }

  private String say(Alert alert, String customer, AlertWatch after, Language language) {
    boolean stays = after.alert(alert.policy()).equals(Optional.of(alert));
    Map<String, ?> values =
        Map.of(
            "alert", nameOf(alert.policy()),
            "customer", customer,
            "since", alert.raisedAt().toString());
    return language.say(stays ? AlertSaying.ALERT_STAYS : AlertSaying.ALERT_YIELDS, values);
  }

  private LocalizedText nameOf(String policy) {
    return engine.alertPolicies().stream()
        .filter(each -> each.ref().id().equals(policy))
        .map(AlertPolicy::name)
        .findFirst()
        .orElseGet(() -> LocalizedText.of(policy, policy));
  }
}
