package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.needs.Questionnaire;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringModel;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.TierLadder;

/** Chooses how the policies of a book are shown. */
final class Views {

  private Views() {}

  /**
   * A view for each policy of a book; segments share one, and so do campaigns.
   *
   * @param named how many customers are named whom to call
   */
  static List<PolicyView> of(PolicyBook book, int named) {
    List<PolicyView> views = new ArrayList<>();
    all(book, TierLadder.class).forEach(ladder -> views.add(new LadderView(ladder, book)));
    all(book, SegmentFamily.class).forEach(family -> views.add(new FamilyView(family, book)));
    List<Segment> segments = all(book, Segment.class);
    if (!segments.isEmpty()) {
      views.add(new SegmentsView(segments, book));
    }
    all(book, Scorecard.class).forEach(card -> views.add(new ScoreView(card)));
    all(book, ScoringModel.class).forEach(model -> views.add(new ModelView(model)));
    all(book, Lifecycle.class).forEach(lifecycle -> views.add(new StageView(lifecycle)));
    List<Campaign> campaigns = all(book, Campaign.class);
    if (!campaigns.isEmpty()) {
      views.add(new CampaignsView(campaigns));
    }
    all(book, ContactPolicy.class).forEach(policy -> views.add(new ContactView(policy)));
    List<BudgetPolicy> budgets = all(book, BudgetPolicy.class);
    if (!budgets.isEmpty()) {
      var yields = budgets.stream().map(BudgetPolicy::attribute).toList();
      views.add(new YesNoView("budgets", Words.BUDGET, Words.BUDGET_NOTE, budgets, yields));
    }
    List<ControlGroup> groups = all(book, ControlGroup.class);
    if (!groups.isEmpty()) {
      var yields = groups.stream().map(ControlGroup::attribute).toList();
      views.add(new YesNoView("control-groups", Words.CONTROL, Words.CONTROL_NOTE, groups, yields));
    }
    List<Questionnaire> asked = all(book, Questionnaire.class);
    if (!asked.isEmpty()) {
      views.add(new QuestionsView(asked));
    }
    all(book, OfferArbitration.class)
        .forEach(offers -> views.add(new OffersView(offers, book, named)));
    views.add(new BranchView(book));
    return views;
  }

  /** The policies of a class in the order of the book. */
  static <P> List<P> all(PolicyBook book, Class<P> kind) {
    return book.policies().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
