package org.bankcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactCap;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.contact.CoolingOff.Cause;
import org.bankcrm.campaign.contact.CoolingOff.Reach;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.offer.ArbitratedOffer;
import org.bankcrm.campaign.offer.Factor;
import org.bankcrm.campaign.offer.FactorKind;
import org.bankcrm.campaign.offer.FactorRule;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Share;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same slip in Java and in a document is told with the same code, words and place. */
class SlipsTest {

  private static final String LONG = "a".repeat(40);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate START = Samples.SUMMER.fromInclusive();

  /** A slip, and the one problem that it has. */
  private record Slip(
      String path, String code, FormBuilder<?, ?> java, Policy<?> sound, Map<String, ?> document) {

    @Override
    public String toString() {
      return sound.kind().word() + " " + path + " " + code;
    }
  }

  private static final Map<String, Consumer<Campaign.Builder>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("name", c -> c.name("名", "Name"));
    PARTS.put("period", c -> c.period(Samples.SUMMER));
    PARTS.put("offer", c -> c.offer(Offer.of("基金", "Fund", Samples.fund(RiskRating.R2))));
    PARTS.put("channels", c -> c.channels(CampaignChannel.of(Channel.MOBILE)));
    PARTS.put("contact", c -> c.contact("gentle"));
    PARTS.put("eligibility", c -> c.eligible("a", "名", "Name", Samples.AGE.atLeast(18)));
  }

  private static Campaign.Builder campaign(String id, int version, String without) {
    Campaign.Builder builder = Campaign.builder(id, version);
    PARTS.forEach(
        (key, part) -> {
          if (!key.equals(without)) {
            part.accept(builder);
          }
        });
    return builder;
  }

  private static final Campaign CAMPAIGN = campaign("fund", 1, "").build();

  private static Slip campaign(
      String path, String code, Consumer<Campaign.Builder> java, Map<String, ?> document) {
    Campaign.Builder builder = campaign("fund", 1, "");
    java.accept(builder);
    return new Slip(path, code, builder, CAMPAIGN, document);
  }

  /** Keys of a list with so many members more, all alike, from the place on. */
  private static Map<String, Object> more(String list, int from, int count, Object member) {
    Map<String, Object> more = new LinkedHashMap<>();
    IntStream.range(from, from + count).forEach(i -> more.put(list + "/" + i, member));
    return more;
  }

  private static Map<String, Object> rule(String code, String zh) {
    Object when = Campaign.KIND.write(CAMPAIGN).get("eligibility");
    return Map.of(
        "code",
        code,
        "name",
        Map.of("zh", zh, "en", "Name"),
        "when",
        ((Map<?, ?>) ((List<?>) when).get(0)).get("when"));
  }

  /** A slip in so many rules that are alike. */
  private static Slip rules(String path, String problem, String code, String zh, int count) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("/applicability", new ArrayList<>());
    document.putAll(more("/applicability", 0, count, rule(code, zh)));
    return campaign(
        path,
        problem,
        c ->
            IntStream.range(0, count)
                .forEach(i -> c.applicable(code, zh, "Name", Samples.AGE.atLeast(18))),
        document);
  }

  private static Stream<Slip> missingParts() {
    return PARTS.keySet().stream()
        .map(
            key ->
                new Slip(
                    "/" + key,
                    "missing-key",
                    campaign("fund", 1, key),
                    CAMPAIGN,
                    Map.of("/" + key, "-")));
  }

  private static Stream<Slip> heads() {
    String id = "a".repeat(65);
    return Stream.of(
        new Slip("/id", "invalid-id", campaign("B", 1, ""), CAMPAIGN, Map.of("/id", "B")),
        new Slip("/id", "invalid-id", campaign(id, 1, ""), CAMPAIGN, Map.of("/id", id)),
        new Slip(
            "/version", "out-of-range", campaign("fund", 0, ""), CAMPAIGN, Map.of("/version", 0L)));
  }

  private static Stream<Slip> campaigns() {
    LocalDate early = LocalDate.of(1700, 1, 1);
    return Stream.of(
        campaign("/name/zh", "blank-text", c -> c.name("", "Name"), Map.of("/name/zh", "")),
        campaign(
            "/purpose",
            "wrong-value",
            c -> c.purpose(Purpose.of("a.b")),
            Map.of("/purpose", "a.b")),
        campaign(
            "/period/before",
            "missing-key",
            c -> c.period(DateRange.startingOn(START)),
            Map.of("/period/before", "-")),
        campaign(
            "/period/from",
            "out-of-range",
            c -> c.period(DateRange.of(early, START)),
            Map.of("/period/from", "1700-01-01", "/period/before", START.toString())),
        campaign(
            "/channels/1/channel",
            "duplicate-code",
            c -> c.channels(CampaignChannel.staffed(Channel.MOBILE)),
            Map.of("/channels/1", Map.of("channel", "mobile", "staffed", true))),
        campaign(
            "/channels",
            "limit-list",
            c -> IntStream.range(0, 20).forEach(i -> c.channels(CampaignChannel.of(Channel.EMAIL))),
            more("/channels", 1, 20, Map.of("channel", "email"))),
        campaign(
            "/consent",
            "consent-needed",
            c -> c.consent(ConsentRule.NOT_NEEDED),
            Map.of("/consent", "not-needed")),
        campaign("/contact", "wrong-value", c -> c.contact("No"), Map.of("/contact", "No")),
        campaign("/group", "wrong-value", c -> c.group("a.b"), Map.of("/group", "a.b")),
        campaign("/budget", "blank-text", c -> c.budget(" "), Map.of("/budget", " ")),
        campaign("/control/0", "wrong-value", c -> c.control("No"), groups("No")),
        campaign("/control/1", "duplicate-member", c -> c.control("a", "a"), groups("a", "a")),
        campaign("/control", "limit-list", c -> c.control(ELEVEN), groups(ELEVEN)),
        campaign(
            "/contact",
            "too-long",
            c -> c.contact(LONG).group(LONG).purpose(Purpose.of(LONG)),
            Map.of("/contact", LONG, "/group", LONG, "/purpose", LONG)),
        rules("/applicability/0/code", "wrong-value", "No Code", "名", 1),
        rules("/applicability/0/name/zh", "blank-text", "a", " ", 1),
        rules("/applicability/1/code", "duplicate-code", "a", "名", 2),
        rules("/applicability", "limit-list", "a", "名", 51));
  }

  private static Slip offer(
      String path, String code, Offer.Builder offer, Map<String, ?> document) {
    Map<String, Object> written = new LinkedHashMap<>(Map.of("name", text("礼品")));
    written.putAll(document);
    return campaign("/offer" + path, code, c -> c.offer(offer), Map.of("/offer", written));
  }

  private static Map<String, Object> text(String zh) {
    return Map.of("zh", zh, "en", "Gift");
  }

  private static Stream<Slip> offers() {
    Offer.Builder gift = Offer.of("礼品", "Gift");
    Product unrated =
        Product.of(ProductId.of("X"), ProductKind.FUND, LocalizedText.of("基", "Fund"));
    Product deposit =
        Product.of(ProductId.of("X"), ProductKind.NOTICE_DEPOSIT, LocalizedText.of("基", "Fund"));
    return Stream.of(
        offer("/name/zh", "blank-text", Offer.of(" ", "Gift"), Map.of("name", text(" "))),
        offer(
            "/qualification",
            "wrong-value",
            gift.soldBy("No Code"),
            Map.of("qualification", "No Code")),
        offer(
            "/issuerRating",
            "misplaced-key",
            gift.ratedByIssuer(RiskRating.R1),
            Map.of("issuerRating", "R1")),
        offer(
            "/product/risk",
            "missing-key",
            Offer.of("礼品", "Gift", unrated),
            Map.of("product", product("FUND"))),
        offer(
            "/product/risk",
            "missing-key",
            Offer.of("礼品", "Gift", deposit).ratedByIssuer(RiskRating.R1),
            Map.of("product", product("NOTICE_DEPOSIT"), "issuerRating", "R1")),
        campaign(
            "/channels/1/channel",
            "wrong-value",
            c -> c.channels(CampaignChannel.staffed(Channel.of("a.b"))),
            Map.of("/channels/1", Map.of("channel", "a.b", "staffed", true))));
  }

  private static Map<String, Object> product(String kind) {
    return Map.of("id", "X", "kind", kind, "name", Map.of("zh", "基", "en", "Fund"));
  }

  private static Map<String, Object> groups(String... ids) {
    Map<String, Object> groups = new LinkedHashMap<>();
    groups.put("/control", new ArrayList<>());
    IntStream.range(0, ids.length).forEach(i -> groups.put("/control/" + i, ids[i]));
    return groups;
  }

  private static final String[] ELEVEN =
      IntStream.range(0, 11).mapToObj(i -> "a" + i).toArray(String[]::new);

  private static BudgetPolicy.Builder budget(String id) {
    return BudgetPolicy.builder(id, 1, ZONE).name("名", "Name");
  }

  private static Stream<Slip> budgets() {
    ContactWindow day = ContactWindow.calendarDay();
    BudgetPolicy sound = budget("calls").capOverall(1, day).build();
    Map<String, Object> cap = Map.of("most", 1L, "within", Map.of("calendar", "day"));
    return Stream.of(
        new Slip("/id", "invalid-id", budget("B").capEach(1, day), sound, Map.of("/id", "B")),
        new Slip("/caps", "missing-key", budget("calls"), sound, Map.of("/caps", "-")),
        new Slip(
            "/caps/0/most",
            "out-of-range",
            budget("calls").capOverall(-1, day),
            sound,
            Map.of("/caps/0/most", -1L)),
        new Slip(
            "/caps/0/most",
            "out-of-range",
            budget("calls").capEach(1_000_000_001, day),
            sound,
            Map.of("/caps/0/most", 1_000_000_001L)),
        new Slip(
            "/caps",
            "limit-list",
            budget("calls")
                .caps(
                    Collections.nCopies(101, BudgetCap.overall(1, day)).toArray(BudgetCap[]::new)),
            sound,
            more("/caps", 1, 100, cap)));
  }

  private static ControlGroup.Builder group(String id, String salt, Share share) {
    return ControlGroup.builder(id, 1).name("名", "Name").salt(salt).share(share);
  }

  private static Stream<Slip> groups() {
    Share five = Share.ofPercent(5);
    ControlGroup sound = group("retail", "s", five).period(Samples.SUMMER).build();
    Share fine = Share.parse("0.00001%");
    ControlGroup.Builder bare = ControlGroup.builder("retail", 1).name("名", "Name").salt("s");
    return Stream.of(
        new Slip("/id", "invalid-id", group("B", "s", five), sound, Map.of("/id", "B")),
        new Slip("/salt", "blank-text", group("retail", "", five), sound, Map.of("/salt", "")),
        new Slip("/salt", "wrong-value", group("retail", "盐", five), sound, Map.of("/salt", "盐")),
        new Slip("/share", "missing-key", bare, sound, Map.of("/share", "-")),
        new Slip(
            "/share",
            "out-of-range",
            group("retail", "s", fine),
            sound,
            Map.of("/share", fine.toString())),
        new Slip(
            "/period/before",
            "missing-key",
            group("retail", "s", five).period(DateRange.startingOn(START)),
            sound,
            Map.of("/period/before", "-")));
  }

  private static ContactPolicy.Builder contact(String id) {
    return ContactPolicy.builder(id, 1, ZONE).name("名", "Name").govern(Purpose.CARE, Channel.SMS);
  }

  private static final ContactPolicy CONTACT =
      contact("gentle").quiet(LocalTime.of(8, 0), LocalTime.of(9, 0)).build();

  private static Slip contact(
      String path, String code, Consumer<ContactPolicy.Builder> java, Map<String, ?> document) {
    ContactPolicy.Builder builder = contact("gentle").quiet(LocalTime.of(8, 0), LocalTime.of(9, 0));
    java.accept(builder);
    return new Slip(path, code, builder, CONTACT, document);
  }

  private static Slip way(String path, String code, Purpose purpose, Channel... channels) {
    return contact(
        path,
        code,
        c -> c.govern(purpose, channels),
        Map.of(
            "/lanes/1",
            Map.of(
                "purpose",
                purpose.code(),
                "channels",
                Stream.of(channels).map(Channel::code).toList())));
  }

  private static Slip wayOfGroup(String path, String code, String purpose, String group) {
    return contact(
        path,
        code,
        c -> c.governGroup(Purpose.of(purpose), group, Channel.of(LONG)),
        Map.of("/lanes/1", Map.of("purpose", purpose, "group", group, "channels", List.of(LONG))));
  }

  private static Stream<Slip> ways() {
    Channel[] hundred =
        IntStream.range(0, 100).mapToObj(i -> Channel.of("c" + i)).toArray(Channel[]::new);
    Channel[] more =
        IntStream.range(0, 101).mapToObj(i -> Channel.of("c" + i)).toArray(Channel[]::new);
    return Stream.of(
        new Slip(
            "/lanes",
            "missing-key",
            ContactPolicy.builder("gentle", 1, ZONE).name("名", "Name"),
            CONTACT,
            Map.of("/lanes", "-")),
        way("/lanes/1/channels", "empty-list", Purpose.CARE),
        way("/lanes/1/channels/0", "wrong-value", Purpose.CARE, Channel.of("a.b")),
        way("/lanes/1/channels/1", "duplicate-member", Purpose.CARE, Channel.EMAIL, Channel.EMAIL),
        way("/lanes/1/channels", "duplicate-member", Purpose.CARE, Channel.SMS),
        way("/lanes/1/purpose", "wrong-value", Purpose.of("a.b"), Channel.EMAIL),
        way("/lanes", "wrong-size", Purpose.CARE, hundred),
        way("/lanes/1/channels", "limit-list", Purpose.CARE, more),
        wayOfGroup("/lanes/1/group", "wrong-value", "care", "No Code"),
        wayOfGroup("/lanes/1/channels", "too-long", LONG, LONG));
  }

  private static Map<String, Object> quiet(String from, String until, String... channels) {
    return Map.of("from", from, "until", until, "channels", List.of(channels));
  }

  private static Stream<Slip> contacts() {
    LocalTime eight = LocalTime.of(8, 0);
    Purpose service = Purpose.SERVICE;
    Map<String, Object> cap = Map.of("most", 1L, "within", Map.of("days", 7L));
    Map<String, Object> caps = new LinkedHashMap<>(Map.of("/caps", new ArrayList<>()));
    caps.putAll(more("/caps", 0, 101, cap));
    return Stream.of(
        new Slip("/id", "invalid-id", contact("a.b"), CONTACT, Map.of("/id", "a.b")),
        contact(
            "/caps",
            "limit-list",
            c ->
                IntStream.range(0, 101)
                    .forEach(i -> c.cap(ContactCap.of(1, ContactWindow.ofDays(7)))),
            caps),
        contact(
            "/quietHours/1",
            "out-of-range",
            c -> c.quiet(eight, eight, Channel.SMS),
            Map.of("/quietHours/1", quiet("08:00", "08:00", "sms"))),
        contact(
            "/quietHours/1/channels/1",
            "duplicate-member",
            c -> c.quiet(eight, LocalTime.NOON, Channel.SMS, Channel.SMS),
            Map.of("/quietHours/1", quiet("08:00", "12:00", "sms", "sms"))),
        contact(
            "/quietHours/1/channels/0",
            "no-such-lane",
            c -> c.quiet(eight, LocalTime.NOON, Channel.of("message"), Channel.SMS),
            Map.of("/quietHours/1", quiet("08:00", "12:00", "message", "sms"))),
        contact(
            "/quietDays/0/channels/1",
            "no-such-lane",
            c -> c.quietOn(List.of(Weekday.SUNDAY), Channel.SMS, Channel.PHONE),
            Map.of(
                "/quietDays",
                List.of(
                    Map.of("weekdays", List.of("SUNDAY"), "channels", List.of("sms", "phone"))))),
        contact(
            "/quietHours",
            "quiet-all-day",
            c -> c.quiet(LocalTime.of(9, 0), eight, Channel.SMS),
            Map.of("/quietHours/1", quiet("09:00", "08:00", "sms"))),
        contact(
            "/coolingOff/0",
            "wrong-value",
            c -> c.coolOff(Cause.COMPLAINT, Reach.GROUP, ContactWindow.ofDays(7)),
            Map.of(
                "/coolingOff",
                List.of(
                    Map.of("after", "complaint", "reach", "group", "within", Map.of("days", 7L))))),
        contact(
            "/caps/0",
            "no-such-lane",
            c ->
                c.govern(Purpose.MARKETING, Channel.PHONE)
                    .cap(
                        ContactCap.of(1, ContactWindow.ofDays(7))
                            .over(Channel.PHONE)
                            .forPurpose(Purpose.CARE)),
            Map.of(
                "/lanes/1",
                Map.of("purpose", "marketing", "channels", List.of("phone")),
                "/caps",
                List.of(
                    Map.of(
                        "most",
                        1L,
                        "channel",
                        "phone",
                        "purpose",
                        "care",
                        "within",
                        Map.of("days", 7L))))),
        contact(
            "/coolingOff/0/reach",
            "no-such-lane",
            c -> c.coolOff(Cause.REFUSAL, Reach.GROUP, ContactWindow.ofDays(7)),
            Map.of(
                "/coolingOff",
                List.of(
                    Map.of("after", "refusal", "reach", "group", "within", Map.of("days", 7L))))),
        contact(
            "/exempt/1",
            "duplicate-member",
            c -> c.exempt(service, service),
            Map.of("/exempt", List.of("service", "service"))));
  }

  private static Slip cap(
      String path, String code, ContactCap.Builder cap, Map<String, Object> document) {
    Map<String, Object> written = new LinkedHashMap<>(document);
    written.put("within", Map.of("days", 7L));
    return contact("/caps/0" + path, code, c -> c.cap(cap), Map.of("/caps", List.of(written)));
  }

  private static Stream<Slip> caps() {
    ContactWindow week = ContactWindow.ofDays(7);
    return Stream.of(
        cap("/most", "out-of-range", ContactCap.of(-1, week), Map.of("most", -1L)),
        cap("/most", "out-of-range", ContactCap.of(1_001, week), Map.of("most", 1_001L)),
        cap(
            "/channel",
            "no-such-lane",
            ContactCap.of(1, week).over(Channel.of("wechat")),
            Map.of("most", 1L, "channel", "wechat")),
        cap(
            "/purpose",
            "no-such-lane",
            ContactCap.of(1, week).over(Channel.SMS).forPurpose(Purpose.of("caer")),
            Map.of("most", 1L, "channel", "sms", "purpose", "caer")),
        cap(
            "/group",
            "no-such-lane",
            ContactCap.of(1, week).inGroup("wealth"),
            Map.of("most", 1L, "group", "wealth")),
        cap(
            "/group",
            "wrong-value",
            ContactCap.of(1, week).over(Channel.SMS).forPurpose(Purpose.CARE).inGroup("No"),
            Map.of("most", 1L, "channel", "sms", "purpose", "care", "group", "No")));
  }

  private static OfferArbitration.Builder offers(String id, int count) {
    OfferArbitration.Builder builder = OfferArbitration.builder(id, 1).name("名", "Name");
    IntStream.range(0, count).forEach(i -> builder.offer(CAMPAIGN.arbitrated()));
    return builder;
  }

  private static Stream<Slip> arbitrations() {
    OfferArbitration sound = offers("offers", 1).build();
    List<?> written = (List<?>) OfferArbitration.KIND.write(sound).get("offers");
    return Stream.of(
        new Slip("/id", "invalid-id", offers("B", 1), sound, Map.of("/id", "B")),
        new Slip("/offers", "missing-key", offers("offers", 0), sound, Map.of("/offers", "-")),
        new Slip(
            "/offers/1/campaign",
            "duplicate-code",
            offers("offers", 2),
            sound,
            more("/offers", 1, 1, written.get(0))),
        new Slip(
            "/offers",
            "limit-list",
            offers("offers", 201),
            sound,
            more("/offers", 1, 200, written.get(0))));
  }

  private static Slip arbitrated(
      String path, String code, ArbitratedOffer.Builder offer, Map<String, ?> document) {
    OfferArbitration.Builder builder = OfferArbitration.builder("offers", 1).name("名", "Name");
    OfferArbitration sound =
        OfferArbitration.builder("offers", 1)
            .name("名", "Name")
            .offer(CAMPAIGN.arbitrated())
            .build();
    return new Slip("/offers/0" + path, code, builder.offer(offer), sound, document);
  }

  private static ArbitratedOffer.Builder arbitrated() {
    return CAMPAIGN.arbitrated();
  }

  private static Slip factor(
      String path, String code, Factor.Builder factor, String key, Object written) {
    return arbitrated(
        "/value" + path,
        code,
        arbitrated().with(FactorKind.VALUE, factor),
        Map.of("/offers/0/value", Map.of(key, written)));
  }

  private static Stream<Slip> partsOfArbitrations() {
    BigDecimal fine = new BigDecimal("0.0000000001");
    LocalizedText name = CAMPAIGN.offer().name();
    List<Channel> mobile = List.of(Channel.MOBILE);
    return Stream.of(
        factor("/constant", "out-of-range", Factor.constant(-1), "constant", -1L),
        factor("/constant", "out-of-range", Factor.constant(fine), "constant", fine),
        factor(
            "/attribute", "wrong-type", Factor.of(Samples.STAFF), "attribute", Samples.STAFF.id()),
        arbitrated(
            "/channels/0/weight/constant",
            "out-of-range",
            arbitrated().weigh(Channel.MOBILE, Factor.constant(1_000_000_000)),
            Map.of("/offers/0/channels/0/weight", Map.of("constant", 1_000_000_000L))),
        arbitrated(
            "/group", "wrong-value", arbitrated().inGroup("a b"), Map.of("/offers/0/group", "a b")),
        arbitrated(
            "/campaign",
            "invalid-id",
            ArbitratedOffer.of("A B", name, mobile),
            Map.of("/offers/0/campaign", "A B")),
        arbitrated(
            "/channels",
            "missing-key",
            ArbitratedOffer.of("fund", name, List.of()),
            Map.of("/offers/0/channels", "-")),
        arbitrated(
            "/channels/1/channel",
            "duplicate-code",
            ArbitratedOffer.of("fund", name, List.of(Channel.MOBILE, Channel.MOBILE)),
            Map.of("/offers/0/channels/1", Map.of("channel", "mobile"))),
        rule("/missing", FactorRule.useForMissing(fine.negate()), "missing", fine.negate()),
        rule("/zero", FactorRule.useForZero(fine), "zero", fine));
  }

  private static Slip rule(String path, FactorRule.Builder rule, String key, BigDecimal written) {
    OfferArbitration sound = offers("offers", 1).build();
    return new Slip(
        "/rules/lever" + path,
        "out-of-range",
        offers("offers", 1).rule(FactorKind.LEVER, rule),
        sound,
        Map.of("/rules", Map.of("lever", Map.of(key, written))));
  }

  static Stream<Slip> slips() {
    return Stream.of(
            heads(),
            missingParts(),
            campaigns(),
            offers(),
            caps(),
            partsOfArbitrations(),
            ways(),
            contacts(),
            budgets(),
            groups(),
            arbitrations())
        .flatMap(slips -> slips);
  }

  @ParameterizedTest
  @MethodSource("slips")
  void slip_inJavaAndInADocument_isToldAlike(Slip slip) {
    assertThat(inJava(slip))
        .containsExactly(inDocument(slip).toArray(Problem[]::new))
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(tuple(slip.path, slip.code));
  }

  private static List<Problem> inJava(Slip slip) {
    return relative(
        catchThrowableOfType(InvalidPolicyException.class, slip.java::build).problems(),
        "/policies/[^/]+");
  }

  private static List<Problem> inDocument(Slip slip) {
    Object tree = DocumentsTest.copy(book(slip.sound));
    slip.document.forEach((path, value) -> DocumentsTest.put(tree, "/policies/0" + path, value));
    return relative(DocumentsTest.problems(tree), "/policies/0");
  }

  private static Map<String, Object> book(Policy<?> sound) {
    List<ContactPolicy> policies = List.of(CONTACT);
    return Samples.book(Samples.catalog(List.of(CAMPAIGN), policies), List.of(sound)).toDocument();
  }

  private static List<Problem> relative(List<Problem> problems, String root) {
    return problems.stream()
        .map(
            problem ->
                new Problem(
                    problem.path().replaceFirst(root, ""),
                    problem.code(),
                    problem.message(),
                    problem.advice()))
        .toList();
  }
}
