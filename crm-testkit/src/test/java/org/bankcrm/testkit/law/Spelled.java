package org.bankcrm.testkit.law;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignChannel;
import org.bankcrm.campaign.DropOff;
import org.bankcrm.campaign.Eligibility;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.core.policy.Policy;

/** Whatever a result holds, down to its last value, where text forms show nothing. */
final class Spelled {

  private Spelled() {}

  static String of(Object result, Policy<?> policy) {
    return result instanceof Eligibility eligibility
        ? eligibility(eligibility, (Campaign) policy)
        : all(result);
  }

  /** A record with all its parts. */
  static String all(Object value) {
    if (value instanceof Optional<?> some) {
      return some.map(Spelled::all).orElse("none");
    } else if (value instanceof Collection<?> many) {
      return many.stream().map(Spelled::all).collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, held) -> entries.add(all(key) + "=" + all(held)));
      return entries.toString();
    }
    return value instanceof Record ? record(value) : String.valueOf(value);
  }

  private static String record(Object value) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent part : value.getClass().getRecordComponents()) {
      try {
        part.getAccessor().setAccessible(true);
        parts.add(part.getName() + "=" + all(part.getAccessor().invoke(value)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return value.getClass().getSimpleName() + parts;
  }

  private static String eligibility(Eligibility eligibility, Campaign campaign) {
    List<Object> parts = new ArrayList<>();
    parts.add(eligibility.verdict());
    parts.add(eligibility.code());
    parts.add(eligibility.first());
    parts.add(eligibility.stop());
    parts.add(eligibility.gates());
    parts.add(eligibility.channels());
    for (CampaignChannel each : campaign.channels()) {
      parts.add(eligibility.verdict(each.channel()));
      for (CampaignGate gate : CampaignGate.values()) {
        parts.add(eligibility.verdict(gate, each.channel()));
      }
    }
    eligibility.gates().stream()
        .flatMap(gate -> gate.reasons().stream())
        .forEach(reason -> parts.add(reason.text().zh() + reason.text().en()));
    DropOff.Counter counter = new DropOff.Counter(campaign);
    counter.add(eligibility);
    parts.add(counter.count(3));
    return all(parts);
  }
}
