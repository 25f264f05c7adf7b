package org.bankcrm.customer.portrait;

import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.portrait.PortraitValue.Named;

/** What the customer allowed, for each purpose and channel of which they ever decided. */
final class ConsentLines {

  private record Matter(Purpose purpose, Optional<Channel> channel) {

    String code() {
      return purpose.code() + channel.map(each -> "." + each.code()).orElse("");
    }

    ConsentScope scope() {
      ConsentScope scope = ConsentScope.of(purpose);
      return channel.map(scope::over).orElse(scope);
    }
  }

  private ConsentLines() {}

  static LocalizedText name(Purpose purpose, Optional<Channel> channel) {
    LocalizedText first = purpose.label();
    return channel
        .map(Channel::label)
        .map(each -> LocalizedText.of(first.zh() + '·' + each.zh(), first.en() + ", " + each.en()))
        .orElse(first);
  }

  static void draw(CustomerRecord customer, Drawing drawing) {
    TreeSet<Matter> matters = new TreeSet<>(Comparator.comparing(Matter::code));
    for (ConsentEvent event : customer.consents().events()) {
      matters.add(new Matter(event.scope().purpose(), event.scope().channel()));
    }
    int number = 0;
    for (Matter matter : matters) {
      number++;
      var answer = customer.consents().at(customer.asOf(), matter.scope());
      drawing.line(
          PortraitTopic.CONSENT,
          "consent/" + number,
          PortraitLabel.CONSENT.label(),
          PortraitSource.RECORD,
          Stream.of(
              item(drawing, "scope", PortraitLabel.SCOPE, name(matter.purpose(), matter.channel())),
              item(drawing, "answer", PortraitLabel.ANSWER, answer.status().label())));
    }
  }

  private static Optional<PortraitItem> item(
      Drawing drawing, String id, PortraitLabel label, LocalizedText name) {
    return drawing.item(id, PortraitField.CONSENT, label, new Named(name));
  }
}
