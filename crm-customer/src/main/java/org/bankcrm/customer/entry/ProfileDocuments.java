package org.bankcrm.customer.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataForm;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.data.RuleDocument;

/** The form of profiles as documents. */
final class ProfileDocuments {
  private static final int MOST = 1_000;

  private static final DataKey<DataField> FIELD =
      DataKey.coded("field", DataField::of, "字段代码，每个至多写一次", "the field, each once at most");

  private static final DataKey<EntryForm> FORM =
      DataKey.word(
          "form",
          List.of(EntryForm.values()),
          EntryForm::word,
          "其值的格式",
          "the form that its values must have");

  /** The need of each stage, under the word of the stage. */
  private static final List<DataKey<Need>> NEEDS =
      Stream.of(EntryStage.values()).map(ProfileDocuments::need).toList();

  private static final DataKey<EntryStage> STAGE =
      DataKey.word(
          "stage",
          List.of(EntryStage.values()),
          ProfileDocuments::word,
          "阶段",
          "the stage at which one of the fields is needed");

  private static final DataKey<List<DataField>> ONE_OF =
      DataKey.codedList(
          "fields",
          DataField::of,
          1,
          MOST,
          "至少须填其一的字段",
          "the fields of which at least one must be filled");

  private static final DataKey<List<DataReader>> LINES =
      DataKey.objects(
          "fields", line(), 0, MOST, "各字段的格式与各阶段的要求", "the fields, and what each stage asks");

  private static final DataKey<List<DataReader>> GROUPS =
      DataKey.objects(
          "groups",
          DataForm.of().needed(STAGE).needed(ONE_OF),
          0,
          MOST,
          "多项之中至少填一项的要求",
          "fields of which one is enough");

  static final RuleDocument KIND =
      RuleDocument.of(
          "profile",
          DataForm.of().needed(LINES).maybe(GROUPS),
          LocalizedText.of(
              "录入客户资料时，各阶段须填、可填与不得填的字段。",
              "Which data a customer needs, may have and must not have at each stage of entry."));

  private record Line(DataField field, EntryForm form, List<Need> needs) {}

  private record Group(EntryStage stage, List<DataField> fields) {}

  private ProfileDocuments() {}

  private static DataKey<Need> need(EntryStage stage) {
    return DataKey.word(
        word(stage),
        List.of(Need.values()),
        ProfileDocuments::word,
        stage.label().zh() + "阶段的要求",
        "what the stage " + stage.label().en() + " asks");
  }

  private static DataForm line() {
    DataForm form = DataForm.of().needed(FIELD).needed(FORM);
    for (DataKey<Need> need : NEEDS) {
      form = form.needed(need);
    }
    return form;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static EntryProfile read(Object tree) {
    return KIND.read(tree, ProfileDocuments::profile);
  }

  private static Optional<EntryProfile> profile(DataReader document) {
    List<Line> lines = document.each(LINES, ProfileDocuments::line);
    List<Group> groups = document.each(GROUPS, ProfileDocuments::group);
    return document.made(
        "distinct fields, and groups of fields that their stage allows",
        () -> {
          EntryProfile.Builder profile = EntryProfile.builder();
          lines.forEach(
              each ->
                  profile.field(
                      each.field(),
                      each.form(),
                      each.needs().get(0),
                      each.needs().get(1),
                      each.needs().get(2)));
          groups.forEach(each -> profile.oneOf(each.stage(), each.fields()));
          return profile.build();
        });
  }

  private static Optional<Line> line(DataReader line) {
    Optional<DataField> field = line.find(FIELD);
    Optional<EntryForm> form = line.find(FORM);
    List<Optional<Need>> needs = NEEDS.stream().map(line::find).toList();
    return line.made(
        "a field, its form and the need of each stage",
        () ->
            new Line(
                field.orElseThrow(),
                form.orElseThrow(),
                needs.stream().map(Optional::orElseThrow).toList()));
  }

  private static Optional<Group> group(DataReader group) {
    Optional<EntryStage> stage = group.find(STAGE);
    Optional<List<DataField>> fields = group.find(ONE_OF);
    return group.made(
        "a stage and codes of fields", () -> new Group(stage.orElseThrow(), fields.orElseThrow()));
  }

  static Map<String, Object> write(EntryProfile profile) {
    DataWriter document =
        RuleDocument.writer().objects("fields", profile.rules().entrySet(), ProfileDocuments::line);
    List<Group> groups = new ArrayList<>();
    profile
        .allGroups()
        .forEach((stage, some) -> some.forEach(each -> groups.add(new Group(stage, each))));
    if (!groups.isEmpty()) {
      document.objects("groups", groups, ProfileDocuments::group);
    }
    return document.tree();
  }

  private static DataWriter line(Map.Entry<DataField, EntryProfile.Rule> entry) {
    DataWriter line =
        DataWriter.object()
            .text(FIELD.name(), entry.getKey().code())
            .text("form", entry.getValue().form().word());
    entry.getValue().needs().forEach((stage, need) -> line.text(word(stage), word(need)));
    return line;
  }

  private static DataWriter group(Group group) {
    return DataWriter.object()
        .text("stage", word(group.stage()))
        .texts("fields", group.fields().stream().map(DataField::code).toList());
  }
}
