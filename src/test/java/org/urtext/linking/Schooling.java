package org.urtext.linking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.urtext.candidate.CandidatePair;
import org.urtext.linking.CurveFit.Sample;
import org.urtext.linking.Sign.Topic;

/** The models that a choice of stories teaches. */
record Schooling(VerdictModel alone, VerdictModel worded, VerdictModel together) {

  /**
   * @param lesson which pairs may be learnt from, by the stories of their ends
   * @param which the signs that may be used
   */
  static Schooling of(
      List<JudgedFolder> folders, BiPredicate<String, String> lesson, Predicate<Sign> which) {
    List<List<Map<Sign, Double>>> signs = new ArrayList<>();
    for (JudgedFolder folder : folders) {
      signs.add(folder.evidence().stream().map(Evidence::signs).toList());
    }
    VerdictModel alone =
        CurveFit.fit(samples(folders, signs, lesson), which.and(Sign::isOfPairAlone));
    // Which pairs teach words depends on what is thought of them without any lexicon.
    List<List<Map<Sign, Double>>> first = amongOthers(folders, signs, alone);
    VerdictModel wordless =
        CurveFit.fit(
            samples(folders, first, lesson), which.and(sign -> sign.topic() != Topic.LEXICON));
    List<List<Map<Sign, Double>>> withWords = new ArrayList<>();
    for (int i = 0; i < folders.size(); i++) {
      double[] odds = first.get(i).stream().mapToDouble(wordless::logOdds).toArray();
      Lexicons lexicons =
          new Lexicons(folders.get(i).reading(), folders.get(i).evidence(), odds, Set.of());
      List<Map<Sign, Double>> ofFolder = new ArrayList<>();
      for (int pair = 0; pair < odds.length; pair++) {
        Map<Sign, Double> both = new EnumMap<>(signs.get(i).get(pair));
        lexicons.addTo(both, pair);
        ofFolder.add(both);
      }
      withWords.add(ofFolder);
    }
    VerdictModel worded =
        CurveFit.fit(
            samples(folders, withWords, lesson),
            which.and(sign -> sign.isOfPairAlone() || sign.topic() == Topic.LEXICON));
    List<List<Map<Sign, Double>>> last = amongOthers(folders, withWords, worded);
    return new Schooling(alone, worded, CurveFit.fit(samples(folders, last, lesson), which));
  }

  private static List<List<Map<Sign, Double>>> amongOthers(
      List<JudgedFolder> folders, List<List<Map<Sign, Double>>> signs, VerdictModel thought) {
    List<List<Map<Sign, Double>>> among = new ArrayList<>();
    for (int i = 0; i < folders.size(); i++) {
      JudgedFolder folder = folders.get(i);
      among.add(
          TranslationSearch.amongOthers(
              folder.reading(), folder.evidence(), signs.get(i), thought));
    }
    return among;
  }

  private static List<Sample> samples(
      List<JudgedFolder> folders,
      List<List<Map<Sign, Double>>> signs,
      BiPredicate<String, String> lesson) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < folders.size(); i++) {
      JudgedFolder folder = folders.get(i);
      for (int pair = 0; pair < signs.get(i).size(); pair++) {
        CandidatePair ends = folder.evidence().get(pair).pair();
        String one = folder.story(ends.first());
        String other = folder.story(ends.second());
        if (lesson.test(one, other)) {
          samples.add(new Sample(signs.get(i).get(pair), one.equals(other)));
        }
      }
    }
    return samples;
  }
}
