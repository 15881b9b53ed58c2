package io.gigmate.scoring.market;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what a text is about by the words that give its type away. The words and their weights are
 * our own judgement; {@link TextClassifier} learns better ones where texts are labelled.
 */
final class TypeRules {
  private static final int NEEDED = 2;

  private static final Map<ItemType, String> WORDS =
      new EnumMap<>(
          Map.of(
              ItemType.REGULATION,
              "ordinance 3|regulation 3|legislation 3|regulator 3|license 1|licence 1|licensing 2"
                  + "|permit 2|zoning 3|curfew 2|city council 2|council 1|senate 2|lawmaker 2|bill 1"
                  + "|law 2|act 0|ftc 3|doj 2|fcc 3|antitrust 3|court 1|ruling 2|judge 1|statute 3"
                  + "|tax 2|compliance 2|noise limit 3|decibel 2|gdpr 3|tcpa 3|can spam 3|ban 1"
                  + "|banned 1|mandate 2|royalties 1|royalty 1|rule 1|capacity limit 2"
                  + "|fire marshal 3|house vote 2|vote 1|votes 1|comply 2",
              ItemType.THREAT,
              "bankruptcy 3|bankrupt 3|insolvency 3|insolvent 3|closure 3|shut down 2|shuts down 3"
                  + "|shutter 3|shuttered 3|shuttering 3|closing its doors 3|eviction 3|lawsuit 2"
                  + "|sued 2|scam 3|fraud 3|bots 2|breach 2|layoff 2|cancelled 2|canceled 2"
                  + "|cancellation 2|rising cost 2|rent 1|insurance 1|recession 3|slump 2|decline 1"
                  + "|threat 3|risk 2|warn 2|warning 2|warns 2|struggling 2|struggle 2|loss 1"
                  + "|scalper 2|counterfeit 2|closed 1|closing 1|losing 1|no show 2|strike 2"
                  + "|plunge 2|shortage 2|boycott 2|crisis 3",
              ItemType.OPPORTUNITY,
              "grant 3|funding 2|fund 1|seeking 2|seeks 1|looking for 2|apply 2|applications 2"
                  + "|application 2|call for 2|partnership 2|partner 2|sponsor 2|sponsorship 3"
                  + "|opportunity 3|available 1|opening act 1|for lease 2|new market 2|invites 2"
                  + "|submissions 3|open call 3|residency 1|underserved 3|no venue 2|demand for 1"
                  + "|subsidy 2|incentive 2|rebate 2|showcase 1|deadline 1|wanted 2|collaborate 2",
              ItemType.COMPETITOR,
              "competitor 3|rival 3|live nation 2|aeg 2|ticketmaster 2|eventbrite 2|bandsintown 2"
                  + "|songkick 2|dice 1|seatgeek 2|axs 2|stubhub 2|reverbnation 2|sonicbids 2"
                  + "|gigsalad 2|launches 2|launched 1|unveils 2|rolls out 2|acquires 3|acquired 2"
                  + "|acquisition 3|merger 2|booked 2|books 1|books a 2|announces lineup 2"
                  + "|opens a 1|new venue 2|new room 2|app 1|platform 1|pricing 1|undercuts 3"
                  + "|signs 1|poaches 3|exclusive deal 2",
              ItemType.TREND,
              "trend 3|trending 3|growing 2|growth 2|surge 2|rise of 2|rising 1|on the rise 3"
                  + "|popularity 2|popular 1|viral 2|streams 2|streaming 2|tiktok 2|charts 1"
                  + "|percent more 2|more and more 2|increasingly 2|gen z 2|audiences 1|survey 2"
                  + "|report finds 2|study 2|year over year 2|boom 2|comeback 2|revival 2|shift 1"
                  + "|average ticket 1|listeners 2|fans want 2|record year 2|up from 1"));

  private TypeRules() {}

  /**
   * What a text is about.
   *
   * @param type news where nothing else is strong enough
   * @param words that decided
   */
  record Verdict(ItemType type, List<String> words) {}

  /** Returns what the text is about; a rival that is named counts as a competitor's word. */
  static Verdict read(Phrases text, List<String> rivalsNamed) {
    ItemType best = ItemType.NEWS;
    int most = NEEDED - 1;
    List<String> words = List.of();
    for (ItemType type :
        List.of(
            ItemType.REGULATION,
            ItemType.THREAT,
            ItemType.OPPORTUNITY,
            ItemType.COMPETITOR,
            ItemType.TREND)) {
      List<String> found = new ArrayList<>();
      int points = 0;
      for (String entry : WORDS.getOrDefault(type, "").split("\\|", -1)) {
        int cut = entry.lastIndexOf(' ');
        String phrase = entry.substring(0, cut);
        if (text.has(phrase)) {
          points += Integer.parseInt(entry.substring(cut + 1));
          found.add(phrase);
        }
      }
      if (type == ItemType.COMPETITOR && !rivalsNamed.isEmpty()) {
        points += 2;
        found.addAll(rivalsNamed);
      }
      if (points > most) {
        best = type;
        most = points;
        words = found;
      }
    }
    return new Verdict(best, words);
  }
}
