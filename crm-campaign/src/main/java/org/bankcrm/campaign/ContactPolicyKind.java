package org.bankcrm.campaign;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.campaign.internal.Codes;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.DocumentWriter;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/** Reads and writes contact policies. */
final class ContactPolicyKind implements PolicyKind {

  private static final String A_CODE = "a code of a-z, 0-9 and hyphens";

  @Override
  public String word() {
    return "contact-policy";
  }

  @Override
  public List<Attribute<?>> yields(DocumentReader document) {
    return List.of(ContactPolicy.attribute(ref(document), document.localized("name")));
  }

  private static PolicyRef ref(DocumentReader document) {
    PolicyRef ref = document.ref();
    if (Codes.isCode(ref.id())) {
      return ref;
    }
    document.problem("id", "wrong-value", "the id must have " + Codes.RULE + ".", "");
    return PolicyRef.of("invalid", ref.version());
  }

  @Override
  public Optional<Policy<?>> read(DocumentReader document) {
    PolicyRef ref = ref(document);
    ContactClauses clauses =
        new ContactClauses(
            caps(document),
            quietHours(document),
            coolingOffs(document),
            document.has("holdWhileComplaintOpen") && document.yesNo("holdWhileComplaintOpen"));
    ContactPolicy policy =
        new ContactPolicy(
            document.head().withRef(ref),
            Trees.zone(document, "zone"),
            lanes(document, ref.id()),
            clauses,
            document.has("exempt")
                ? Trees.all(document, "exempt", ContactPolicy.MOST, Purpose::of, A_CODE)
                : List.of(Purpose.SERVICE));
    if (document.finish() && !clauses.leaveRoom()) {
      document.problem(
          "quietHours",
          ContactPolicy.NO_ROOM_CODE,
          ContactPolicy.NO_ROOM,
          ContactPolicy.NO_ROOM_MEND);
    }
    return Optional.of(policy);
  }

  private static Set<ContactLane> lanes(DocumentReader document, String id) {
    Set<ContactLane> lanes = new LinkedHashSet<>();
    for (DocumentReader object : document.objects("lanes", ContactPolicy.MOST)) {
      Optional<String> group = Trees.optionalCode(object, "group");
      Purpose purpose = purpose(object, "purpose");
      for (Channel channel : channels(object)) {
        Trees.attempt(object, "", () -> ContactLane.of(id, purpose, channel, group))
            .filter(lane -> !lanes.add(lane) && object.isSound())
            .ifPresent(lane -> twice(object, lane));
      }
    }
    if (lanes.size() > ContactPolicy.MOST) {
      document.problem("lanes", "wrong-size", "more than " + ContactPolicy.MOST + " ways.", "");
    }
    return lanes;
  }

  private static void twice(DocumentReader object, ContactLane lane) {
    object.problem(
        "channels",
        "duplicate-member",
        "the way over '" + lane.contact().channel() + "' is governed already.",
        "List it once.");
  }

  private static List<ContactCap> caps(DocumentReader document) {
    List<ContactCap> caps = new ArrayList<>();
    for (DocumentReader object : Trees.optional(document, "caps", ContactPolicy.MOST)) {
      int most = (int) object.integer("most", 0, ContactCap.MOST);
      ContactScope scope =
          new ContactScope(
              object.has("channel") ? Optional.of(channel(object)) : Optional.empty(),
              object.has("purpose") ? Optional.of(purpose(object, "purpose")) : Optional.empty(),
              Trees.optionalCode(object, "group"));
      caps.add(new ContactCap(most, WindowTree.read(object), scope));
    }
    return caps;
  }

  private static List<QuietHours> quietHours(DocumentReader document) {
    List<QuietHours> all = new ArrayList<>();
    for (DocumentReader object : Trees.optional(document, "quietHours", ContactPolicy.MOST)) {
      LocalTime from = time(object, "from");
      LocalTime until = time(object, "until");
      List<Channel> channels = object.has("channels") ? channels(object) : List.of();
      Trees.attempt(object, "", () -> new QuietHours(from, until, channels)).ifPresent(all::add);
    }
    return all;
  }

  private static List<CoolingOff> coolingOffs(DocumentReader document) {
    List<CoolingOff> all = new ArrayList<>();
    for (DocumentReader object : Trees.optional(document, "coolingOff", ContactPolicy.MOST)) {
      String after = object.oneOf("after", Words.of(CoolingOff.Cause.values(), each -> each.word));
      String reach = object.oneOf("reach", Words.of(CoolingOff.Reach.values(), each -> each.word));
      Window window = WindowTree.read(object);
      Trees.attempt(
              object,
              "reach",
              () ->
                  new CoolingOff(
                      Words.find(CoolingOff.Cause.values(), each -> each.word, after),
                      Words.find(CoolingOff.Reach.values(), each -> each.word, reach),
                      window))
          .ifPresent(all::add);
    }
    return all;
  }

  private static LocalTime time(DocumentReader object, String key) {
    return Trees.parsed(object, key, LocalTime::parse, LocalTime.MIDNIGHT, "a time such as 21:00");
  }

  static Purpose purpose(DocumentReader object, String key) {
    return Trees.parsed(object, key, Purpose::of, Purpose.MARKETING, A_CODE);
  }

  static Channel channel(DocumentReader object) {
    return Trees.parsed(object, "channel", Channel::of, Channel.SMS, A_CODE);
  }

  private static List<Channel> channels(DocumentReader object) {
    return Trees.all(object, "channels", ContactPolicy.MOST, Channel::of, A_CODE);
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    ContactPolicy contact = (ContactPolicy) policy;
    DocumentWriter document =
        DocumentWriter.of(contact)
            .text("zone", contact.zone().getId())
            .objects("lanes", contact.lanes().stream().map(ContactPolicyKind::write).toList());
    list(document, "caps", contact.caps().stream().map(ContactPolicyKind::write).toList());
    list(
        document,
        "quietHours",
        contact.quietHours().stream().map(ContactPolicyKind::write).toList());
    list(
        document,
        "coolingOff",
        contact.coolingOffs().stream().map(ContactPolicyKind::write).toList());
    if (contact.holdsWhileComplaintOpen()) {
      document.yesNo("holdWhileComplaintOpen", true);
    }
    return document.texts("exempt", contact.exempt().stream().map(Purpose::code).toList()).toMap();
  }

  private static void list(DocumentWriter document, String key, List<DocumentWriter> objects) {
    if (!objects.isEmpty()) {
      document.objects(key, objects);
    }
  }

  private static DocumentWriter write(ContactLane lane) {
    ContactProposal contact = lane.contact();
    DocumentWriter object = DocumentWriter.empty().text("purpose", contact.purpose().code());
    contact.group().ifPresent(group -> object.text("group", group));
    return object.texts("channels", List.of(contact.channel().code()));
  }

  private static DocumentWriter write(ContactCap cap) {
    DocumentWriter object = DocumentWriter.empty().integer("most", cap.most());
    cap.scope().channel().ifPresent(channel -> object.text("channel", channel.code()));
    cap.scope().purpose().ifPresent(purpose -> object.text("purpose", purpose.code()));
    cap.scope().group().ifPresent(group -> object.text("group", group));
    return WindowTree.write(object, cap.window());
  }

  private static DocumentWriter write(QuietHours hours) {
    DocumentWriter object =
        DocumentWriter.empty()
            .text("from", hours.from().toString())
            .text("until", hours.until().toString());
    return hours.channels().isEmpty()
        ? object
        : object.texts("channels", hours.channels().stream().map(Channel::code).toList());
  }

  private static DocumentWriter write(CoolingOff off) {
    return WindowTree.write(
        DocumentWriter.empty().text("after", off.after().word).text("reach", off.reach().word),
        off.window());
  }
}
